import type { Editor } from '@tiptap/core'
import { useCallback, useState } from 'react'
import { type DocumentHeading, headingsOf } from '../document-facts.ts'
import { useWhenIdle } from '../use-idle.ts'
import styles from './outline-panel.module.css'

/** The headings of the story; a click goes there. */
export function OutlinePanel({ editor }: { readonly editor: Editor }) {
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
  }
  return (
    <nav className={styles.outline} aria-label="Outline">
      <h2>Outline</h2>
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
