import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import type { LinkDefinition, TiledBody } from '#domain/markdown/tile-body.ts'
import { tileBody } from '#domain/markdown/tile-body.ts'
import { readBlock } from './read-block.ts'
import type { SourceNode } from './source-tree.ts'

/** The definitions of a file by name; the first of a name counts (CommonMark 0.31, 4.7). */
export function definitionsByName(definitions: readonly LinkDefinition[]): Map<string, LinkDefinition> {
  const out = new Map<string, LinkDefinition>()
  for (const definition of definitions) if (!out.has(definition.identifier)) out.set(definition.identifier, definition)
  return out
}

/** Reads every block of a tiled body. What the schema cannot hold becomes a source block with its exact text. */
export function readBlocks(tiled: TiledBody): SourceNode[] {
  const definitions = definitionsByName(tiled.definitions)
  return tiled.blocks.map(block => {
    const read = block.node && readBlock(block.node, { source: tiled.text, definitions, quotes: 0 })
    if (read) return read
    const text = tiled.text.slice(block.start, block.end).replace(/\r\n?/g, '\n')
    return { node: { type: 'sourceBlock', attrs: { text } }, start: block.start, end: block.end, children: [], runs: [], quotes: 0 }
  })
}

/** The source of one block and the document node it reads as. */
export interface OpenBlock {
  readonly source: string
  readonly tree: SourceNode
}

/**
 * Reads one block by itself, with the file's definitions in reach. Null when the text is not exactly one block.
 * Offsets count from the block's first character.
 */
export function openBlock(source: string, definitions: readonly LinkDefinition[]): OpenBlock | null {
  const read = readAmong(source, definitions)
  const [only] = read ?? []
  return only && read?.length === 1 && only.start === 0 && only.end === source.length ? { source, tree: only.tree } : null
}

/** A block among others, and the lines it takes. */
interface ReadBlock extends TextRange {
  readonly tree: SourceNode
}

/** Reads some blocks by themselves, with these definitions in reach. Null when the definitions before them would not stay by themselves. */
export function readAmong(source: string, definitions: readonly LinkDefinition[]): ReadBlock[] | null {
  const known = source.includes('[') ? definitions.map(definition => `${definition.source}\n\n`).join('') : ''
  const context = source.startsWith('\uFEFF') ? `${known}\n` : known // a byte order mark is one only at a file's start
  const tiled = tileBody(context + source)
  const own = tiled.blocks.filter(block => block.end > context.length)
  if (own.some(block => block.start < context.length)) return null
  const by = context.length
  return readBlocks({ ...tiled, blocks: own }).map((tree, index) => ({
    tree: by === 0 ? tree : shifted(tree, by),
    start: (own[index]?.start ?? 0) - by,
    end: (own[index]?.end ?? 0) - by,
  }))
}

function shifted(node: SourceNode, by: number): SourceNode {
  return {
    ...node,
    start: node.start - by,
    end: node.end - by,
    children: node.children.map(child => shifted(child, by)),
    runs: node.runs.map(run => ({ ...run, start: run.start - by, end: run.end - by })),
  }
}
