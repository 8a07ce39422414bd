import { type DocNode, isEmptyParagraph } from './doc-node.ts'
import { matchSegments } from './match-segments.ts'
import { nodeKey } from './normal-form.ts'
import type { OpenedBody } from './open-body.ts'
import { prove } from './prove.ts'
import { type WrittenBlock, writeBlocks } from './write-blocks.ts'

/** A place the file cannot say what the screen says. `at` counts the document's top-level nodes from 0. */
export interface SaveProblem {
  readonly at: number
  readonly message: string
}

/** A body to write, and what could not be proven about it. */
export interface SavedBody {
  readonly body: string
  readonly problems: readonly SaveProblem[]
}

/** A live ProseMirror document. */
export interface LiveDocument {
  toJSON(): unknown
}

/**
 * Writes a document over the body it was opened from. Untouched: the same bytes. Edited: what was edited and nothing else. What is
 * written is parsed again and must equal the document; where no way of writing does, `problems` says so and the text is kept.
 * What was changed into what readers have is written as it is written in `live`, the body they have.
 */
export function saveBody(opened: OpenedBody, doc: DocNode | LiveDocument, live: OpenedBody | null = null): SavedBody {
  const root = ('toJSON' in doc ? doc.toJSON() : doc) as DocNode // ProseMirror's JSON has the shape of DocNode
  const places = (root.content ?? []).map((node, at) => ({ node, at })).filter(({ node }) => !isEmptyParagraph(node))
  const nodes = places.map(({ node }) => node)
  const matches = matchSegments(opened, nodes)
  if (nodes.length === opened.segments.length && matches.every((match, index) => match.same === index))
    return { body: opened.body, problems: [] }
  const written = writeBlocks(opened, nodes, matches, live)
  const proven = prove(opened, nodes.map(nodeKey), written)
  const unproven = written.flatMap((block, index) => (block.proven ? [] : [index]))
  const wrong = proven.wrong === null ? unproven : [...new Set([...unproven, proven.wrong])]
  return { body: proven.body, problems: wrong.map(index => ({ at: places[index]?.at ?? 0, message: problemText(proven.blocks[index]) })) }
}

function problemText(block: WrittenBlock | undefined): string {
  return block?.proven === false
    ? 'Markdown has no way to write this block as it looks here. Its text is kept; change its form or write it as source.'
    : 'Written here, this block would read otherwise together with its neighbours. Its text is kept; put another block between them.'
}
