import type { Text } from '@codemirror/state'
import { checkedWords, type StoryFinding } from './story-findings.ts'

/** Where a finding stands in the source of its story. */
export interface SourcePlace {
  readonly from: number
  readonly to: number
}

/** A paragraph that is longer is looked through no further. */
const MOST_LINES = 60

/**
 * Where a finding stands in a file as text: its words, as far as they are written there as they are read, or the line that it was found on.
 * Null where the file has no such line any more.
 */
export function sourcePlace(doc: Text, found: StoryFinding): SourcePlace | null {
  const { checked, finding } = found
  const number = finding.paragraph?.line ?? checked.line
  if (number < 1 || number > doc.lines) return null
  const first = doc.line(number)
  const text = doc.sliceString(first.from, blockEnd(doc, number))
  const words = checkedWords(found)
  const { start, end } = finding.span ?? { start: 0, end: words.length }
  const piece = words.slice(start, end)
  const before = piece === '' ? 0 : words.slice(0, start).split(piece).length - 1
  const hit = piece.trim() === '' ? undefined : Array.from(text.matchAll(asWritten(piece)))[before]
  if (hit) return { from: first.from + hit.index, to: first.from + hit.index + hit[0].length }
  const blank = /^\s*/.exec(first.text)?.[0].length ?? 0
  return { from: first.from + blank, to: Math.max(first.from + blank, first.from + first.text.trimEnd().length) }
}

/** The end of the block that begins on a line: before the next blank one. */
function blockEnd(doc: Text, first: number): number {
  let number = first
  while (number < Math.min(doc.lines, first + MOST_LINES) && doc.line(number + 1).text.trim() !== '') number += 1
  return doc.line(number).to
}

/** Words as a source may have them: over two lines, and with escapes. */
const asWritten = (piece: string) =>
  new RegExp(
    Array.from(piece, letter => (/\s/.test(letter) ? '\\s+' : `\\\\?${letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')}`))
      .join('')
      .replaceAll(/(?:\\s\+)+/g, '\\s+'),
    'gu',
  )
