import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { StoryRow } from '#contract/story.ts'
import { rememberFocus } from '#ui/focus-return.ts'
import { Search } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { recallTyped, rememberTyped } from './last-typed.ts'
import styles from './palette.module.css'
import { PaletteRow } from './palette-row.tsx'
import { paletteWords as words } from './palette-words.ts'
import { usePaletteItems } from './use-palette-items.tsx'

/** Find or do: every story and every action, from the keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  const [typed, setTyped] = useState(recallTyped)
  const [chosen, setChosen] = useState<StoryRow | null>(null)
  const [at, setAt] = useState(0)
  const items = usePaletteItems(typed, chosen)
  const active = Math.min(at, items.length - 1)
  useEffect(() => {
    close.current = onClose
  })
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const giveBack = rememberFocus()
    dialog.showModal()
    dialog.querySelector('input')?.select()
    return () => {
      dialog.close()
      giveBack()
    }
  }, [])
  useEffect(() => {
    ref.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const run = (index: number, beside: boolean) => {
    const item = items[index]
    if (!item) return
    rememberTyped('')
    close.current()
    if (beside && item.address) window.open(item.address, '_blank', 'noopener')
    else item.run()
  }
  const stepOut = () => {
    if (chosen) return setChosen(null)
    rememberTyped(typed)
    close.current()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const story = items[active]?.story
    const atEnd = event.currentTarget.selectionStart === typed.length
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt(Math.max(0, Math.min(items.length - 1, active + step)))
    else if (event.key === 'Enter') run(active, event.ctrlKey || event.metaKey)
    else if (event.key === 'ArrowRight' && story && atEnd) {
      setChosen(story)
      type('')
    } else if (event.key === 'Backspace' && chosen && typed === '') setChosen(null)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={ref}
      className={styles.palette}
      aria-label={words.label}
      onCancel={event => {
        event.preventDefault()
        stepOut()
      }}
      onPointerDown={event => event.target === ref.current && stepOut()}
    >
      <div className={styles.box}>
        <div className={styles.in}>
          <Search />
          <input
            role="combobox"
            aria-label={words.label}
            placeholder={chosen ? words.doWith(chosen.headline) : words.label}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={event => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Escape" />
        </div>
        <div role="listbox" id={`${id}-list`} aria-label={words.label} className={styles.list}>
          {items.map((item, index) => (
            <PaletteRow
              key={item.id}
              id={`${id}-${index}`}
              item={item}
              head={item.group !== items[index - 1]?.group}
              active={index === active}
              onRun={beside => run(index, beside)}
            />
          ))}
        </div>
        {items.length === 0 && typed !== '' && <p className={styles.none}>{words.nothing(typed)}</p>}
        <Hints />
      </div>
    </dialog>
  )
}

function Hints() {
  const { hints } = words
  return (
    <footer className="no-phone">
      <span>
        <Kbd keys="ArrowUp ArrowDown" /> {hints.choose}
      </span>
      <span>
        <Kbd keys="Enter" /> {hints.open}
      </span>
      <span>
        <Kbd keys="Mod+Enter" /> {hints.beside}
      </span>
      <span>
        <Kbd keys="ArrowRight" /> {hints.actions}
      </span>
      <span>
        <Kbd keys=">" /> {hints.only}
      </span>
    </footer>
  )
}
