import type { Editor } from '@tiptap/core'
import { type CSSProperties, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Kbd } from '#ui/kbd.tsx'
import { type Insertion, insertions } from '../insertions.ts'
import { closeSlash, slashQuery } from '../plugins/slash.ts'
import { useEditorState } from '../use-editor-state.ts'
import styles from './floating.module.css'
import { floatAt } from './floating.ts'

interface SlashMenuProps {
  readonly editor: Editor
  readonly holder: RefObject<HTMLElement | null>
  readonly onPicture: () => void
  /** The open menu takes the keys it needs before the text does. */
  readonly keys: RefObject<((event: KeyboardEvent) => boolean) | null>
}

const read = (editor: Editor) => slashQuery(editor.state)

function matching(all: readonly Insertion[], query: string): Insertion[] {
  const starts = all.filter(one => one.name.toLowerCase().startsWith(query))
  const rest = all.filter(
    one =>
      !starts.includes(one) &&
      `${one.name} ${one.words}`
        .toLowerCase()
        .split(' ')
        .some(word => word.startsWith(query)),
  )
  return [...starts, ...rest]
}

/** What can be inserted, while a slash stands at a line start. The focus stays in the text. */
export function SlashMenu({ editor, holder, onPicture, keys }: SlashMenuProps) {
  const query = useEditorState(editor, read, null)
  const all = useMemo(() => insertions({ insertPicture: onPicture }), [onPicture])
  const found = useMemo(() => (query ? matching(all, query.text) : []), [all, query])
  const [chosen, setChosen] = useState(0)
  const [spot, setSpot] = useState<CSSProperties | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const open = query !== null && found.length > 0
  const from = query?.from
  const at = Math.min(chosen, Math.max(0, found.length - 1))

  const choose = useCallback(
    (insertion: Insertion) => {
      const now = slashQuery(editor.state)
      if (now) editor.chain().deleteRange({ from: now.from, to: now.to }).run()
      editor.view.dispatch(editor.state.tr.setMeta(closeSlash.key, closeSlash.value))
      insertion.run(editor)
    },
    [editor],
  )

  useEffect(() => {
    if (from !== undefined) setChosen(0)
  }, [from])

  useLayoutEffect(() => {
    if (open && from !== undefined && holder.current) setSpot(floatAt(editor, from, holder.current, 260))
  }, [open, from, editor, holder])

  useEffect(() => {
    if (!open) return
    keys.current = event => {
      if (event.isComposing) return false
      if (event.key === 'ArrowDown') setChosen((at + 1) % found.length)
      else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length)
      else if (event.key === 'Escape') editor.view.dispatch(editor.state.tr.setMeta(closeSlash.key, closeSlash.value))
      else if ((event.key === 'Enter' || event.key === 'Tab') && found[at]) choose(found[at])
      else return false
      if (event.key === 'Escape') event.stopPropagation()
      return true
    }
    return () => {
      keys.current = null
    }
  }, [open, at, found, editor, keys, choose])

  useEffect(() => {
    const { dom } = editor.view
    if (!open) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${at}`)
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [open, id, at, editor])

  if (!open || !spot) return null
  return (
    <div ref={list} id={id} role="listbox" aria-label="Insert" tabIndex={-1} className={styles.list} style={spot}>
      {found.map((insertion, index) => (
        <div
          key={insertion.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.option}
          onPointerDown={event => event.preventDefault()}
          onPointerMove={() => setChosen(index)}
          onPointerUp={event => event.button === 0 && choose(insertion)}
        >
          <insertion.icon size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>{insertion.name}</span>
          {insertion.keys ? <Kbd keys={insertion.keys} /> : null}
        </div>
      ))}
    </div>
  )
}
