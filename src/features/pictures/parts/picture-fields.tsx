import { useState } from 'react'
import type { PictureEdit, PictureRecord } from '#contract/picture.ts'
import type { PictureField } from '#domain/images/picture-record.ts'
import { openDemands } from '#domain/images/rights.ts'
import { Field, TextField } from '#ui/field.tsx'
import { usePictureActs } from '../use-picture-acts.ts'
import type { SaveWord } from '../use-typed-word.ts'
import { useTypedWord } from '../use-typed-word.ts'
import type { TypedField } from '../waiting-words.ts'
import { panelWords } from '../words.ts'
import styles from './panel.module.css'
import { PictureText, WaitingActs } from './picture-text.tsx'
import { RightsOptions } from './rights-options.tsx'

/** Fields that are rarely looked at. */
const further: readonly PictureField[] = ['source', 'copyright', 'terms', 'people', 'place', 'taken', 'keywords']

/** The words and the rights of a picture. Each field saves itself when it is left, and can be taken back. */
export function PictureFields({ record }: { readonly record: PictureRecord }) {
  const acts = usePictureActs()
  const [problem, setProblem] = useState<{ readonly of: keyof PictureEdit; readonly why: string } | null>(null)
  /** Of what is chosen, not typed: the field shows again what stands, and says why. */
  const choose = (of: 'rights' | 'decorative', change: PictureEdit, name: string) =>
    acts.edit(record, change, panelWords.saved(name)).then(
      () => setProblem(null),
      (error: unknown) => setProblem({ of, why: panelWords.notSaved(error instanceof Error ? error.message : String(error)) }),
    )
  const saveWord =
    (field: TypedField, name: string): SaveWord =>
    async (value, base) => {
      await acts.edit({ ...record, [field]: base }, { [field]: value }, panelWords.saved(name))
    }
  const text = (field: PictureField) => (
    <PictureText key={field} {...{ field, record }} onSave={saveWord(field, panelWords.fields[field])} />
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
          onChange={event => void choose('decorative', { decorative: event.target.checked }, panelWords.fields.alt)}
        />
        {panelWords.decorative}
      </label>
      {problem?.of === 'decorative' && (
        <p className="note bad" role="alert">
          {problem.why}
        </p>
      )}
      {text('credit')}
      <div className={styles.rights}>
        <Field label={panelWords.rights} problem={problem?.of === 'rights' ? problem.why : undefined}>
          {ids => (
            <select
              {...ids}
              className="input"
              value={record.rights}
              onChange={event => void choose('rights', { rights: event.target.value as PictureRecord['rights'] }, panelWords.rights)}
            >
              <RightsOptions />
            </select>
          )}
        </Field>
        <LeaseEnd record={record} onSave={saveWord('leaseEnd', panelWords.leaseEnd)} />
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

function LeaseEnd({ record, onSave }: { readonly record: PictureRecord; readonly onSave: SaveWord }) {
  const typed = useTypedWord(record, 'leaseEnd', onSave)
  const [odd, setOdd] = useState(false)
  return (
    <TextField
      type="date"
      label={panelWords.leaseEnd}
      min="2000-01-01"
      problem={typed.problem ?? (odd ? panelWords.noSuchDay : undefined)}
      hint={
        typed.problem ? (
          <WaitingActs typed={typed} />
        ) : record.leaseEnd === '' ? (
          panelWords.leaseHint
        ) : (
          <button type="button" className="link" onClick={() => void onSave('', record.leaseEnd).catch(() => typed.change(''))}>
            {panelWords.noLease}
          </button>
        )
      }
      value={typed.value}
      onChange={event => typed.change(event.target.value)}
      onFocus={() => {
        setOdd(false)
        typed.enter()
      }}
      onBlur={event => {
        // Half a date, or one of the Middle Ages, is not what anybody meant.
        if (event.target.validity.valid) typed.leave()
        else setOdd(typed.leaveWithout())
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !typed.takeBack()) return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
