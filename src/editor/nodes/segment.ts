import { Extension } from '@tiptap/core'

const blocks = [
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'taskList',
  'codeBlock',
  'table',
  'footnote',
  'figure',
  'horizontalRule',
  'sourceBlock',
]

/** The number of the source segment a top-level block was read from. The second half of a split block has none: it is new. */
export const Segment = Extension.create({
  name: 'segment',
  addGlobalAttributes() {
    return [
      {
        types: blocks,
        attributes: {
          segment: {
            default: null,
            keepOnSplit: false,
            parseHTML: element => (element.dataset.segment ? Number(element.dataset.segment) : null),
            renderHTML: ({ segment }) => (typeof segment === 'number' ? { 'data-segment': String(segment) } : {}),
          },
        },
      },
    ]
  },
})
