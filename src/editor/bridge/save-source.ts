import type { FieldValue } from '#domain/front-matter/field-value.ts'
import { headEntries } from '#domain/front-matter/head-entries.ts'
import { removeValue, type SetResult, setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { BodySaver } from './body-saver.ts'
import type { DocNode } from './doc-node.ts'
import { blocksOf, type LiveDocument } from './live-nodes.ts'
import type { OpenedBody } from './open-body.ts'
import type { OpenedSource } from './open-source.ts'
import type { SavedBody, SaveProblem } from './save-body.ts'

/** Values to write into the head by their keys; null takes a key out. */
export type FieldEdits = ReadonlyMap<string, FieldValue | null>

/** What is certain about a saved file. */
export interface SourceProof {
  /** The file, parsed again as a whole, has this head, and below it reads as the document; nothing was left unwritten. */
  readonly verified: boolean
  /** Blocks that the file cannot hold as they look; nothing is written in their place. */
  readonly problems: readonly SaveProblem[]
  /** Keys that could not be written, and why. They stay as they were. */
  readonly fields: readonly { readonly key: string; readonly reason: string }[]
  /** What the file differs in from the one opened; words and UTF-8 bytes taken out and put in. */
  readonly change: { readonly words: number; readonly bytes: number; readonly lines: number }
}

/** The bytes to write, and what is certain about them. */
export interface SavedSource {
  readonly bytes: Uint8Array
  readonly proof: SourceProof
}

/**
 * Writes a document and values of the head over the file they were opened from. What was not edited keeps its bytes. Never throws; where
 * no way of writing verifies, that place keeps the bytes it had, and the proof says what is on screen and what the file would say.
 */
export function saveSource(
  opened: OpenedSource,
  document: DocNode | LiveDocument,
  fields: FieldEdits = new Map(),
  order: readonly string[] = [],
): SavedSource {
  const { body, problems } = provenBody(opened.body, document)
  const head = editedHead(opened.source, fields, order)
  const source = body === opened.source.body ? head.source : withBody(head.source, body)
  const text = joinSource(source)
  const before = joinSource(opened.source)
  if (text === before)
    return {
      bytes: opened.bytes,
      proof: { verified: problems.length + head.refused.length === 0, problems, fields: head.refused, change: nothing },
    }
  const { words, bytes, lines } = lineDiff(before, text)
  const verified = problems.length === 0 && head.refused.length === 0 && cutsTheSame(text, source)
  return { bytes: new TextEncoder().encode(text), proof: { verified, problems, fields: head.refused, change: { words, bytes, lines } } }
}

const nothing = { words: 0, bytes: 0, lines: 0 }

function cutsTheSame(text: string, source: SplitSource): boolean {
  const read = splitSource(text)
  return read.head === source.head && read.body === source.body && read.format === source.format
}

function editedHead(opened: SplitSource, fields: FieldEdits, order: readonly string[]) {
  let source = opened
  const refused: { key: string; reason: string }[] = []
  for (const [key, value] of fields) {
    const result = value === null ? removed(source, key) : setValue(source, key, value, order)
    if (result.ok) source = result.source
    else refused.push({ key, reason: result.reason })
  }
  return { source, refused }
}

function removed(source: SplitSource, key: string): SetResult {
  const next = removeValue(source, key)
  const still = headEntries(next).entries.some(entry => entry.key === key)
  return still
    ? { ok: false, reason: `“${key}” cannot be taken out here without changing others; change it in source mode.` }
    : { ok: true, source: next }
}

/** The body with every block that verifies; in the place of another stands what stood there. */
function provenBody(opened: OpenedBody, document: DocNode | LiveDocument): SavedBody {
  const saver = new BodySaver(opened)
  const first = saver.save(document)
  if (first.problems.length === 0) return first
  const wrong = new Set(first.problems.map(problem => problem.at))
  const content = blocksOf(document).flatMap(({ node }, at) => {
    // A block that is new has no segment, and nothing stood in its place.
    const segment = typeof node.attrs?.segment === 'number' ? node.attrs.segment : -1
    const stood = opened.segments[segment]?.node
    return wrong.has(at) ? (stood ? [{ ...stood, attrs: { ...stood.attrs, segment } }] : []) : [node]
  })
  const { body, problems } = saver.save({ type: 'doc', content })
  return { body: problems.length === 0 ? body : opened.body, problems: first.problems }
}
