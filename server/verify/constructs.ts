import { sourceKind } from '#domain/markdown/source-kind.ts'
import { attribute, type DocNode } from '#editor/bridge/doc-node.ts'

/** How often each construct came up, and how many characters of text it holds; as rich text, or kept as source. */
export type Constructs = Readonly<Record<string, { readonly rich: number; readonly source: number }>>

const names: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  blockquote: 'Quote',
  bulletList: 'Bulleted list',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  codeBlock: 'Code block',
  table: 'Table',
  figure: 'Picture',
  image: 'Picture in a line',
  horizontalRule: 'Rule',
  hardBreak: 'Line break',
  footnote: 'Footnote',
  footnoteReference: 'Footnote reference',
  bold: 'Bold',
  italic: 'Italic',
  strike: 'Struck out',
  code: 'Code',
  link: 'Link',
}

/** Counts the constructs of a document. Characters are counted under `Text`. */
export function countConstructs(doc: DocNode): Constructs {
  const out: Record<string, { rich: number; source: number }> = {}
  const count = (name: string, side: 'rich' | 'source', by = 1) => {
    const entry = out[name] ?? { rich: 0, source: 0 }
    out[name] = { ...entry, [side]: entry[side] + by }
  }
  const visit = (node: DocNode): void => {
    const source = node.type === 'sourceBlock' || node.type === 'sourceInline' ? attribute(node, 'text') : null
    if (source !== null) {
      count(sourceKind(source), 'source')
      count('Text', 'source', source.length)
    }
    const name = names[node.type]
    if (name) count(name, 'rich')
    if (node.text !== undefined) count('Text', 'rich', node.text.length)
    for (const mark of node.marks ?? []) count(names[mark.type] ?? mark.type, 'rich')
    for (const child of node.content ?? []) visit(child)
  }
  for (const child of doc.content ?? []) visit(child)
  return out
}

/** Adds up what two files have. */
export function sumConstructs(one: Constructs, other: Constructs): Constructs {
  const out: Record<string, { rich: number; source: number }> = { ...one }
  for (const [name, { rich, source }] of Object.entries(other))
    out[name] = { rich: (out[name]?.rich ?? 0) + rich, source: (out[name]?.source ?? 0) + source }
  return out
}
