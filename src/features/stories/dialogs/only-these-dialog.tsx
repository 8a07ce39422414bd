import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { FeatureMany } from '#contract/featured.ts'
import type { Act } from '#contract/story.ts'
import { facetsQuery } from '../queries.ts'
import styles from './feature-dialog.module.css'
import { FeatureDialog } from './feature-dialog.tsx'
import { featureWords } from './feature-words.ts'
import { useFeatureRun } from './use-feature-run.ts'

interface OnlyTheseDialogProps {
  readonly selected: readonly number[]
  readonly onClose: () => void
  readonly onDone: (act: Act) => void
}

/** Where every story is featured the switch means nothing: here all but some lose it. */
export function OnlyTheseDialog({ selected, onClose, onDone }: OnlyTheseDialogProps) {
  const api = useApi()
  const { data: facets } = useQuery(facetsQuery(api))
  const [kept, setKept] = useState({ selected: selected.length > 0, since: false, category: false })
  const [since, setSince] = useState('')
  const [category, setCategory] = useState('')
  const others = {
    ...(kept.selected && { keep: [...selected] }),
    ...(kept.since && since !== '' && { before: since }),
    ...(kept.category && category !== '' && { outside: category }),
  }
  const change: FeatureMany | null = Object.keys(others).length > 0 ? { which: 'others', others, featured: false } : null
  const run = useFeatureRun(change, onDone)
  const words = featureWords.only
  const box = (name: keyof typeof kept, label: string) => (
    <Choice label={label} checked={kept[name]} onChange={checked => setKept({ ...kept, [name]: checked })} />
  )
  return (
    <FeatureDialog
      title={words.title}
      text={words.text}
      choices={words.stay}
      featured={false}
      run={run}
      onClose={onClose}
      missing={change ? undefined : words.nothing}
    >
      {selected.length > 0 && box('selected', words.selected(selected.length))}
      <div className={styles.choice}>
        {box('since', words.since)}
        <input
          type="date"
          className="input"
          aria-label={words.since}
          value={since}
          onChange={event => {
            setSince(event.target.value)
            setKept({ ...kept, since: event.target.value !== '' })
          }}
        />
      </div>
      <div className={styles.choice}>
        {box('category', words.category)}
        <select
          className="input"
          aria-label={words.category}
          value={category}
          onChange={event => {
            setCategory(event.target.value)
            setKept({ ...kept, category: event.target.value !== '' })
          }}
        >
          <option value="">–</option>
          {facets?.categories.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </FeatureDialog>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <span className={styles.choice}>
      <input id={id} type="checkbox" className="check" checked={checked} onChange={event => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
