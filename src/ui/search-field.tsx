import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { Search, X } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './search-field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  /** What the button that empties it is called. */
  readonly clear: string
  /** The words in the address. */
  readonly q: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly onSearch: (q: string) => void
  /** Arrow down, Enter: into the list. */
  readonly onLeave: () => void
  /** What Enter does instead, with the words as they are. */
  readonly onEnter?: ((q: string) => void) | undefined
  /** What the arrow down does instead. */
  readonly onDown?: (() => void) | undefined
}

const PAUSE = 150

/** The search of this list. What is typed goes into the address when the typing rests for a moment. */
export function SearchField({ label, placeholder, clear, q, field, onSearch, onLeave, onEnter, onDown }: SearchFieldProps) {
  const [typed, setTyped] = useState(q)
  const sent = useRef(q)
  useEffect(() => {
    // The address changed by itself: a link, the way back, a filter cleared.
    if (q !== sent.current) setTyped(q)
    sent.current = q
  }, [q])
  const send = useCallback(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    sent.current = wanted
    onSearch(wanted)
  }, [typed, onSearch])
  useEffect(() => {
    const timer = setTimeout(send, PAUSE)
    return () => clearTimeout(timer)
  }, [send])
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter with Mod is the screen's.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
      send()
      if (event.key === 'Enter' && onEnter) onEnter(typed.trim())
      else if (event.key === 'ArrowDown' && onDown) onDown()
      else onLeave()
    } else return
    event.preventDefault()
  }
  return (
    <div className={`input ${styles.search}`}>
      <Search />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={event => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <span className="no-phone">
          <Kbd keys="/" />
        </span>
      ) : (
        <button type="button" aria-label={clear} onClick={() => setTyped('')}>
          <X />
        </button>
      )}
    </div>
  )
}
