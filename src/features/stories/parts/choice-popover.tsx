import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { rememberFocus } from '#ui/focus-return.ts'
import { placeAt } from '#ui/place.ts'
import styles from './choice-popover.module.css'

interface Choice {
  readonly name: string
  readonly count: number
}

interface ChoicePopoverProps {
  readonly label: string
  readonly anchor: Element
  readonly choices: readonly Choice[]
  readonly empty: string
  readonly onChoose: (name: string) => void
  readonly onClose: () => void
}

/** One of many names, found by typing: a combo box over a list, with how many stories each has. */
export function ChoicePopover({ label, anchor, choices, empty, onChoose, onClose }: ChoicePopoverProps) {
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => {
    const wanted = typed.trim().toLocaleLowerCase()
    return choices.filter(choice => choice.name.toLocaleLowerCase().includes(wanted)).slice(0, 50)
  }, [choices, typed])
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    const giveBack = rememberFocus()
    box.showPopover()
    placeAt(box, anchor)
    field.current?.focus()
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target) && !anchor.contains(event.target)) close.current()
    }
    document.addEventListener('pointerdown', outside, true)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      if (box.contains(document.activeElement)) giveBack()
    }
  }, [anchor])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[at]
    if (step) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else if (event.key === 'Enter' && chosen) onChoose(chosen.name)
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={ref} popover="manual" className={`menu ${styles.box}`}>
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className={styles.list}>
        {found.map((choice, index) => (
          <button
            key={choice.name}
            id={`${id}-${index}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => onChoose(choice.name)}
          >
            <span className="cut" dir="auto">
              {choice.name}
            </span>
            <span className="n end">{choice.count.toLocaleString('en-GB')}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && <p className={`note ${styles.none}`}>{empty}</p>}
    </div>
  )
}
