import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { openBody } from './bridge/open-body.ts'

/** Makes a top-level block what lines of a file say, as an edit of the person: the blocks that the lines read as stand in its place. */
export function takeWritten(editor: Editor, index: number, lines: string): void {
  const { state, view } = editor
  const block = state.doc.maybeChild(index)
  if (!block) return
  let start = 0
  for (let at = 0; at < index; at++) start += state.doc.child(at).nodeSize
  // The first of them is still the block that was opened, so that it is written over its own lines.
  const nodes = (openBody(lines).doc.content ?? []).map((node, at) =>
    Node.fromJSON(state.schema, { ...node, attrs: { ...node.attrs, segment: at === 0 ? (block.attrs.segment ?? null) : null } }),
  )
  const transaction = state.tr.replaceWith(start, start + block.nodeSize, nodes)
  // However soon it comes behind what was typed, it is a step to undo by itself.
  view.dispatch(
    closeHistory(transaction)
      .setSelection(TextSelection.near(transaction.doc.resolve(start + 1)))
      .scrollIntoView(),
  )
  view.focus()
}
