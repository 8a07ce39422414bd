import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'
import { plainText, wordCount } from './plain-text.ts'

const reads = (body: string, text: string) => expect(plainText(body)).toBe(text)

describe('the text a reader sees', () => {
  it('drops emphasis and keeps its words', () => reads('A **bold** and *quiet* _word_', 'A bold and quiet word'))
  it('keeps an underscore inside a word', () => reads('the snake_case_name', 'the snake_case_name'))
  it('keeps a link text and drops its address', () => reads('See [the plan](https://a.example/x_y "t").', 'See the plan.'))
  it('keeps the alt text of a picture', () => reads('![A bridge](b.jpg)', 'A bridge'))
  it('reads escapes and entities', () => reads('1\\. A \\* B &amp; C&nbsp;D', '1. A * B & C\u00a0D'))
  it('drops marks of lists, quotes and headings', () => reads('## Who pays\n\n> - one\n> - two', 'Who pays\n\none\ntwo'))
  it('drops template tags and HTML', () => reads('{{< fig src="x" >}}\n\nHere <b>now</b> @include("a.b")', 'Here  now'))
  it('keeps code but not its fence', () => reads('```js\nlet a\n```', 'let a'))
  it('drops definitions and rules', () => reads('Text\n\n---\n\n[a]: https://b.example', 'Text'))
  it('reads table cells', () => reads('| a | b |\n|---|---|\n| c | d |', 'a b\nc d'))
})

describe('counting words', () => {
  it('counts a hyphenated word once', () => expect(wordCount('well-known, don’t 2.3 million')).toBe(4))
  it('counts none in nothing', () => expect(wordCount(' – ')).toBe(0))
  it('parts words at a no-break space', () => expect(wordCount('one\u00a0two')).toBe(2))
})

describe('the outline', () => {
  it('finds both kinds of heading', () =>
    expect(outline('# A *b*\n\nC\n===\n\ntext\n\n## D ##')).toEqual([
      { level: 1, text: 'A b', line: 0 },
      { level: 1, text: 'C', line: 2 },
      { level: 2, text: 'D', line: 7 },
    ]))
  it('finds none in code', () => expect(outline('```\n# no\n```')).toEqual([]))
})
