import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { openBody } from './bridge/open-body.ts'
import { showChangeBars } from './plugins/change-bars.ts'

/** Marks what differs from the live body; the body is read once, when the writer first pauses. */
export function useChangeBars(live: string | null): (editor: Editor) => void {
  return useCallback((editor: Editor) => showChangeBars(editor, live === null ? null : openedOnce(live)), [live])
}

let last: { readonly body: string; readonly opened: ReturnType<typeof openBody> } | null = null

function openedOnce(body: string): ReturnType<typeof openBody> {
  if (last?.body !== body) last = { body, opened: openBody(body) }
  return last.opened
}
