import { CodeBlock } from '@tiptap/extension-code-block'

/** Code with the whole of its info line as `language`. */
export const codeBlock = CodeBlock.extend({
  addKeyboardShortcuts() {
    const { 'Mod-Alt-c': _, ...keys } = this.parent?.() ?? {}
    return keys
  },
  // What is pasted is for `paste/` to understand, which knows code editors, too.
  addProseMirrorPlugins: () => [],
}).configure({ exitOnTripleEnter: false })
