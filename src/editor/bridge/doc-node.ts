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

/** A paragraph without anything in it: an artefact of the screen, which Markdown has no way to write. */
export function isEmptyParagraph(node: DocNode): boolean {
  return node.type === 'paragraph' && (node.content ?? []).every(child => child.type === 'text' && /^[ \t\n]*$/.test(child.text ?? ''))
}

/** All text inside a node, without marks. */
export function textOf(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('')
}
