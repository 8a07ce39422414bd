import { shownFix } from './fix-edits.ts'
import type { StoryFinding } from './story-findings.ts'

/** Characters of the file's words on each side of the one that proves it. */
const ROOM = 70

/** What proves a finding, in the file's words, with the word that does so by itself. Null where it is only the finding's own words. */
export function evidenceParts(
  found: StoryFinding,
): { readonly before: string; readonly proof: string; readonly after: string; readonly line: number } | null {
  const { evidence, paragraph } = found.finding
  if (!evidence || (paragraph?.line === evidence.line && paragraph.text === evidence.text)) return null
  const wanted = shownFix(found)?.after.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') ?? ''
  const at = wanted === '' ? -1 : straight(evidence.text).toLowerCase().indexOf(straight(wanted).toLowerCase())
  const proof = at === -1 ? '' : evidence.text.slice(at, at + wanted.length)
  const [head, tail] = at === -1 ? ['', evidence.text] : [evidence.text.slice(0, at), evidence.text.slice(at + wanted.length)]
  const before = head.length > ROOM ? `…${head.slice(-ROOM).replace(/^\S*\s/, '')}` : head
  const room = at === -1 ? 2 * ROOM : ROOM
  const after = tail.length > room ? `${tail.slice(0, room).replace(/\s\S*$/, '')}…` : tail
  return { before, proof, after, line: evidence.line }
}

const straight = (text: string) => text.replaceAll('’', "'")
