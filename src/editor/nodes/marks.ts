import { InputRule, Mark, markInputRule } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { Strike } from '@tiptap/extension-strike'

/** Marks around words, as typed: with a blank inside them Markdown has no emphasis (CommonMark 0.31, 6.2), nor have we: `2 * 3 * 4`. */
const typed = {
  bold: [/(?:^|\s)(\*\*(?!\s)([^*]*[^*\s])\*\*)$/, /(?:^|\s)(__(?!\s)([^_]*[^_\s])__)$/],
  italic: [/(?:^|\s)(\*(?!\s)([^*]*[^*\s])\*)$/, /(?:^|\s)(_(?!\s)([^_]*[^_\s])_)$/],
  strike: [/(?:^|\s)(~~(?!\s)([^~]*[^~\s])~~)$/],
} as const

export const bold = Bold.extend({
  addInputRules() {
    return typed.bold.map(find => markInputRule({ find, type: this.type }))
  },
})
export const italic = Italic.extend({
  addInputRules() {
    return typed.italic.map(find => markInputRule({ find, type: this.type }))
  },
})
export const strike = Strike.extend({
  addInputRules() {
    return typed.strike.map(find => markInputRule({ find, type: this.type }))
  },
})

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
  addInputRules() {
    return [
      new InputRule({
        find: /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/,
        handler: ({ state, range, match }) => {
          const [, words = '', href = ''] = match
          state.tr.replaceWith(range.from, range.to, state.schema.text(words, [this.type.create({ href })])).removeStoredMark(this.type)
        },
      }),
    ]
  },
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
