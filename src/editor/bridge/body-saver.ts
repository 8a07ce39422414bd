import { assemble, assembledAsOpened, bodyOf } from './assemble.ts'
import type { DocNode } from './doc-node.ts'
import { type Block, blocksOf, type LiveDocument } from './live-nodes.ts'
import { matchSegments, segmentKeys } from './match-segments.ts'
import type { OpenedBody } from './open-body.ts'
import { type Proof, type Proven, prove, provenNear } from './prove.ts'
import { blocksRead, readingOf } from './reading.ts'
import type { SavedBody, SaveProblem } from './save-body.ts'
import { circumstances, type Writing, type WrittenBlock, writeBlock } from './write-blocks.ts'

/** How much of a save is proven: all of it, or what changed since the last proof with its neighbours. */
export type ProofReach = 'whole' | 'near'

interface Kept {
  readonly when: string
  readonly live: OpenedBody | null
  readonly block: WrittenBlock
}

/**
 * Saves one story again and again while it is edited. What was written for a block is kept as long as the block is, and only what
 * changed is proven again, so that a save costs the edit and not the story; a whole proof is to be had for the asking.
 */
export class BodySaver {
  /** How many blocks were written anew and how many whole bodies were parsed, since the beginning. */
  readonly spent = { written: 0, parsed: 0 }
  readonly opened: OpenedBody
  private readonly kept = new WeakMap<Block, Kept>()
  private last: Proven

  constructor(opened: OpenedBody) {
    this.opened = opened
    const proof = { assembled: assembledAsOpened(opened), blocks: [], wrong: null, definitions: opened.definitions }
    this.last = { proof, keys: segmentKeys(opened) }
  }

  save(doc: DocNode | LiveDocument, live: OpenedBody | null = null, reach: ProofReach = 'whole'): SavedBody {
    const { opened } = this
    const all = blocksOf(doc)
    const opening = segmentKeys(opened)
    // What the file has stands, even if nobody sees anything of it (a code span of one blank).
    const counts = ({ empty, node, key }: Block) => !empty || opening[Number(node.attrs?.segment ?? -1)] === key
    const places = all.flatMap((block, at) => (counts(block) ? [at] : []))
    const blocks = all.filter(counts)
    const keys = blocks.map(block => block.key)
    const nodes = blocks.map(block => block.node)
    const matches = matchSegments(opened, nodes, keys)
    if (nodes.length === opened.segments.length && matches.every((match, index) => match.same === index))
      return { body: opened.body, problems: [] }
    const writing: Writing = { opened, live, nodes, matches }
    const written = blocks.map((block, index) => this.write(block, writing, index))
    const proof = this.prove(keys, written, reach)
    const unproven = proof.blocks.flatMap((block, index) => (block.proven ? [] : [index]))
    const wrong = proof.wrong === null ? unproven : [...new Set([...unproven, proof.wrong])]
    const problems = wrong.map(index => problemAt(places[index] ?? 0, nodes[index], proof.blocks[index], opened))
    const lines = (at: number) => proof.blocks[places.indexOf(at)]?.text ?? ''
    return { body: bodyOf(proof.assembled), problems: [...problems, ...marksWithoutNotes(all, lines)] }
  }

  private write(block: Block, writing: Writing, index: number): WrittenBlock {
    const when = circumstances(writing.matches, index)
    const old = this.kept.get(block)
    if (old?.when === when && old.live === writing.live) return old.block
    const written = writeBlock(writing, index)
    if (!written.untouched) this.spent.written++
    this.kept.set(block, { when, live: writing.live, block: written })
    return written
  }

  private prove(keys: readonly string[], written: readonly WrittenBlock[], reach: ProofReach): Proof {
    const assembled = assemble(this.opened, written, new Set())
    const near = reach === 'near' && provenNear(this.last, assembled, keys)
    if (!near) this.spent.parsed++
    const proof = near ? { ...this.last.proof, assembled, blocks: written } : prove(this.opened, keys, written)
    this.last = { proof, keys }
    return proof
  }
}

/** The mark of a note that is gone would be text to readers; written, it is the same either way. */
function marksWithoutNotes(blocks: readonly Block[], lines: (at: number) => string): SaveProblem[] {
  const notes = new Set(blocks.flatMap(block => block.notes))
  return blocks.flatMap(({ marked }, at) => {
    const label = marked.find(one => !notes.has(one))
    const message = `The footnote “${label}” is gone, so that its mark would be read as text. Take the mark out, or bring the note back.`
    return label === undefined ? [] : [{ at, message, screen: `the mark ${label}`, file: `[^${label}]`, text: lines(at) }]
  })
}

function problemAt(at: number, node: DocNode | undefined, block: WrittenBlock | undefined, opened: OpenedBody): SaveProblem {
  const text = block?.text ?? ''
  return { at, message: problemText(block), screen: node ? readingOf([node]) : '', file: readingOf(blocksRead(text, opened)), text }
}

function problemText(block: WrittenBlock | undefined): string {
  return block?.proven === false
    ? 'Markdown has no way to write this block as it looks here. Its text is kept; change its form or write it as source.'
    : 'Written here, this block would read otherwise together with its neighbours. Its text is kept; put another block between them.'
}
