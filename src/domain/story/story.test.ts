import { describe, expect, test } from 'vitest'
import { isMarkdown, sitePath, statusOf } from './story.ts'

describe('a path from outside', () => {
  test.each(['source/_posts/a_story.md', 'a.md', 'ü/ö.md', 'a b/c.md', '_posts/100%_sure.md'])('%j is taken', path =>
    expect(sitePath(path)).toBe(path),
  )
  test.each([
    '',
    '/etc/passwd',
    '../a.md',
    'a/../b.md',
    'a/./b.md',
    'a//b.md',
    'a\\b.md',
    'C:/a.md',
    'a\u0000.md',
    '%2e%2e/a.md',
    '%2E%2e%2Fa.md',
    'a%5cb.md',
    'a/..',
    '\ud800.md',
    'a\nb.md',
    'x'.repeat(300),
  ])('%j is refused', path => expect(sitePath(path)).toBeNull())
})

test('a story is a draft until it has a file, and changed while its draft differs', () =>
  expect([statusOf({ live: false, draft: true }), statusOf({ live: true, draft: false }), statusOf({ live: true, draft: true })]).toEqual([
    'draft',
    'published',
    'changed',
  ]))

test('Markdown is known by its file name', () =>
  expect(['a.md', 'a.MDX', 'a.markdown', 'a.txt', 'md'].map(isMarkdown)).toEqual([true, true, true, false, false]))
