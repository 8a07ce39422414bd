import { CodeBlock } from '@tiptap/extension-code-block'

/** Code with the whole of its info line as `language`. */
export const codeBlock = CodeBlock.extend({
  addKeyboardShortcuts() {
    const { 'Mod-Alt-c': _, ...keys } = this.parent?.() ?? {}
    return keys
  },
}).configure({ exitOnTripleEnter: false })
