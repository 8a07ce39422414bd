import { tileBody } from '#domain/markdown/tile-body.ts'
import type { DocNode } from './doc-node.ts'
import { figureValue } from './figures/figure-values.ts'
import { openBlock, readBlocks } from './open-block.ts'
import type { OpenedBody } from './open-body.ts'

const kinds: Readonly<Record<string, string>> = {
  blockquote: 'Quote',
  bulletList: 'List',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  table: 'Table',
  codeBlock: 'Code',
  figure: 'Picture',
}

const kindOf = (node: DocNode): string => (node.type === 'heading' ? `Heading ${node.attrs?.level ?? ''}` : (kinds[node.type] ?? ''))

/** The blocks that some lines read as, among the definitions of a body. */
export function blocksRead(text: string, opened: OpenedBody): DocNode[] {
  const one = openBlock(text, opened.definitions)
  return one ? [one.tree.node] : readBlocks(tileBody(text)).map(({ node }) => node)
}

/** Blocks as a sentence that a person can compare: what kind they are, their words, `↵` where a line is broken, `¶` between blocks. */
export function readingOf(nodes: readonly DocNode[]): string {
  return nodes.map(node => [kindOf(node), wordsOf(node)].filter(Boolean).join(': ')).join(' ¶ ')
}

function figureWords(node: DocNode): string {
  const words = { 'alt text': figureValue(node, 'alt'), credit: figureValue(node, 'credit'), address: figureValue(node, 'src') }
  const said = Object.entries(words).flatMap(([name, text]) => (text === '' ? [] : [`${name} “${text}”`]))
  return [figureValue(node, 'caption'), ...said].filter(Boolean).join(', ')
}

function wordsOf(node: DocNode): string {
  if (node.type === 'hardBreak') return ' ↵ '
  if (node.text !== undefined) return node.text
  if (node.type === 'figure') return figureWords(node)
  const parts = (node.content ?? []).map(wordsOf)
  const isBlocks = (node.content ?? []).some(child => child.content !== undefined)
  return parts.join(isBlocks ? ' ¶ ' : '')
}
