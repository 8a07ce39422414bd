import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * A corrected word stays what it was. A spelling suggestion, or an extension that writes into the page, puts other letters in the place
 * of a word; ProseMirror takes that for typing, which does not go on with a link that ends there.
 */
export const Corrections = Extension.create({
  name: 'corrections',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          beforeinput: (view, event) => view.editable && event.inputType === 'insertReplacementText' && takeSuggestion(view, event),
        },
        handleTextInput: (view, from, to, text, make) => {
          const { selection, schema } = view.state
          const typedOver = !selection.empty && selection.from <= from && selection.to >= to
          const link = schema.marks.link && view.state.doc.nodeAt(from)?.marks.find(mark => mark.type === schema.marks.link)
          if (from === to || typedOver || !link || !wholly(view, from, to)) return false
          view.dispatch(make().addMark(from, from + text.length, link))
          return true
        },
      },
    }),
  ],
})

/** The suggestion, put in by us: with what is on the first letter of the word, whatever the browser would make of its elements. */
function takeSuggestion(view: EditorView, event: InputEvent): boolean {
  const text = event.dataTransfer?.getData('text/plain') || event.data
  const range = event.getTargetRanges()[0]
  if (!text || !range || !view.dom.contains(range.startContainer)) return false
  const from = view.posAtDOM(range.startContainer, range.startOffset)
  const to = view.posAtDOM(range.endContainer, range.endOffset)
  const { state } = view
  if (from >= to || !state.doc.resolve(from).sameParent(state.doc.resolve(to))) return false
  event.preventDefault()
  view.dispatch(state.tr.replaceWith(from, to, state.schema.text(text, state.doc.nodeAt(from)?.marks ?? [])))
  return true
}

/** Whether one link goes from `from` to `to`. */
function wholly({ state }: EditorView, from: number, to: number): boolean {
  const links = new Set<unknown>()
  state.doc.nodesBetween(from, to, node => {
    if (node.isInline) links.add(node.marks.find(mark => mark.type.name === 'link'))
  })
  return links.size === 1
}
