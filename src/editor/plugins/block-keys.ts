import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/**
 * Enter goes into a selected block that has fields of its own: a picture's caption, the text of a source block. The key of quotes is
 * here, before bold sees it: bold takes `Mod B` for its own key with caps lock on.
 */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1100,
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleBlockquote() }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          const { selection } = view.state
          if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
          if (!(selection instanceof NodeSelection)) return false
          const dom = view.nodeDOM(selection.from)
          if (!(dom instanceof HTMLElement) || !dom.dataset.enterable) return false
          dom.dispatchEvent(new CustomEvent('enter-block'))
          return true
        },
      },
    }),
  ],
})
