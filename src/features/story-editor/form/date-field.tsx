import { useState } from 'react'
import { IconButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Clock } from '#ui/icon.tsx'
import { formWords } from '../words.ts'
import { type DateParts, datePartsOf, dateTextOf, dateWords, hasSeconds, hasTime, partsNow } from './date-parts.ts'
import { FieldNotes } from './field-notes.tsx'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'
import { useWriteField } from './use-form.ts'

/** A date and time, written in the site's own format. */
export function DateField({ field }: { readonly field: FormField }) {
  const write = useWriteField()
  const format = field.site?.dateFormat ?? 'YYYY-MM-DD'
  const fromFile = datePartsOf(field.text, format) ?? { day: '', time: '' }
  // Half a date is no date: what is being typed stays here until it is one.
  const [typed, setTyped] = useState<DateParts | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const parts = typed ?? fromFile
  const change = (next: DateParts) => {
    setTyped(next)
    const text = dateTextOf(next, format, field.text, field.site?.sample ?? '')
    setProblem(text === null ? formWords.noDate : write(field.key, { type: 'bare', text }))
  }
  const leave = () => {
    if (problem === null) setTyped(null)
  }
  const label = fieldLabel(field)
  const note =
    field.text === '' ? undefined : (
      <>
        {dateWords(field.text, format)} · {formWords.written} <span className={`mono ${styles.whole}`}>{field.text}</span>
      </>
    )
  return (
    <Field
      label={label}
      fileKey={field.key}
      changed={field.changed}
      problem={problem ?? undefined}
      hint={<FieldNotes field={field} note={note} />}
    >
      {ids => (
        <div className={styles.controls}>
          <input
            {...ids}
            type="date"
            className="input"
            value={parts.day}
            onChange={event => change({ ...parts, day: event.target.value })}
            onBlur={leave}
          />
          {hasTime(format) && (
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`input ${styles.time}`}
              aria-label={`${label}: ${formWords.time}`}
              placeholder={hasSeconds(format) ? '00:00:00' : '00:00'}
              value={parts.time}
              onChange={event => change({ ...parts, time: event.target.value })}
              onBlur={leave}
            />
          )}
          <IconButton label={formWords.now} onClick={() => change(partsNow(format, field.text, field.site?.sample ?? '', Date.now()))}>
            <Clock />
          </IconButton>
        </div>
      )}
    </Field>
  )
}
