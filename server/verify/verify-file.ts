import { BodySaver } from '#editor/bridge/body-saver.ts'
import { type OpenedSource, openSource } from '#editor/bridge/open-source.ts'
import { saveSource } from '#editor/bridge/save-source.ts'
import { changedPart } from './changed-part.ts'
import { type Constructs, countConstructs } from './constructs.ts'
import { placesOfWords, retyped, type WordPlace } from './retype-word.ts'
import { type Random, seeded } from './seeded.ts'

/** A law of the bridge that a file broke: 1 same bytes, 2 only the edit, 3 reads back as on screen. */
export interface LawFailure {
  readonly law: 1 | 2 | 3
  readonly detail: string
}

/** What was found out about one file. */
export interface FileReport {
  readonly bytes: number
  /** Why it is not opened at all; it stays as it is. */
  readonly refused: string | null
  readonly identical: boolean
  readonly edits: number
  readonly minimal: number
  readonly verified: number
  readonly failures: readonly LawFailure[]
  readonly constructs: Constructs
}

const nothing = { identical: false, edits: 0, minimal: 0, verified: 0, failures: [], constructs: {} }
const TYPED = 'Korrektur'

/** Opens a file and saves it untouched, then with one word typed anew in each of some blocks. Writes nothing, never throws. */
export function verifyFile(bytes: Uint8Array, how: { edits: number; seed: string }): FileReport {
  const report = { ...nothing, bytes: bytes.length, refused: null }
  try {
    const opened = openSource(bytes)
    if (opened.refused !== null) return { ...report, refused: opened.refused }
    const identical = isIdentical(opened)
    const first: LawFailure[] = identical ? [] : [{ law: 1, detail: 'Opened and saved untouched, the bytes are not the same.' }]
    const edited = editWords(opened, how.edits, seeded(how.seed))
    const constructs = countConstructs(opened.body.doc)
    return { ...report, ...edited, identical, constructs, failures: [...first, ...edited.failures] }
  } catch (error) {
    return { ...report, failures: [{ law: 1, detail: `It could not be opened: ${error instanceof Error ? error.message : error}` }] }
  }
}

function isIdentical(opened: OpenedSource): boolean {
  const saved = saveSource(opened, opened.body.doc)
  const { segments, gaps, body } = opened.body
  // The document equals what was opened, so that saving may take a short way; the pieces must make the file as well.
  const pieces = segments.length === 0 ? body : segments.map(({ source }, index) => (gaps[index] ?? '') + source).join('') + gaps.at(-1)
  return pieces === body && saved.proof.verified && sameBytes(saved.bytes, opened.bytes)
}

const sameBytes = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at])

function editWords(opened: OpenedSource, count: number, random: Random) {
  const failures: LawFailure[] = []
  const saver = new BodySaver(opened.body)
  const places = sample(placesOfWords(opened.body.doc, new Set(opened.body.definitions.map(({ identifier }) => identifier))), count, random)
  let [minimal, verified] = [0, 0]
  for (const place of places) {
    const saved = saver.save(retyped(opened.body.doc, place, TYPED))
    const problem = saved.problems[0]
    if (problem) failures.push({ law: 3, detail: `“${place.word}” typed anew: ${problem.message}` })
    else verified += 1
    const [out, put] = changedPart(opened.body.body, saved.body)
    if (!problem && place.word.includes(out) && TYPED.includes(put)) minimal += 1
    else if (!problem) failures.push({ law: 2, detail: `“${place.word}” typed anew changed ${quoted(out)} into ${quoted(put)}` })
  }
  return { edits: places.length, minimal, verified, failures }
}

/** One word each of some blocks: blocks and words are drawn. */
function sample(blocks: readonly (readonly WordPlace[])[], count: number, random: Random): WordPlace[] {
  const left = [...blocks]
  const out: WordPlace[] = []
  while (out.length < count && left.length > 0) {
    const [words = []] = left.splice(random(left.length), 1)
    const word = words[random(words.length)]
    if (word) out.push(word)
  }
  return out
}

const quoted = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
