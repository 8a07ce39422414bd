import { Fragment, Node, type Schema, Slice } from '@tiptap/pm/model'
import type { DocNode } from './bridge/doc-node.ts'
import { openBody } from './bridge/open-body.ts'

const structure = /^(?:#{1,6} |[-*+] |\d{1,3}[.)] |> |```|~~~|\|.*\|[ \t]*$|!\[|\{\{|@include|<\w)/m
const inline = /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\n]+\)|(?<!\w)_[^_\n]+_(?!\w)|`[^`\n]+`/

/** Whether a plain text is written in Markdown: headings, lists, quotes, links and the like. */
export function looksLikeMarkdown(text: string): boolean {
  return structure.test(text) || inline.test(text)
}

/** Plain text as blocks: read as Markdown when it looks like it, else one paragraph a line. */
export function sliceFromText(text: string, schema: Schema): Slice {
  const lines = text.replace(/\r\n?/g, '\n')
  const content = looksLikeMarkdown(lines)
    ? markdownBlocks(lines)
    : lines
        .split(/\n+/)
        .filter(line => line.trim() !== '')
        .map(paragraph)
  // An empty paragraph in front melts into the line being written, so that a heading or list behind it stays one.
  const first = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
  const nodes = [...first, ...content].map(node => Node.fromJSON(schema, node))
  const fragment = Fragment.fromArray(nodes)
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(fragment, open(nodes[0]), open(nodes.at(-1)))
}

function markdownBlocks(text: string): DocNode[] {
  return (openBody(text).doc.content ?? []).map(node => ({ ...node, attrs: { ...node.attrs, segment: null } }))
}

function paragraph(text: string): DocNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
