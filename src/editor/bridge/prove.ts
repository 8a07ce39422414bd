import { tileBody } from '#domain/markdown/tile-body.ts'
import { assemble } from './assemble.ts'
import { nodeKey } from './normal-form.ts'
import { readBlocks } from './open-block.ts'
import type { OpenedBody } from './open-body.ts'
import type { WrittenBlock } from './write-blocks.ts'

/** A body whose blocks were proven together. `wrong` is the first block that still reads otherwise, null when all is right. */
export interface Proof {
  readonly body: string
  readonly blocks: readonly WrittenBlock[]
  readonly wrong: number | null
}

/** Parses the whole body again and compares; where neighbours disturb each other, parts them: a blank line, another list marker, a closed fence. */
export function prove(opened: OpenedBody, keys: readonly string[], written: readonly WrittenBlock[]): Proof {
  const blank = new Set<number>()
  const tried = new Set<string>()
  let blocks = [...written]
  for (;;) {
    const body = assemble(opened, blocks, blank)
    const wrong = firstWrong(body, keys)
    if (wrong === null) return { body, blocks, wrong }
    const better = mend(blocks, blank, wrong, tried)
    if (better === null) return { body: assemble(opened, written, blank), blocks: written, wrong: Math.min(wrong, written.length - 1) }
    blocks = better
  }
}

/** The first block that does not read as wanted. */
function firstWrong(body: string, keys: readonly string[]): number | null {
  const read = readBlocks(tileBody(body)).map(tree => nodeKey(tree.node))
  const wrong = keys.findIndex((key, index) => read[index] !== key)
  if (wrong !== -1) return wrong
  return read.length > keys.length ? keys.length : null
}

function mend(blocks: readonly WrittenBlock[], blank: Set<number>, wrong: number, tried: Set<string>): WrittenBlock[] | null {
  for (const at of [wrong, wrong + 1]) {
    if (at > 0 && at < blocks.length && !blank.has(at)) {
      blank.add(at)
      return [...blocks]
    }
  }
  const attempts = [wrong + 1, wrong, wrong - 1].flatMap(at => [
    { at, other: true },
    { at, other: false },
  ])
  for (const { at, other } of attempts) {
    const block = blocks[at]
    const name = `${at} ${other}`
    if (!block || tried.has(name)) continue
    tried.add(name)
    const text = block.anew(other)
    if (text !== null && text !== block.text) return blocks.map((one, index) => (index === at ? { ...one, text, untouched: false } : one))
  }
  return null
}
