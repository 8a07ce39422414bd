import { Node } from '@tiptap/core'
import type { FigureForm } from '#domain/images/figure-form.ts'

const text = (name: string, usual = '') => ({
  default: usual,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? usual,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name] ?? '') }),
})

const decorative = {
  default: false,
  parseHTML: (element: HTMLElement) => element.dataset.decorative === 'true',
  renderHTML: (attributes: Record<string, unknown>) => (attributes.decorative ? { 'data-decorative': 'true' } : {}),
}

/**
 * A picture that is a block of its own, with its words. `form`: which way it is written; a new one, in the way of the site. `frame`: what
 * stands in it beside the words, and stays.
 */
export const figure = Node.create<{ form: FigureForm }>({
  name: 'figure',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addOptions: () => ({ form: 'title' }),
  addAttributes() {
    const [src, alt, caption, credit, frame] = ['src', 'alt', 'caption', 'credit', 'frame'].map(name => text(name))
    return { src, alt, caption, credit, decorative, form: text('form', this.options.form), frame }
  },
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
