import { type LinkDefinition, tileBody } from '#domain/markdown/tile-body.ts'
import { type Assembled, assemble, bodyOf } from './assemble.ts'
import { commonEndsOf } from './edit.ts'
import { nodeKey } from './normal-form.ts'
import { readAmong, readBlocks } from './open-block.ts'
import type { OpenedBody } from './open-body.ts'
import type { WrittenBlock } from './write-blocks.ts'

/** A body whose blocks were proven together. `wrong` is the first block that still reads otherwise, null when all is right. */
export interface Proof {
  readonly assembled: Assembled
  readonly blocks: readonly WrittenBlock[]
  readonly wrong: number | null
  /** The definitions that the body has. */
  readonly definitions: readonly LinkDefinition[]
}

/** Parses the whole body again and compares; where neighbours disturb each other, parts them: a blank line, another list marker, a closed fence. */
export function prove(opened: OpenedBody, keys: readonly string[], written: readonly WrittenBlock[]): Proof {
  const blank = new Set<number>()
  const tried = new Set<string>()
  let blocks = [...written]
  for (;;) {
    const assembled = assemble(opened, blocks, blank)
    const { wrong, definitions } = firstWrong(bodyOf(assembled), keys)
    if (wrong === null) return { assembled, blocks, wrong, definitions }
    const better = mend(blocks, blank, wrong, tried, definitions)
    if (better === null)
      return { assembled: assemble(opened, written, blank), blocks: written, wrong: Math.min(wrong, written.length - 1), definitions }
    blocks = better
  }
}

/** The first block that does not read as wanted. */
function firstWrong(body: string, keys: readonly string[]): { wrong: number | null; definitions: readonly LinkDefinition[] } {
  const tiled = tileBody(body)
  const read = readBlocks(tiled).map(tree => nodeKey(tree.node))
  const wrong = keys.findIndex((key, index) => read[index] !== key)
  return { wrong: wrong !== -1 ? wrong : read.length > keys.length ? keys.length : null, definitions: tiled.definitions }
}

/** Text that may change how blocks far away are read: definitions, and tags that hold blank lines. */
const reachesFar = /\]:|\$\$|\{\{--|--\}\}|\{%-?\s*(?:end)?(?:comment|raw|highlight)/

/** What was proven last: the pieces and what they read as. */
export interface Proven {
  readonly proof: Proof
  readonly keys: readonly string[]
}

/**
 * Whether a body reads as wanted, told from the blocks that changed since the last proof and their neighbours: whatever reaches beyond a
 * neighbour swallows the neighbour first. False also where that cannot be told, and the whole must be parsed.
 */
export function provenNear(last: Proven, now: Assembled, keys: readonly string[]): boolean {
  const before = last.proof.assembled
  const count = now.pieces.length
  if (last.proof.wrong !== null || now.lead !== before.lead || now.tail !== before.tail || count === 0) return false
  const same = (old: number, index: number) =>
    before.pieces[old]?.text === now.pieces[index]?.text &&
    before.pieces[old]?.before === now.pieces[index]?.before &&
    last.keys[old] === keys[index]
  const { start, end } = commonEndsOf(before.pieces.length, count, same)
  if (start === count && before.pieces.length === count) return true
  const touched = [...before.pieces.slice(start, before.pieces.length - end), ...now.pieces.slice(start, count - end)]
  if (touched.some(piece => reachesFar.test(piece.text))) return false
  const from = Math.max(0, start - 1)
  const to = Math.min(count, count - end + 1)
  const near = { lead: from === 0 ? now.lead : '', pieces: now.pieces.slice(from, to), tail: to === count ? now.tail : '' }
  const text = from === 0 ? bodyOf(near) : bodyOf(near).slice(near.pieces[0]?.before.length)
  if (from === 0 && text.startsWith('\uFEFF')) return false // a byte order mark is one only at the very start
  const read = readAmong(text, last.proof.definitions)
  return read !== null && read.length === to - from && read.every(({ tree }, index) => nodeKey(tree.node) === keys[from + index])
}

/** What was not touched is written anew last. */
const rank = (block: WrittenBlock | undefined) => Number(block?.untouched ?? true)

function mend(
  blocks: readonly WrittenBlock[],
  blank: Set<number>,
  wrong: number,
  tried: Set<string>,
  definitions: readonly LinkDefinition[],
): WrittenBlock[] | null {
  for (const at of [wrong, wrong + 1]) {
    if (at > 0 && at < blocks.length && !blank.has(at)) {
      blank.add(at)
      return [...blocks]
    }
  }
  const places = [wrong + 1, wrong, wrong - 1].sort((a, b) => rank(blocks[a]) - rank(blocks[b]))
  const attempts = places.flatMap(at => [
    { at, other: true },
    { at, other: false },
  ])
  for (const { at, other } of attempts) {
    const block = blocks[at]
    const name = `${at} ${other}`
    if (!block || tried.has(name)) continue
    tried.add(name)
    const text = block.anew(other, definitions)
    if (text !== null && text !== block.text)
      return blocks.map((one, index) => (index === at ? { ...one, text, untouched: false, proven: true } : one))
  }
  return null
}
