import { diffChars } from 'diff'
import { checkedWords, type StoryFinding } from './story-findings.ts'

/** A piece of a text and what comes in its place. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What makes one text of another, character by character, from its beginning to its end. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  for (const { added, removed, value } of diffChars(before, after)) {
    const last = edits.at(-1)
    const joins = last?.end === at && (added || removed)
    if (added && joins) edits[edits.length - 1] = { ...last, text: last.text + value }
    else if (added) edits.push({ start: at, end: at, text: value })
    else if (removed && joins) edits[edits.length - 1] = { ...last, end: at + value.length }
    else if (removed) edits.push({ start: at, end: at + value.length, text: '' })
    if (!added) at += value.length
  }
  return edits
}

/** Whether the fix of a finding changes what its field or block shows. Blanks behind a value in the file do not show there. */
export function changesText(found: StoryFinding): boolean {
  const { fix, rule } = found.finding
  const isText = rule === 'blanks' && found.checked.kind === 'loose'
  return fix !== null && (isText || checkedWords(found) !== fix.text)
}

/** A fix as a person reads it: whole words, before and after. Null where nothing is to be seen of it, as with blanks. */
export function shownFix(found: StoryFinding): { readonly before: string; readonly after: string } | null {
  const { fix, span } = found.finding
  if (!fix) return null
  const [words, instead] = [checkedWords(found).trim(), fix.text.trim()]
  const edits = editsBetween(words, instead)
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last || plain(words) === plain(instead)) return null
  // What the finding is about, where the fix changes nothing else: which of two words that are alike goes is no matter.
  const isWithin = span && words.slice(0, span.start) === instead.slice(0, span.start) && instead.endsWith(words.slice(span.end))
  const [from, to] = isWithin ? [span.start, span.end] : [first.start, last.end]
  const start = words.slice(0, from).search(/\S*$/)
  const end = to + words.slice(to).search(/\s|$/)
  return { before: words.slice(start, end), after: instead.slice(start, instead.length - (words.length - end)) }
}

const plain = (text: string) => text.replace(/\s+/g, ' ')
