import { type Editor, Extension } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'

/** Before a block that is one piece, a picture or a source block: nobody sees its words go with one key, so the first selects it. */
function selectNeighbour(editor: Editor, side: -1 | 1): boolean {
  const { selection, doc, tr } = editor.state
  const { $from, empty } = selection
  const atEdge = side < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
  if (!(selection instanceof TextSelection) || !empty || !atEdge || $from.depth !== 1) return false
  const $edge = doc.resolve(side < 0 ? $from.before() : $from.after())
  const neighbour = side < 0 ? $edge.nodeBefore : $edge.nodeAfter
  if (!neighbour?.isAtom || neighbour.type.name === 'horizontalRule') return false
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, side < 0 ? $edge.pos - neighbour.nodeSize : $edge.pos)))
  return true
}

/**
 * Enter goes into a selected block that has fields of its own: a picture's caption, the text of a source block. The key of quotes is
 * here, before bold sees it: bold takes `Mod B` for its own key with caps lock on.
 */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1100,
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-b': () => this.editor.commands.toggleBlockquote(),
      Backspace: () => selectNeighbour(this.editor, -1),
      Delete: () => selectNeighbour(this.editor, 1),
    }
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
