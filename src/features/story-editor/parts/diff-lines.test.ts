import { expect, test } from 'vitest'
import { diffRows } from '#domain/story/diff-rows.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { standing, wireDiff } from './diff-lines.ts'

const rows = (before: string, after: string) =>
  diffRows(wireDiff(lineDiff(before, after)).hunks).map(row =>
    row.type === 'stands'
      ? `${row.lines} stand`
      : `${row.type === 'added' ? '+' : '-'}${row.line} ${row.parts.map(part => (part.changed ? `[${part.text}]` : part.text)).join('')}${row.open ? ' (open)' : ''}`,
  )

test('changed parts are marked, blanks at the end are seen, lines that stand are counted', () => {
  expect(rows('---\ntags: [a, b] \n--- \nText.\n', '---\ntags: [a, c] \n--- \nText.\n')).toEqual([
    '1 stand',
    '-2 tags: [a, [b]]·',
    '+2 tags: [a, [c]]·',
    '2 stand',
  ])
})

test('a blank that went is shown, and a last line without its end', () => {
  expect(rows('Text. \n', 'Text.')).toEqual(['-1 Text.[·]', '+1 Text. (open)'])
})

test('a carriage return is shown only where it changed', () => {
  expect(rows('One\r\nTwo\r\n', 'One!\r\nTwo\r\n')[1]).toBe('+1 One[!]')
})

test('counts what stands', () => {
  expect(standing(wireDiff(lineDiff('a\nb\nc\n', 'a\nx\nc\n')).hunks)).toEqual({
    stand: 2,
    of: 3,
  })
})
