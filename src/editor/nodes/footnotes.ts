import { mergeAttributes, Node } from '@tiptap/core'

const label = {
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute('data-footnote') ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-footnote': String(attributes.label ?? '') }),
}

/** `[^label]: words`: what stands at the foot for a mark in the text. Its label is part of the mark and of the note. */
export const footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ label }),
  parseHTML: () => [{ tag: 'aside[data-footnote]', contentElement: '.footnote-words' }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { class: 'footnote', role: 'note', 'aria-label': `Footnote ${node.attrs.label}` }),
    ['span', { class: 'footnote-label', contenteditable: 'false', 'aria-hidden': 'true' }, String(node.attrs.label)],
    ['div', { class: 'footnote-words' }, 0],
  ],
})

/** `[^label]` in a line: the mark of a footnote. */
export const footnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['sup', mergeAttributes(HTMLAttributes, { class: 'footnote-mark' }), String(node.attrs.label)],
  renderText: ({ node }) => `[^${node.attrs.label}]`,
})
