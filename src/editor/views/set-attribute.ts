import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Changes attributes of the node at a position, so that quick changes after one another are one step to undo; `ownStep`: so that this one
 * is a step of its own.
 */
export function setAttributes(
  view: EditorView,
  position: number | undefined,
  attributes: Readonly<Record<string, unknown>>,
  ownStep = false,
): void {
  const node = position === undefined ? null : view.state.doc.nodeAt(position)
  if (position === undefined || !node) return
  const selected = view.state.selection instanceof NodeSelection && view.state.selection.from === position
  const transaction = view.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attributes })
  if (selected) transaction.setSelection(NodeSelection.create(transaction.doc, position))
  view.dispatch(ownStep ? closeHistory(transaction) : transaction)
  if (ownStep) view.dispatch(closeHistory(view.state.tr))
}

/** Selects the node at a position and gives the keyboard back to the text. */
export function selectBlock(view: EditorView, position: number | undefined): void {
  if (position === undefined) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)))
  view.focus()
}
