import { type ReactNode, Suspense } from 'react'
import type { Field } from '#contract/site.ts'
import { activeIn, useFindings } from '#editor/checks/findings-store.ts'
import type { FindingPlace, StoryFinding } from '#editor/checks/story-findings.ts'
import { levelWords } from '#editor/checks/words.ts'
import { later } from '#ui/later.tsx'
import { FieldNotes } from '../form/field-notes.tsx'
import styles from '../form/form.module.css'
import type { FormField } from '../form/form-fields.ts'
import { useForm } from '../form/use-form.ts'

const FindingCard = later(async () => (await import('#editor/checks/finding-card.tsx')).FindingCard)

const places: Readonly<Partial<Record<NonNullable<Field['role']>, FindingPlace>>> = {
  'lead-picture-caption': 'lead-caption',
  'lead-picture-alt': 'lead-alt',
  'lead-picture-credit': 'lead-credit',
}

/** The name by which a field is found as the place of findings; the lead picture stands in for words that the file has no key for. */
export const placeOfField = (role: Field['role']): string | undefined =>
  role === 'lead-picture' ? 'lead' : role ? places[role] : undefined

/** What was found in a field of the panel. */
export function useFieldFindings(role: Field['role']): StoryFinding[] {
  const list = useFindings(state => state.list)
  const { fields } = useForm()
  const place = placeOfField(role)
  if (place === undefined) return []
  const shown = fields.map(field => placeOfField(field.role))
  return list.filter(one => one.place === place || (place === 'lead' && one.place.startsWith('lead-') && !shown.includes(one.place)))
}

/** What was found in a field, in words under it that are read with it. */
function FindingNotes({ found }: { readonly found: readonly StoryFinding[] }) {
  return found
    .filter(({ stand }) => stand === null)
    .map(({ id, finding }) => (
      <span key={id} className={styles.found}>
        <span className={`${styles.level} u-${finding.level}`}>{levelWords[finding.level]}</span> {finding.message}
      </span>
    ))
}

/** What is to be known of a field, in words under it: how it differs, and what was found in it. */
export function hintOf(field: FormField, found: readonly StoryFinding[]): ReactNode {
  const notes = field.changed || field.odd ? <FieldNotes field={field} /> : undefined
  if (!found.some(({ stand }) => stand === null)) return notes
  return (
    <>
      {notes}
      <span className={styles.notes}>
        <FindingNotes found={found} />
      </span>
    </>
  )
}

/** The card of the finding that is looked at, under the field that it is in. */
export function FieldCard({ found }: { readonly found: readonly StoryFinding[] }) {
  const active = useFindings(activeIn)
  const asking = useFindings(state => state.asking)
  const acts = useFindings(state => state.acts)
  if (!active || !acts || !found.includes(active)) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press leaves the focus in the field
    <div className={styles.card} onMouseDown={event => event.preventDefault()}>
      <Suspense>
        <FindingCard key={active.id} found={active} asking={asking} acts={acts} />
      </Suspense>
    </div>
  )
}
