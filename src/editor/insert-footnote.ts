import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/** The first number that no footnote of the document has. */
function freeLabel(doc: Node): string {
  const taken = new Set<string>()
  doc.descendants(node => {
    if (node.type.name.startsWith('footnote')) taken.add(String(node.attrs.label))
  })
  let number = 1
  while (taken.has(String(number))) number++
  return String(number)
}

/** Puts the mark of a footnote at the caret and an empty note behind the last block, and goes there. */
export function insertFootnote(editor: Editor): void {
  const { state, view } = editor
  const { footnote, footnoteReference, paragraph } = state.schema.nodes
  if (!footnote || !footnoteReference || !paragraph) return
  const label = freeLabel(state.doc)
  const transaction = state.tr.replaceSelectionWith(footnoteReference.create({ label }), false)
  const end = transaction.doc.content.size
  transaction.insert(end, footnote.create({ label }, paragraph.create()))
  transaction.setSelection(TextSelection.create(transaction.doc, end + 2)).scrollIntoView()
  view.dispatch(transaction)
  view.focus()
}
