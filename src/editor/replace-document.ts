import type { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { DocNode } from './bridge/doc-node.ts'

/**
 * Puts another document in the place of the editor's: only the part that differs, so that the caret stays where it was; and not as
 * an act of the person, so that undo does not take it back.
 */
export function replaceDocument(editor: Editor, doc: DocNode): void {
  const next = Node.fromJSON(editor.schema, doc)
  const { state } = editor
  const transaction = replaceDifference(state.tr, next)
  if (!transaction.docChanged) return
  const near = caretIn(transaction.doc, state) ?? Math.min(transaction.mapping.map(state.selection.head), transaction.doc.content.size)
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(near)))
  editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta('replaced', true))
}

/** Makes a transaction's document another one, by replacing the part that differs. */
export function replaceDifference(transaction: Transaction, next: Node): Transaction {
  const start = transaction.doc.content.findDiffStart(next.content)
  const end = transaction.doc.content.findDiffEnd(next.content)
  if (start === null || !end) return transaction
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  transaction.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  return transaction.doc.eq(next) ? transaction : transaction.replaceWith(0, transaction.doc.content.size, next.content)
}

/**
 * Where the caret goes when its block is in the new document as it was: blocks before it may have come or gone, which a mapping of
 * positions cannot know. Null when no block has the same text.
 */
function caretIn(next: Node, { doc, selection }: EditorState): number | null {
  const { $head } = selection
  if ($head.depth === 0) return null
  const index = $head.index(0)
  const block = doc.child(index)
  let best: { position: number; away: number } | null = null
  next.forEach((candidate, position, at) => {
    const away = Math.abs(at - index)
    const same = candidate.type === block.type && candidate.nodeSize === block.nodeSize && candidate.textContent === block.textContent
    if (same && (best === null || away < best.away)) best = { position, away }
  })
  const found = best as { position: number } | null // assigned in the callback, which narrowing does not follow
  return found && found.position + ($head.pos - $head.before(1))
}
