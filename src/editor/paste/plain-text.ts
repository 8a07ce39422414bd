import { Fragment, Node, type Schema } from '@tiptap/pm/model'
import { splitSource } from '#domain/front-matter/split-source.ts'
import type { DocNode } from '../bridge/doc-node.ts'
import { openBody } from '../bridge/open-body.ts'
import { hasMarkdownBlocks, looksLikeMarkdown } from './looks-like-markdown.ts'
import { paragraphsOfText } from './unwrap-lines.ts'

/** Blocks read from Markdown. A head above them belongs to the file the text comes from, and stays there. */
export function markdownBlocks(text: string): DocNode[] {
  const { format, head, body } = splitSource(text)
  const isHead = format !== 'none' && /^[\w-]+\s*[:=]|^\s*\{/m.test(head)
  return (openBody(isHead ? body : text).doc.content ?? []).map(node => ({ ...node, attrs: { ...node.attrs, segment: null } }))
}

function paragraph(text: string): DocNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function blocksOf(text: string): DocNode[] {
  if (hasMarkdownBlocks(text)) return markdownBlocks(text)
  const paragraphs = paragraphsOfText(text)
  return looksLikeMarkdown(text) ? paragraphs.flatMap(markdownBlocks) : paragraphs.map(paragraph)
}

/** A plain text as blocks: read as Markdown when it plainly is, else its paragraphs. `literal`: every sign in it is meant as it is. */
export function contentFromText(text: string, schema: Schema, literal = false): Fragment {
  const lines = text.replace(/\r\n?/g, '\n')
  const blocks = literal ? paragraphsOfText(lines).map(paragraph) : blocksOf(lines)
  return Fragment.fromArray(blocks.map(node => Node.fromJSON(schema, node)))
}
