import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff } from './line-diff.ts'

const shown = (before: string, after: string) =>
  lineDiff(before, after).hunks.map(hunk =>
    hunk.type === 'stands'
      ? `${hunk.lines} stand`
      : `${hunk.type === 'added' ? '+' : '-'}${hunk.line} ${hunk.parts.map(part => (part.changed ? `[${part.text}]` : part.text)).join('')}`,
  )

describe('the difference of two files', () => {
  test('counts what stands and marks the words that changed', () =>
    expect(shown('a\nthe chief engineer\nb\n', 'a\nthe new engineer\nb\n')).toEqual([
      '1 stand',
      '-2 the [chief] engineer\n',
      '+2 the [new] engineer\n',
      '1 stand',
    ]))
  test('shows a blank at a line’s end', () => expect(shown('a \n', 'a\n')).toEqual(['-1 a[ ]\n', '+1 a\n']))
  test('shows a line end that was lost', () => expect(shown('a\r\n', 'a\n').length).toBe(2))
  test('counts a replaced line once, and its bytes in UTF-8', () =>
    expect(lineDiff('é x\n', 'è x\n')).toMatchObject({ lines: 1, bytes: 4 }))
  test('is empty for equal files', () =>
    expect(lineDiff('a\n', 'a\n')).toEqual({ hunks: [{ type: 'stands', lines: 1 }], lines: 0, words: 0, bytes: 0 }))

  test('counts a word in the place of another once, and words that came or went', () => {
    expect(lineDiff('The bridge is shut.\n', 'The ferry is shut.\n')).toMatchObject({ words: 1, bytes: 11 })
    expect(lineDiff('One two.\n', 'One two three four.\n')).toMatchObject({ words: 2 })
    expect(lineDiff('One.\nTwo words.\n', 'One.\n')).toMatchObject({ words: 2 })
    expect(lineDiff('One\n', 'One.\n')).toMatchObject({ words: 0, bytes: 1 })
  })

  test('compares line by line, and at once, where thousands of lines differ in their places', () => {
    const lines = (word: string) => Array.from({ length: 6000 }, (_, at) => `${word} ${at}\n\n`).join('')
    const begun = performance.now()
    const { hunks, words } = lineDiff(lines('Picture'), lines('Photo'))
    expect(performance.now() - begun).toBeLessThan(3000)
    expect(words).toBe(6000)
    expect(hunks.slice(0, 3)).toEqual([
      { type: 'removed', line: 1, parts: expect.arrayContaining([{ text: 'Picture', changed: true }]) },
      { type: 'added', line: 1, parts: expect.arrayContaining([{ text: 'Photo', changed: true }]) },
      { type: 'stands', lines: 1 },
    ])
  })

  test('holds every byte of both sides', () => {
    const line = fc.constantFrom('a\n', 'b c\n', 'b d\n', '\n', 'a \r\n', 'x')
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const diff = lineDiff(before, after)
        const olds = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
        const rebuilt = (side: 'removed' | 'added', lines: readonly string[]) => {
          let text = ''
          let at = 0
          for (const hunk of diff.hunks) {
            const count = hunk.type === 'stands' ? hunk.lines : hunk.type === side ? 1 : 0
            text += hunk.type === 'stands' ? lines.slice(at, at + count).join('') : count ? hunk.parts.map(part => part.text).join('') : ''
            at += count
          }
          return text
        }
        expect(rebuilt('removed', olds)).toBe(before)
        expect(rebuilt('added', after.match(/[^\n]*\n|[^\n]+$/g) ?? [])).toBe(after)
      }),
      { seed: 11 },
    )
  })
})
