import { Node } from '@tiptap/core'

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? '') }),
})

/** A picture that is a block of its own: address, alt text, and the caption, which Markdown calls the picture's title. */
export const figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ src: text('src'), alt: text('alt'), caption: text('caption') }),
  parseHTML: () => [{ tag: 'figure[data-src]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

/** A picture inside a line. */
export const image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '', parseHTML: element => element.getAttribute('data-src') ?? element.getAttribute('src') ?? '' },
    alt: { default: '' },
    title: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[src]' }, { tag: 'span[data-image]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    { 'data-image': '', 'data-src': HTMLAttributes.src, title: HTMLAttributes.alt || HTMLAttributes.src },
    `Picture: ${HTMLAttributes.alt || HTMLAttributes.src}`,
  ],
})
