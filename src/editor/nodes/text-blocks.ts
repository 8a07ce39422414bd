import { isMacOS } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Paragraph } from '@tiptap/extension-paragraph'

/** `Ctrl Alt` is AltGr on many keyboards, so those keys are kept on a Mac only. */
const combination = (digit: number) => (isMacOS() ? `Mod-Alt-${digit}` : `Ctrl-Shift-${digit}`)

export const paragraph = Paragraph.extend({
  addKeyboardShortcuts() {
    return { [combination(0)]: () => this.editor.commands.setParagraph() }
  },
}).configure({ HTMLAttributes: { dir: 'auto' } })

export const heading = Heading.extend({
  addKeyboardShortcuts() {
    const toggle = (level: 1 | 2 | 3 | 4) => () => this.editor.commands.toggleHeading({ level })
    return { [combination(1)]: toggle(1), [combination(2)]: toggle(2), [combination(3)]: toggle(3), [combination(4)]: toggle(4) }
  },
}).configure({ levels: [1, 2, 3, 4, 5, 6], HTMLAttributes: { dir: 'auto' } })

export const blockquote = Blockquote.configure({ HTMLAttributes: { dir: 'auto' } })

export const hardBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () => {
        // A table cell has no line of its own to break; Markdown writes `<br>` there.
        const inCell = this.editor.isActive('tableCell') || this.editor.isActive('tableHeader')
        if (inCell) return this.editor.commands.insertContent({ type: 'sourceInline', attrs: { text: '<br>' } })
        return this.editor.isActive('heading') || this.editor.commands.setHardBreak()
      },
    }
  },
})

export const horizontalRule = HorizontalRule
