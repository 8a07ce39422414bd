import type { Editor } from '@tiptap/core'
import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { isHarmful } from '../harmful-address.ts'
import styles from './floating.module.css'
import { floatAt } from './floating.ts'

/** A story one may link to. */
export interface LinkableStory {
  readonly title: string
  readonly address: string
  /** What readers would find there, where it is not the story: "Draft". */
  readonly note?: string
}

interface LinkPopoverProps {
  readonly editor: Editor
  readonly holder: RefObject<HTMLElement | null>
  readonly searchStories: (query: string) => Promise<readonly LinkableStory[]>
  readonly onClose: () => void
}

function useStories(query: string, search: LinkPopoverProps['searchStories']): readonly LinkableStory[] {
  const [stories, setStories] = useState<readonly LinkableStory[]>([])
  useEffect(() => {
    let current = true
    const wanted = query.trim()
    const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/|#|\.|www\.)/i.test(wanted)
    if (wanted.length < 2 || isAddress) {
      setStories([])
      return
    }
    const timer = window.setTimeout(() => {
      search(wanted).then(
        found => current && setStories(found.slice(0, 8)),
        () => current && setStories([]),
      )
    }, 150)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [query, search])
  return stories
}

/** Edits the link at the selection, in place: an address, or a story found by its words. */
export function LinkPopover({ editor, holder, searchStories, onClose }: LinkPopoverProps) {
  const [opening] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [address, setAddress] = useState(opening)
  const [chosen, setChosen] = useState(-1)
  const [refused, setRefused] = useState(false)
  const [spot, setSpot] = useState<CSSProperties | null>(null)
  const stories = useStories(address === opening ? '' : address, searchStories)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  useLayoutEffect(() => {
    if (holder.current) setSpot(floatAt(editor, editor.state.selection.from, holder.current, 420))
  }, [editor, holder])
  const shown = spot !== null
  useLayoutEffect(() => {
    if (shown) field.current?.focus()
  }, [shown])

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (href: string) => {
    const wanted = href.trim()
    if (isHarmful(wanted)) return setRefused(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (wanted === '') chain.unsetMark('link').run()
    else {
      const title = editor.getAttributes('link').title ?? null
      chain.setMark('link', { href: /^www\./i.test(wanted) ? `https://${wanted}` : wanted, title }).run()
    }
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' && stories.length > 0) setChosen((chosen + 1) % stories.length)
    else if (event.key === 'ArrowUp' && stories.length > 0) setChosen(Math.max(-1, chosen - 1))
    else if (event.key === 'Enter') apply(stories[chosen]?.address ?? address)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!spot) return null
  return (
    <div
      className={styles.link}
      role="dialog"
      aria-label="Link"
      style={spot}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <label htmlFor={id}>Address, or words of a story</label>
      <input
        ref={field}
        id={id}
        className={styles.field}
        role="combobox"
        aria-expanded={stories.length > 0}
        aria-controls={`${id}-stories`}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        value={address}
        spellCheck={false}
        autoComplete="off"
        onFocus={event => event.target.select()}
        onChange={event => {
          setAddress(event.target.value)
          setRefused(false)
          setChosen(-1)
        }}
        onKeyDown={onKeyDown}
      />
      {refused && (
        <p role="alert" className="note bad">
          Readers could not follow this: it would run on their machine or look for a file of yours. Use an address that begins with https.
        </p>
      )}
      <div id={`${id}-stories`} role="listbox" aria-label="Stories" className={styles.stories} hidden={stories.length === 0}>
        {stories.map((story, index) => (
          <div
            key={story.address}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.story}
            onPointerDown={event => event.preventDefault()}
            onPointerUp={event => event.button === 0 && apply(story.address)}
          >
            {story.title}
            <small>{story.note ? `${story.note} · ${story.address}` : story.address}</small>
          </div>
        ))}
      </div>
      <div className={styles.acts}>
        <button type="button" className={`${styles.act} ${styles.main}`} onClick={() => apply(address)}>
          {opening ? 'Change link' : 'Make link'}
        </button>
        {opening ? (
          <>
            <button type="button" className={styles.act} onClick={() => apply('')}>
              Remove
            </button>
            {/^https?:/i.test(opening) ? (
              <button type="button" className={styles.act} onClick={() => window.open(opening, '_blank', 'noopener,noreferrer')}>
                Open
              </button>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  )
}
