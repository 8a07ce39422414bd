import { useState } from 'react'
import type { PictureEdit, PictureRecord } from '#contract/picture.ts'
import type { PictureField } from '#domain/images/picture-record.ts'
import { openDemands, rightsCategories } from '#domain/images/rights.ts'
import { Field, TextField } from '#ui/field.tsx'
import { usePictureActs } from '../use-picture-acts.ts'
import { panelWords } from '../words.ts'
import styles from './panel.module.css'
import { PictureText } from './picture-text.tsx'

/** Fields that are rarely looked at. */
const further: readonly PictureField[] = ['source', 'copyright', 'terms', 'people', 'place', 'taken', 'keywords']

/** The words and the rights of a picture. Each field saves itself when it is left, and can be taken back. */
export function PictureFields({ record }: { readonly record: PictureRecord }) {
  const acts = usePictureActs()
  const [problem, setProblem] = useState<{ readonly of: keyof PictureEdit; readonly why: string } | null>(null)
  const save = async (change: PictureEdit, name: string) => {
    const [of] = Object.keys(change) as (keyof PictureEdit)[]
    try {
      await acts.edit(record, change, panelWords.saved(name))
      setProblem(null)
    } catch (error) {
      if (of) setProblem({ of, why: panelWords.notSaved(error instanceof Error ? error.message : String(error)) })
    }
  }
  const text = (field: PictureField) => (
    <PictureText
      key={field}
      {...{ field, record }}
      problem={problem?.of === field ? problem.why : undefined}
      onSave={value => save({ [field]: value }, panelWords.fields[field])}
    />
  )
  const demands = openDemands(record.rights, record)
  return (
    <>
      {text('caption')}
      {!record.decorative && text('alt')}
      <label className={styles.choice}>
        <input
          type="checkbox"
          className="check"
          checked={record.decorative}
          onChange={event => void save({ decorative: event.target.checked }, panelWords.fields.alt)}
        />
        {panelWords.decorative}
      </label>
      {text('credit')}
      <div className={styles.rights}>
        <Field label={panelWords.rights}>
          {ids => (
            <select
              {...ids}
              className="input"
              value={record.rights}
              onChange={event => void save({ rights: event.target.value as PictureRecord['rights'] }, panelWords.rights)}
            >
              {rightsCategories.map(one => (
                <option key={one} value={one}>
                  {panelWords.categories[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LeaseEnd record={record} onSave={leaseEnd => void save({ leaseEnd }, panelWords.leaseEnd)} />
      </div>
      {demands.map(({ field, sentence }) => (
        <p key={field} className="note warn">
          {sentence}
        </p>
      ))}
      <details className={styles.more}>
        <summary>{panelWords.more}</summary>
        <div className={styles.moreFields}>{further.map(text)}</div>
      </details>
    </>
  )
}

function LeaseEnd({ record, onSave }: { readonly record: PictureRecord; readonly onSave: (day: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null && typed !== record.leaseEnd) onSave(typed)
    setTyped(null)
  }
  return (
    <TextField
      type="date"
      label={panelWords.leaseEnd}
      hint={
        record.leaseEnd === '' ? (
          panelWords.leaseHint
        ) : (
          <button type="button" className="link" onClick={() => onSave('')}>
            {panelWords.noLease}
          </button>
        )
      }
      value={typed ?? record.leaseEnd}
      onChange={event => setTyped(event.target.value)}
      onBlur={leave}
    />
  )
}
