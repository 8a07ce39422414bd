import { joinSource, type SplitSource, splitSource, withBody } from '#domain/front-matter/split-source.ts'
import { cutBody, lineInPiece, linesIn, PIECE_HEAD, pieceAt, type Reading, readAlone, readsAs, readTogether } from './body-pieces.ts'
import { type CaptionEdit, type CaptionEdited, editCaption, type LeadKeys } from './edit-caption.ts'

/** Shorter files are edited as a whole in no time. */
const SHORT = 12_000
/** How many characters may be read for edits that have to be made one by one: some twenty seconds. */
const MOST_READ = 6_000_000
const TOO_MANY = 'It has these words too often in one place, such as one gallery or list, to be corrected at once. Correct it in the story.'

/** Where edits are written, and how. */
interface Place {
  readonly lead: LeadKeys
  readonly order: readonly string[]
}

/**
 * Writes words of many captions into a story file; the bytes are those that {@link editCaption} gives for one after the other, from the
 * last to the first. Each is written in a piece of the body that reads alone as it does among the others, and the whole is read once at the
 * end: it has to read as its pieces do. What cannot be written so is written in the whole file. In steps, so that others get their turn.
 */
export function* editCaptions(
  file: string,
  edits: readonly CaptionEdit[],
  lead: LeadKeys,
  order: readonly string[] = [],
): Generator<void, CaptionEdited> {
  const fromEnd = edits.toSorted((one, other) => other.line - one.line)
  const place = { lead, order }
  const source = splitSource(file)
  const inHead = (edit: CaptionEdit) => edit.kind === 'lead' || edit.line <= headLines(source)
  const { body, left } = yield* inPieces(
    source,
    fromEnd.filter(edit => !inHead(edit)),
    place,
  )
  const done = yield* oneByOne(body === source.body ? file : joinSource(withBody(source, body)), left, place)
  return done.ok ? yield* writeHead(done.text, fromEnd.filter(inHead), place) : done
}

/** One of them, as {@link editCaption} does it, in a long story without reading all of it for each way to write. */
export function editOneCaption(file: string, edit: CaptionEdit, lead: LeadKeys, order: readonly string[] = []): CaptionEdited {
  if (file.length < SHORT) return editCaption(file, edit, lead, order)
  const steps = editCaptions(file, [edit], lead, order)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Whether a word could be written, and why not: what {@link editOneCaption} says, but that a long story is not read again as a whole once it
 * was written in its piece.
 */
export function tryCaption(file: string, edit: CaptionEdit, lead: LeadKeys): CaptionEdited {
  const source = splitSource(file)
  const line = edit.line - headLines(source) - 1
  if (file.length < SHORT || edit.kind === 'lead' || line < 0) return editOneCaption(file, edit, lead)
  const { pieces, style } = cutBody(source.body)
  const piece = pieces[pieceAt(pieces, line)]
  const alone = piece !== undefined && readsAs(readAlone(piece.text), piece)
  const text = alone ? editPiece(piece.text, [{ ...edit, line: lineInPiece(piece, line) }], { lead, order: [] }, style) : null
  return text === null ? editCaption(file, edit, lead) : { ok: true, text: file }
}

const headLines = ({ bom, open, head, close }: SplitSource) => linesIn(bom + open + head + close)

/** One after the other in the whole file, as often as there is time for. */
function* oneByOne(file: string, edits: readonly CaptionEdit[], { lead, order }: Place): Generator<void, CaptionEdited> {
  if (edits.length > 1 && edits.length * file.length > MOST_READ) return { ok: false, reason: TOO_MANY }
  let text = file
  for (const edit of edits) {
    const done = editCaption(text, edit, lead, order)
    if (done.ok) text = done.text
    else if (!isThere(text, edit, lead)) return done
    yield
  }
  return { ok: true, text }
}

/** Whether it reads so already: the words of a picture by reference are those of another one, too. */
function isThere(text: string, edit: CaptionEdit, lead: LeadKeys): boolean {
  const done = editCaption(text, { ...edit, from: edit.to }, lead)
  return done.ok && done.text === text
}

/** The head needs nothing of the body. */
function* writeHead(file: string, edits: readonly CaptionEdit[], place: Place): Generator<void, CaptionEdited> {
  const { body, ...source } = splitSource(file)
  const done = edits.length > 0 && source.format !== 'none' ? yield* oneByOne(joinSource({ ...source, body: '' }), edits, place) : null
  if (done?.ok && splitSource(done.text + body).body === body) return { ok: true, text: done.text + body }
  return yield* oneByOne(file, edits, place)
}

interface InPieces {
  readonly body: string
  /** What could not be written in a piece, at its place in the new body. */
  readonly left: readonly CaptionEdit[]
}

function* inPieces(source: SplitSource, edits: readonly CaptionEdit[], place: Place): Generator<void, InPieces> {
  if (edits.length === 0) return { body: source.body, left: [] }
  const { pieces, style } = cutBody(source.body)
  const above = headLines(source)
  const wanted = new Map<number, CaptionEdit[]>()
  for (const edit of edits) {
    const at = pieceAt(pieces, edit.line - above - 1)
    wanted.set(at, [...(wanted.get(at) ?? []), edit])
  }
  const written = new Map<number, string>()
  const twice = definedTwice(source.body)
  for (const [at, own] of wanted) {
    const piece = pieces[at]
    // Alone it would be read by its own definition, and not by the first.
    if (piece && labelsIn(piece.text).some(label => twice.has(label))) continue
    if (!piece || pieces.length === 1 || own.length * piece.text.length > MOST_READ || !readsAs(readAlone(piece.text), piece)) continue
    const there = own.map(edit => ({ ...edit, line: lineInPiece(piece, edit.line - above - 1) }))
    const text = editPiece(piece.text, there, place, style)
    if (text !== null) written.set(at, text)
    yield
  }
  const texts = pieces.map(({ text }, at) => written.get(at) ?? text)
  const body = texts.join('')
  let line = 0
  const expected: (Reading & { line: number })[] = []
  const left: CaptionEdit[] = []
  for (const [at, piece] of pieces.entries()) {
    const text = written.get(at)
    expected.push({ ...(text === undefined ? piece : readAlone(text)), line })
    if (text === undefined) for (const edit of wanted.get(at) ?? []) left.push({ ...edit, line: edit.line - piece.line + line })
    line += linesIn(texts[at] ?? '')
  }
  yield
  const proven = written.size === 0 || readsAs(readTogether(cutBody(body).pieces), readTogether(expected))
  return proven ? { body, left: left.toSorted((one, other) => other.line - one.line) } : { body: source.body, left: edits }
}

const labelsIn = (text: string) => Array.from(text.matchAll(/^[ >]*\[([^\]\n]+)\]:/gm), ([, label = '']) => label.trim().toLowerCase())

function definedTwice(body: string): ReadonlySet<string> {
  const once = new Set<string>()
  return new Set(labelsIn(body).filter(label => once.has(label) || !once.add(label)))
}

/** The piece with other words; null where one of them cannot be written in it. */
function editPiece(
  piece: string,
  edits: readonly CaptionEdit[],
  { lead, order }: Place,
  style: ReturnType<typeof cutBody>['style'],
): string | null {
  let text = PIECE_HEAD + piece
  for (const edit of edits) {
    const done = editCaption(text, edit, lead, order, style)
    if (!done.ok) return null
    text = done.text
  }
  return text.startsWith(PIECE_HEAD) ? text.slice(PIECE_HEAD.length) : null
}
