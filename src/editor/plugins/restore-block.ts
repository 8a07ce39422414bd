import { closeHistory } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { compareToLive } from './compare-to-live.ts'

/** Makes a top-level block, counted from 0, what it is in the live body: one step to undo. False where that cannot be told exactly. */
export function restoreBlock(view: EditorView, live: OpenedBody, at: number): boolean {
  const { doc, schema, selection, tr } = view.state
  const was = compareToLive(doc, live).find(block => block.at === at)?.was ?? null
  const segment = was === null ? undefined : live.segments[was]
  if (!segment) return false
  const now = doc.child(at)
  const then = Node.fromJSON(schema, { ...segment.node, attrs: { ...segment.node.attrs, segment: now.attrs.segment ?? null } })
  let start = 0
  for (let index = 0; index < at; index++) start += doc.child(index).nodeSize
  const inside = selection.from >= start && selection.to <= start + now.nodeSize
  closeHistory(tr).replaceWith(start, start + now.nodeSize, then)
  if (inside) tr.setSelection(Selection.near(tr.doc.resolve(Math.min(selection.head, start + then.nodeSize - 1)), -1))
  view.dispatch(tr)
  view.dispatch(closeHistory(view.state.tr)) // what is typed next is a step of its own
  view.focus()
  return true
}
