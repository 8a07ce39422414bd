import { type KeyboardEvent, type RefObject, useState } from 'react'
import styles from './form.module.css'

export interface UsualValue {
  readonly value: string
  readonly count: number
}

interface UsualOptions {
  readonly id: string
  readonly text: string
  readonly values: readonly UsualValue[]
  readonly onChoose: (value: string) => void
}

/** The usual values that fit what is typed: those that start with it first. */
export function fitting(values: readonly UsualValue[], text: string): UsualValue[] {
  const wanted = text.trim().toLocaleLowerCase()
  if (wanted === '') return [...values].slice(0, 40)
  const hits = values.filter(({ value }) => value.toLocaleLowerCase().includes(wanted))
  const starts = (one: UsualValue) => one.value.toLocaleLowerCase().startsWith(wanted)
  return [...hits.filter(starts), ...hits.filter(hit => !starts(hit))]
}

/** A list of usual values under a text field that keeps the focus: arrows choose, Enter takes, Esc closes it. */
export function useUsualValues({ id, text, values, onChoose }: UsualOptions) {
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const options = fitting(values, text)
  const shown = open && options.length > 0
  const choose = (value: string) => {
    setOpen(false)
    setAt(-1)
    onChoose(value)
  }
  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setOpen(true)
      if (options.length > 0) setAt(shown ? (at + step + options.length) % options.length : step > 0 ? 0 : options.length - 1)
    } else if (event.key === 'Enter' && shown && options[at]) choose(options[at].value)
    else if (event.key === 'Escape' && shown) setOpen(false)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    choose,
    onKey,
    open: () => setOpen(true),
    close: () => setOpen(false),
    typed: () => {
      setOpen(true)
      setAt(-1)
    },
    field: {
      role: 'combobox' as const,
      'aria-autocomplete': 'list' as const,
      'aria-expanded': shown,
      'aria-controls': shown ? `${id}-usual` : undefined,
      'aria-activedescendant': shown && at >= 0 ? `${id}-usual-${at}` : undefined,
      autoComplete: 'off',
    },
    list: { id: `${id}-usual`, options: shown ? options : [], at, choose },
  }
}

interface UsualListProps {
  readonly label: string
  readonly list: ReturnType<typeof useUsualValues>['list']
  readonly field: RefObject<HTMLElement | null>
}

export function UsualList({ label, list, field }: UsualListProps) {
  if (list.options.length === 0) return null
  return (
    <div className={styles.usual}>
      <div id={list.id} className={styles.options} role="listbox" aria-label={label}>
        {list.options.map((option, index) => (
          <div
            key={option.value}
            id={`${list.id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === list.at}
            className={styles.option}
            onPointerDown={event => {
              event.preventDefault()
              list.choose(option.value)
              field.current?.focus()
            }}
          >
            {option.value}
            <small>{option.count.toLocaleString('en-GB')}</small>
          </div>
        ))}
      </div>
    </div>
  )
}
