import { diffArrays, diffWordsWithSpace } from 'diff'
import { wordCount } from '../markdown/plain-text.ts'

/** A run of characters of a changed line; `changed` marks what the other side does not have. */
export interface DiffPart {
  readonly text: string
  readonly changed: boolean
}

/** A hunk of a line diff: lines that stand are counted, changed lines are whole, line ends included. */
export type DiffHunk =
  | { readonly type: 'stands'; readonly lines: number }
  | { readonly type: 'removed' | 'added'; readonly line: number; readonly parts: readonly DiffPart[] }

/**
 * The exact difference of two files. `bytes` counts UTF-8 bytes taken out plus bytes put in, as small as the word diff sees them; `words`
 * those taken out or put in, one in the place of another once.
 */
export interface LineDiff {
  readonly hunks: readonly DiffHunk[]
  readonly lines: number
  readonly words: number
  readonly bytes: number
}

const MAX_PAIRED = 400

/** Lines with their line ends, so that joining them gives the text. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Compares two files line by line, and changed neighbours word by word. Pure; every byte of both sides is in the result. */
export function lineDiff(before: string, after: string): LineDiff {
  const hunks: DiffHunk[] = []
  let bytes = 0
  let oldLine = 1
  let newLine = 1
  let removed: string[] = []
  const flush = (added: readonly string[]) => {
    const pairs = pairUp(removed, added)
    for (const [index, line] of removed.entries())
      hunks.push({ type: 'removed', line: oldLine + index, parts: pairs?.[index]?.old ?? [{ text: line, changed: true }] })
    for (const [index, line] of added.entries())
      hunks.push({ type: 'added', line: newLine + index, parts: pairs?.[index]?.new ?? [{ text: line, changed: true }] })
    oldLine += removed.length
    newLine += added.length
    removed = []
  }
  for (const change of changesOf(linesOf(before), linesOf(after))) {
    if (change.removed) removed = change.value
    else if (change.added) flush(change.value)
    else {
      flush([])
      hunks.push({ type: 'stands', lines: change.value.length })
      oldLine += change.value.length
      newLine += change.value.length
    }
  }
  flush([])
  for (const hunk of hunks) if (hunk.type !== 'stands') for (const part of hunk.parts) if (part.changed) bytes += utf8Length(part.text)
  return { hunks, ...changedLines(hunks), bytes }
}

interface LineChange {
  readonly value: string[]
  readonly added?: boolean
  readonly removed?: boolean
}

/** From how many lines on that differ in their places the shortest difference takes too long to find. */
const MANY = 300

/** What stands, goes and comes. Where very many lines differ, each in its place, that is the difference; to look for a shorter one takes seconds. */
function changesOf(before: string[], after: string[]): readonly LineChange[] {
  const differ = before.length === after.length ? before.filter((line, at) => line !== after[at]).length : 0
  if (differ < MANY || differ * 3 > before.length * 2) return diffArrays(before, after)
  const out: LineChange[] = []
  for (let at = 0; at < before.length; ) {
    const from = at
    const stands = before[at] === after[at]
    while (at < before.length && (before[at] === after[at]) === stands) at += 1
    if (stands) out.push({ value: before.slice(from, at) })
    else out.push({ value: before.slice(from, at), removed: true }, { value: after.slice(from, at), added: true })
  }
  return out
}

/** Word by word where as many lines come as go: then each line has its counterpart. */
function pairUp(removed: readonly string[], added: readonly string[]) {
  if (removed.length === 0 || removed.length !== added.length || removed.length > MAX_PAIRED) return null
  return removed.map((line, index) => {
    const changes = diffWordsWithSpace(line, added[index] ?? '')
    const side = (skip: 'added' | 'removed') =>
      changes.filter(change => !change[skip]).map(change => ({ text: change.value, changed: change.added || change.removed }))
    return { old: side('added'), new: side('removed') }
  })
}

/** A line, or a word, that was replaced counts once. */
function changedLines(hunks: readonly DiffHunk[]): { lines: number; words: number } {
  const total = { lines: 0, words: 0 }
  let sides = { removed: { lines: 0, words: 0 }, added: { lines: 0, words: 0 } }
  for (const hunk of [...hunks, null]) {
    if (hunk && hunk.type !== 'stands') {
      sides[hunk.type].lines += 1
      for (const part of hunk.parts) if (part.changed) sides[hunk.type].words += wordCount(part.text)
    } else {
      total.lines += Math.max(sides.removed.lines, sides.added.lines)
      total.words += Math.max(sides.removed.words, sides.added.words)
      sides = { removed: { lines: 0, words: 0 }, added: { lines: 0, words: 0 } }
    }
  }
  return total
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
