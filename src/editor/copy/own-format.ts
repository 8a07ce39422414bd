import { type Node, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { OpenedBody } from '../bridge/open-body.ts'
import { harmlessSlice, withoutSegments } from '../paste/harmless.ts'
import { replaceDifference } from '../replace-document.ts'

/** The type under which Stet finds on the clipboard what it put there: the very blocks, which no HTML could carry. */
const TYPE = 'application/x-stet-blocks'

/** What this page copied last: that, and only that, is known not to come from a stranger. */
let last: { readonly text: string; readonly opened: OpenedBody; cut: Cut | null } | null = null

/** What a cut made of a document, and where it left the caret. */
interface Cut {
  readonly before: EditorState
  readonly after: Node
  readonly caret: number
}

/** Puts blocks onto a clipboard in Stet's own form. */
export function writeOwn(data: DataTransfer, slice: Slice, opened: OpenedBody): void {
  const text = JSON.stringify(slice.toJSON())
  last = { text, opened, cut: null }
  data.setData(TYPE, text)
}

function parse(text: string, schema: Schema): Slice | null {
  try {
    return Slice.fromJSON(schema, JSON.parse(text))
  } catch {
    return null // another version of Stet, or no Stet at all: the HTML beside it will do
  }
}

/** Blocks that Stet put onto a clipboard, and whether they are from the story they are pasted into. */
interface OwnBlocks {
  readonly slice: Slice
  readonly here: boolean
}

/**
 * Blocks that Stet put onto a clipboard; null when there are none. From this page they come back as they were, so that what is cut
 * and pasted back is the same bytes; from another page without what a stranger might have put in.
 */
export function readOwn(data: DataTransfer | null, schema: Schema, opened: OpenedBody): OwnBlocks | null {
  const text = data?.getData(TYPE) ?? ''
  const slice = text === '' ? null : parse(text, schema)
  if (!slice) return null
  if (text !== last?.text) return { slice: harmlessSlice(slice), here: false }
  const here = last.opened === opened
  return { slice: here ? slice : withoutSegments(slice), here }
}

/** Says that what was written last was cut out. */
export function noteCut(before: EditorState, { doc, selection }: EditorState): void {
  if (last) last.cut = { before, after: doc, caret: selection.head }
}

/**
 * Pasted where it was cut, before anything else was done, what was cut makes the document what it was: a list that the cut went
 * through would come back as two. True when it did.
 */
export function restoreCut(view: EditorView, data: DataTransfer | null): boolean {
  const cut = last?.cut
  const { doc, selection, tr } = view.state
  if (!cut || data?.getData(TYPE) !== last?.text || doc !== cut.after || !selection.empty || selection.head !== cut.caret) return false
  replaceDifference(tr, cut.before.doc)
  view.dispatch(
    tr
      .setSelection(Selection.near(tr.doc.resolve(cut.before.selection.to), -1))
      .scrollIntoView()
      .setMeta('paste', true),
  )
  return true
}
