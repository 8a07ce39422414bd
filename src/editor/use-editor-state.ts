import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'

/** What a part of the screen needs to know of the editor; it is drawn again only when that (compared as JSON) changes. */
export function useEditorState<T>(editor: Editor | null, read: (editor: Editor) => T, fallback: T): T {
  const [value, setValue] = useState<T>(fallback)
  useEffect(() => {
    if (!editor) return
    let last = ''
    const update = () => {
      if (editor.isDestroyed) return
      const next = read(editor)
      const text = JSON.stringify(next)
      if (text !== last) setValue(next)
      last = text
    }
    update()
    editor.on('transaction', update)
    return () => {
      editor.off('transaction', update)
    }
  }, [editor, read])
  return value
}
