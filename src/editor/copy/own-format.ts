import { type Schema, Slice } from '@tiptap/pm/model'
import type { OpenedBody } from '../bridge/open-body.ts'
import { harmlessSlice, withoutSegments } from '../paste/harmless.ts'

/** The type under which Stet finds on the clipboard what it put there: the very blocks, which no HTML could carry. */
const TYPE = 'application/x-stet-blocks'

/** What this page copied last: that, and only that, is known not to come from a stranger. */
let last: { readonly text: string; readonly opened: OpenedBody } | null = null

/** Puts blocks onto a clipboard in Stet's own form. */
export function writeOwn(data: DataTransfer, slice: Slice, opened: OpenedBody): void {
  const text = JSON.stringify(slice.toJSON())
  last = { text, opened }
  data.setData(TYPE, text)
}

function parse(text: string, schema: Schema): Slice | null {
  try {
    return Slice.fromJSON(schema, JSON.parse(text))
  } catch {
    return null // another version of Stet, or no Stet at all: the HTML beside it will do
  }
}

/**
 * Blocks that Stet put onto a clipboard; null when there are none. From this page they come back as they were, so that what is cut
 * and pasted back is the same bytes; from another page without what a stranger might have put in.
 */
export function readOwn(data: DataTransfer | null, schema: Schema, opened: OpenedBody): Slice | null {
  const text = data?.getData(TYPE) ?? ''
  const slice = text === '' ? null : parse(text, schema)
  if (!slice) return null
  if (text !== last?.text) return harmlessSlice(slice)
  return last.opened === opened ? slice : withoutSegments(slice)
}
