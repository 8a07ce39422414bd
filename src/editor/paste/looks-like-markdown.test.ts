import { describe, expect, it } from 'vitest'
import { looksLikeMarkdown } from './looks-like-markdown.ts'

describe('what is Markdown', () => {
  it.each([
    '# Head',
    '- a\n- b',
    '1. a\n2. b',
    '> said',
    '```\nx\n```',
    '| a |\n|---|',
    '- [x] done',
    '[a](b)',
    'a **b** c',
    'a *b c* d',
    'a _b_ c',
    'say `x`',
    '~~a~~',
    '{{< x >}}',
    '<iframe src="x">',
  ])('%j is', text => expect(looksLikeMarkdown(text)).toBe(true))
  it.each([
    '2 * 3 * 4',
    'a * b',
    '* Terms apply',
    '- 5 degrees',
    '14. September',
    'snake_case_name',
    '5*3*2',
    'x__y__z',
    '#hashtag',
    '<3 hearts',
    'a > b',
    'a | b',
    'see [1] and (2)',
    'rated ** of *****',
    'the price* and the terms*',
    "it's `",
  ])('%j is not', text => expect(looksLikeMarkdown(text)).toBe(false))
})
