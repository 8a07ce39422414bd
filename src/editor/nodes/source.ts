import { Node } from '@tiptap/core'

const text = {
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute('data-source') ?? element.textContent ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-source': String(attributes.text ?? '') }),
}

/** A block that is kept exactly as written: HTML, templates, definitions, and all else the schema has no block for. */
export const sourceBlock = Node.create({
  name: 'sourceBlock',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ text }),
  parseHTML: () => [{ tag: 'pre[data-source]', priority: 100 }],
  renderHTML: ({ HTMLAttributes, node }) => ['pre', HTMLAttributes, String(node.attrs.text)],
})

/** The same inside a line. */
export const sourceInline = Node.create({
  name: 'sourceInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text }),
  parseHTML: () => [{ tag: 'code[data-source]', priority: 2000 }],
  renderHTML: ({ HTMLAttributes, node }) => ['code', HTMLAttributes, String(node.attrs.text)],
  renderText: ({ node }) => String(node.attrs.text),
})
