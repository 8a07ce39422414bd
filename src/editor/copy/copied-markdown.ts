import type { DocNode } from '../bridge/doc-node.ts'
import { type OpenedBody, openBody } from '../bridge/open-body.ts'
import { saveBody } from '../bridge/save-body.ts'
import type { Copied } from './copied-blocks.ts'

/** Blocks as Markdown in the style of the story they are from, without its references: a link has its address with it. */
function print(blocks: readonly DocNode[], { style }: OpenedBody): string {
  const nowhere = { ...openBody(''), style: { ...style, lineEnd: '\n' as const } }
  return saveBody(nowhere, { type: 'doc', content: blocks }).body.replace(/\n$/, '')
}

/** What is copied, as text: Markdown as the story would have it; code as it is. */
export function copiedMarkdown({ inline, blocks }: Copied, opened: OpenedBody): string {
  const nodes = (blocks.toJSON() ?? []) as DocNode[] // ProseMirror's JSON has the shape of DocNode
  const [line] = nodes
  if (!inline || !line) return print(nodes, opened)
  const text = blocks.textBetween(0, blocks.size)
  if (line.type === 'codeBlock') return text
  const [, before = '', after = ''] = /^([ \t]*).*?([ \t]*)$/s.exec(text) ?? []
  const words = print([{ type: 'paragraph', content: line.content ?? [] }], opened)
  return words === '' ? text : before + words + after
}
