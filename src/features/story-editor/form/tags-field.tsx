import { type KeyboardEvent, useRef, useState } from 'react'
import { Field, type FieldIds } from '#ui/field.tsx'
import { X } from '#ui/icon.tsx'
import { announce } from '#ui/toast.tsx'
import { useOpenStory } from '../session/use-story-session.ts'
import { formWords } from '../words.ts'
import { FieldNotes } from './field-notes.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useWriteField } from './use-form.ts'
import { UsualList, useUsualValues } from './usual-values.tsx'

/** A list of words: categories, tags. Enter or a comma adds, Backspace takes the last out. */
export function TagsField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const [problem, setProblem] = useState<string | null>(null)
  const set = (values: readonly string[]) => setProblem(write(field.key, { type: 'list', values, byBlanks: field.site?.byBlanks ?? false }))
  return (
    <Field
      label={fieldLabel(field)}
      fileKey={field.key}
      changed={field.changed}
      problem={problem ?? undefined}
      hint={field.changed || field.odd ? <FieldNotes field={field} /> : undefined}
    >
      {ids => <TagBox ids={ids} field={field} onSet={set} />}
    </Field>
  )
}

function useChoices(field: FormField) {
  const { site } = useOpenStory()
  const known = field.site?.values ?? []
  const named = field.role === 'categories' ? site.categories.filter(name => !known.some(one => one.value === name)) : []
  return [...known, ...named.map(value => ({ value, count: 0 }))].filter(({ value }) => !field.list.includes(value))
}

interface TagBoxProps {
  readonly ids: FieldIds
  readonly field: FormField
  readonly onSet: (values: readonly string[]) => void
}

function TagBox({ ids, field, onSet }: TagBoxProps) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const values = field.list
  const live = new Set((field.liveText ?? '').split(', '))
  const add = (value: string) => {
    const word = value.trim()
    setText('')
    if (word !== '' && !values.includes(word)) onSet([...values, word])
  }
  const usual = useUsualValues({ id: ids.id, text, values: useChoices(field), onChoose: add })
  const remove = (at: number) => {
    onSet(values.filter((_, index) => index !== at))
    announce(formWords.removed(values[at] ?? ''))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (usual.onKey(event) || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) {
      event.preventDefault()
      remove(values.length - 1)
    }
  }
  const label = fieldLabel(field)
  return (
    <div>
      <div
        className={`input ${styles.tags}`}
        onPointerDown={event => {
          if (event.target !== event.currentTarget) return
          event.preventDefault()
          input.current?.focus()
        }}
      >
        {tagsOf(values).map(({ key, value, at }) => (
          <span key={key} className={field.changed && !live.has(value) ? 'tag on' : 'tag'}>
            {value}
            <button type="button" className={styles.tagRemove} aria-label={formWords.remove(value)} onClick={() => remove(at)}>
              <X />
            </button>
          </span>
        ))}
        <input
          {...ids}
          {...usual.field}
          ref={input}
          type="text"
          dir="auto"
          placeholder={formWords.add}
          value={text}
          onChange={event => {
            setText(event.target.value)
            usual.typed()
          }}
          onClick={usual.open}
          onKeyDown={onKeyDown}
          onBlur={() => {
            usual.close()
            add(text)
          }}
        />
      </div>
      <UsualList label={formWords.usual(label)} list={usual.list} field={input} />
    </div>
  )
}

/** A tag may stand twice in a file ("[latest, latest]"); each is shown. */
function tagsOf(values: readonly string[]) {
  const seen = new Map<string, number>()
  return values.map((value, at) => {
    const times = seen.get(value) ?? 0
    seen.set(value, times + 1)
    return { key: `${value} ${times}`, value, at }
  })
}
