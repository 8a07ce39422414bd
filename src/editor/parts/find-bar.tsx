import type { Editor } from '@tiptap/core'
import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { find, findNext, findResult, replaceCurrent, replaceEvery } from '../plugins/find.ts'
import { useEditorState } from '../use-editor-state.ts'
import styles from './find-bar.module.css'

const read = (editor: Editor) => findResult(editor.state)
const none = { count: 0, current: -1 }

function selectedText(editor: Editor): string {
  const { from, to, empty } = editor.state.selection
  const text = empty || to - from > 100 ? '' : editor.state.doc.textBetween(from, to, '\n')
  return text.includes('\n') ? '' : text
}

/** Finds and replaces in the text. */
export function FindBar({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [text, setText] = useState(() => selectedText(editor))
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [said, setSaid] = useState('')
  const { count, current } = useEditorState(editor, read, none)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => {
    find(editor, { text, matchCase })
  }, [editor, text, matchCase])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => {
      if (!editor.isDestroyed) find(editor, { text: '', matchCase: false })
    }
  }, [editor])

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const replaceAll = () => {
    const replaced = replaceEvery(editor, replacement)
    setSaid(`Replaced ${replaced}`)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const inReplace = event.target instanceof HTMLElement && event.target.dataset.part === 'replace'
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (inReplace) replaceCurrent(editor, replacement)
      else findNext(editor, event.shiftKey ? -1 : 1)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const result = text === '' ? '' : count === 0 ? 'No match' : `${current + 1} of ${count}`
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.part}>
        <label htmlFor={id}>Find</label>
        <input
          ref={field}
          id={id}
          value={text}
          autoComplete="off"
          onChange={event => {
            setSaid('')
            setText(event.target.value)
          }}
        />
        <button type="button" aria-label="Match case" title="Match case" aria-pressed={matchCase} onClick={() => setMatchCase(!matchCase)}>
          <CaseSensitive size={16} aria-hidden="true" />
        </button>
        <button type="button" aria-label="Previous match" title="Previous (Shift Enter)" onClick={() => findNext(editor, -1)}>
          <ChevronUp size={16} aria-hidden="true" />
        </button>
        <button type="button" aria-label="Next match" title="Next (Enter)" onClick={() => findNext(editor, 1)}>
          <ChevronDown size={16} aria-hidden="true" />
        </button>
        <span className={styles.count} role="status">
          {said || result}
        </span>
      </div>
      <div className={styles.part}>
        <label htmlFor={`${id}-replace`}>Replace</label>
        <input
          id={`${id}-replace`}
          data-part="replace"
          value={replacement}
          autoComplete="off"
          onChange={event => setReplacement(event.target.value)}
        />
        <button type="button" aria-disabled={count === 0} onClick={() => replaceCurrent(editor, replacement)}>
          Replace
        </button>
        <button type="button" aria-disabled={count === 0} onClick={replaceAll}>
          All
        </button>
      </div>
      <button type="button" aria-label="Close find" title="Close (Esc)" className={styles.close} onClick={close}>
        <X size={16} aria-hidden="true" />
      </button>
    </search>
  )
}
