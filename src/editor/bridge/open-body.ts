import { learnStyle, type SourceStyle } from '#domain/markdown/source-style.ts'
import { type LinkDefinition, tileBody } from '#domain/markdown/tile-body.ts'
import type { DocNode } from './doc-node.ts'
import { readBlocks } from './open-block.ts'
import type { SourceNode } from './source-tree.ts'

/** One block of the file as opened: its exact source and the node it reads as. */
export interface Segment {
  readonly source: string
  readonly node: DocNode
}

/**
 * A body, opened: the editor's document, and beside it the source it came from. Immutable, and never part of the document:
 * a top-level node carries only the number of its segment (`attrs.segment`). `gaps[i]` stands before segment `i`; the last is the tail.
 */
export interface OpenedBody {
  readonly body: string
  readonly doc: DocNode
  readonly segments: readonly Segment[]
  readonly gaps: readonly string[]
  readonly definitions: readonly LinkDefinition[]
  readonly style: SourceStyle
  /** The source that each segment's node was read from; offsets count in the body. */
  readonly trees: readonly SourceNode[]
}

/** Opens a body (all below the front matter). Never throws: what the schema cannot hold becomes a source block with its exact text. */
export function openBody(body: string): OpenedBody {
  const tiled = tileBody(body)
  const trees = readBlocks(tiled)
  const segments = trees.map((tree, index) => {
    const block = tiled.blocks[index]
    return { source: body.slice(block?.start, block?.end), node: tree.node }
  })
  const content = trees.map(({ node }, segment): DocNode => ({ ...node, attrs: { ...node.attrs, segment } }))
  const doc: DocNode = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
  return { body, doc, segments, gaps: tiled.gaps, definitions: tiled.definitions, style: learnStyle(body), trees }
}

/** The number of the block that these lines of the body begin in; -1 when it has them not. */
export function segmentOfLines({ body, segments, gaps }: OpenedBody, lines: string): number {
  const start = body.indexOf(lines)
  if (start === -1) return -1
  let end = 0
  return segments.findIndex(({ source }, index) => {
    end += (gaps[index] ?? '').length + source.length
    return end > start
  })
}
