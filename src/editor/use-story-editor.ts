import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { OpenedBody } from './bridge/open-body.ts'
import { createEditor } from './create-editor.ts'
import type { CanvasPictures } from './pictures.ts'
import type { OnRestored } from './plugins/change-bars.ts'
import { replaceDocument } from './replace-document.ts'

interface StoryEditorOptions {
  readonly opened: OpenedBody
  readonly pictures: CanvasPictures
  readonly editable: boolean
  readonly onChange: () => void
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onRestored?: OnRestored | undefined
}

/** Keeps one editor alive in the element `host` for as long as the component is on screen. */
export function useStoryEditor(options: StoryEditorOptions): { editor: Editor | null; host: RefObject<HTMLDivElement | null> } {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(options)
  latest.current = options
  const shown = useRef<OpenedBody | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)

  useEffect(() => {
    if (!host.current) return
    const { opened, editable } = latest.current
    const made = createEditor({
      element: host.current,
      opened: () => latest.current.opened,
      editable,
      pictures: () => latest.current.pictures,
      onKey: event => latest.current.onKey(event),
      onRestored: takeBack => latest.current.onRestored?.(takeBack),
    })
    shown.current = opened
    made.on('transaction', ({ transaction }) => {
      if (transaction.docChanged && !transaction.getMeta('replaced')) latest.current.onChange()
    })
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [])

  useEffect(() => {
    if (!editor || shown.current === options.opened) return
    shown.current = options.opened
    replaceDocument(editor, options.opened.doc)
  }, [editor, options.opened])

  useEffect(() => {
    if (editor && editor.isEditable !== options.editable) editor.setEditable(options.editable, false)
  }, [editor, options.editable])

  return { editor, host }
}
