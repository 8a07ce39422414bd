/** A mark of a document node, as Tiptap writes it in JSON. */
export interface DocMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** A node of the editor's document, as Tiptap writes it in JSON. */
export interface DocNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly DocNode[]
  readonly marks?: readonly DocMark[]
  readonly text?: string
}

/** The text of an attribute; empty when it has none. */
export function attribute(node: { readonly attrs?: Readonly<Record<string, unknown>> }, name: string): string {
  const value = node.attrs?.[name]
  return value === null || value === undefined ? '' : String(value)
}

const leaves = new Set(['paragraph', 'heading', 'tableCell', 'tableHeader'])

/** Whether a node holds inline content: text, marks, pictures in a line. */
export function isTextLeaf(node: DocNode): boolean {
  return leaves.has(node.type)
}

const isNothing = (child: DocNode) => child.type === 'hardBreak' || (child.type === 'text' && /^[ \t\n]*$/.test(child.text ?? ''))

/** A paragraph without anything in it but blanks and breaks: an artefact of the screen, which Markdown has no way to write. */
export function isEmptyParagraph(node: DocNode): boolean {
  return node.type === 'paragraph' && (node.content ?? []).every(isNothing)
}

/**
 * A node that lives on the screen only: an empty paragraph, a box with nothing behind it (a task begins with words, GFM 5.3),
 * a list of such boxes.
 */
export function isScreenOnly(node: DocNode): boolean {
  if (node.type === 'taskItem' || node.type === 'taskList') return (node.content ?? []).every(isScreenOnly)
  return isEmptyParagraph(node)
}

/** A node without what inside it lives on the screen only; the same one where there is nothing of that. */
export function withoutScreenOnly(node: DocNode): DocNode {
  const { content } = node
  if (!content || isTextLeaf(node)) return node
  const kept = content.filter(child => !isScreenOnly(child)).map(withoutScreenOnly)
  const same = kept.length === content.length && kept.every((child, index) => child === content[index])
  return same || kept.length === 0 ? node : { ...node, content: kept }
}

/** All text inside a node, without marks. */
export function textOf(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('')
}
