import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { IconButton } from '#ui/button.tsx'
import { X } from '#ui/icon.tsx'
import { type DocumentHeading, headingsOf } from '../document-facts.ts'
import { useWhenIdle } from '../use-idle.ts'
import styles from './outline-panel.module.css'

/** The headings of the story; a click goes there. */
export function OutlinePanel({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [headings, setHeadings] = useState<readonly DocumentHeading[]>([])
  useWhenIdle(
    editor,
    useCallback(one => setHeadings(headingsOf(one.state.doc)), []),
  )
  const go = (index: number) => {
    const heading = headingsOf(editor.state.doc)[index]
    if (!heading) return
    editor
      .chain()
      .setTextSelection(heading.position + 1)
      .focus()
      .run()
    const dom = editor.view.nodeDOM(heading.position)
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'start' })
    // Where it lies over the text it has done its work.
    if (window.matchMedia('(max-width: 720px)').matches) onClose()
  }
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <nav className={styles.outline} aria-label="Outline" onKeyDown={onKeyDown}>
      <header>
        <h2>Outline</h2>
        <IconButton label="Close the outline" small onClick={close}>
          <X />
        </IconButton>
      </header>
      {headings.length === 0 ? <p>No headings yet. A line that begins with ## and a blank becomes one.</p> : null}
      <ul>
        {headings.map((heading, index) => (
          <li key={`${heading.position} ${heading.text}`} data-level={heading.level}>
            <button type="button" onClick={() => go(index)}>
              {heading.text || 'Empty heading'}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
