import type { MouseEvent, ReactNode } from 'react'
import { announce } from '#ui/toast.tsx'
import { restoreLive } from '../session/head-edits.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { formWords } from '../words.ts'
import styles from './form.module.css'
import { type FormField, fieldLabel } from './form-fields.ts'

/** What is to be known of a field, under it: a value that does not match, and how it differs from the live file. */
export function FieldNotes({ field, note }: { readonly field: FormField; readonly note?: ReactNode }) {
  if (!field.changed && !field.odd && !note) return null
  return (
    <span className={styles.notes}>
      {note && <span>{note}</span>}
      {field.odd && <span>{formWords.kept}</span>}
      {field.changed && <ChangedNote field={field} />}
    </span>
  )
}

function ChangedNote({ field }: { readonly field: FormField }) {
  const { session } = useOpenStory()
  const label = fieldLabel(field)
  const restore = (event: MouseEvent<HTMLElement>) => {
    const holder = event.currentTarget.closest('[data-field]')
    restoreLive(session, field.key)
    // The button goes with the change; its field takes the focus.
    requestAnimationFrame(() => holder?.querySelector<HTMLElement>('input, textarea, select, button')?.focus())
    announce(`${label}: ${field.liveText ?? formWords.removed(label)}`)
  }
  return (
    <span className={styles.changed}>
      {field.liveText === null ? (
        formWords.added
      ) : (
        <>
          {formWords.changed} <del>{field.liveText === '' ? formWords.empty : field.liveText}</del>
        </>
      )}{' '}
      <button type="button" className={styles.link} aria-label={formWords.restoreName(label)} onClick={restore}>
        {field.liveText === null ? formWords.takeOut : formWords.restore}
      </button>
    </span>
  )
}
