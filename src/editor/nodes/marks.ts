import { Mark } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { Strike } from '@tiptap/extension-strike'

export const bold = Bold
export const italic = Italic
export const strike = Strike

/** Code may be bold or linked: Markdown's may. */
export const code = Code.extend({ excludes: '' })

const followable = /^(?:https?:|mailto:|tel:|[^a-z]|[a-z][^:]*$)/i

/** A link. Its address is kept as written; only a harmless one becomes a real `href` on screen. */
export const link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: element => element.getAttribute('data-href') ?? element.getAttribute('href') ?? '' },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'a[href]' }, { tag: 'a[data-href]' }],
  renderHTML: ({ HTMLAttributes: { href, title } }) => {
    const address = String(href ?? '')
    return [
      'a',
      { 'data-href': address, ...(title ? { title } : {}), ...(followable.test(address) ? { href: address, rel: 'noreferrer' } : {}) },
      0,
    ]
  },
})
