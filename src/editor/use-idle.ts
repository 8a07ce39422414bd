import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'

/** Runs `work` once at the start, and again when the writer pauses after a change of the text. */
export function useWhenIdle(editor: Editor | null, work: (editor: Editor) => void): void {
  useEffect(() => {
    if (!editor) return
    let timer = 0
    const run = () => {
      if (!editor.isDestroyed) work(editor)
    }
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      window.clearTimeout(timer)
      timer = window.setTimeout(run, 400)
    }
    run()
    editor.on('transaction', later)
    return () => {
      window.clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor, work])
}
