import { useRef, useState } from 'react'
import type { SharedEdit } from '#contract/picture.ts'
import type { RightsCategory } from '#domain/images/rights.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, TextField } from '#ui/field.tsx'
import { usePictureActs } from '../use-picture-acts.ts'
import { manyWords, panelWords } from '../words.ts'
import styles from './panel.module.css'
import { RightsOptions } from './rights-options.tsx'

interface ManyDialogProps {
  readonly ids: readonly number[]
  readonly onClose: () => void
}

const texts = ['credit', 'source', 'copyright', 'terms'] as const

/** Gives several pictures the same credit and rights. What is left empty stays, and all of it can be taken back at once. */
export function ManyDialog({ ids, onClose }: ManyDialogProps) {
  const acts = usePictureActs()
  const first = useRef<HTMLInputElement>(null)
  const [edit, setEdit] = useState<SharedEdit>({})
  const [problem, setProblem] = useState<string | null>(null)
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== ''))
  const save = async () => {
    if (Object.keys(given).length === 0) return onClose()
    try {
      await acts.editMany(
        ids.map(id => ({ id, edit: given })),
        ids.length,
      )
      onClose()
    } catch (error) {
      setProblem(panelWords.notSaved(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <Dialog
      title={manyWords.title(ids.length)}
      under={<p className="note">{manyWords.rest}</p>}
      onClose={onClose}
      focus={first}
      onModEnter={() => void save()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {manyWords.cancel}
          </Button>
          <span className="grow" />
          <Button variant="primary" keys="Mod+Enter" onClick={() => void save()}>
            {manyWords.save}
          </Button>
        </>
      }
    >
      {texts.map((name, at) => (
        <TextField
          key={name}
          ref={at === 0 ? first : undefined}
          label={panelWords.fields[name]}
          value={edit[name] ?? ''}
          maxLength={5000}
          onChange={event => setEdit({ ...edit, [name]: event.target.value })}
        />
      ))}
      <div className={styles.rights}>
        <Field label={panelWords.rights}>
          {field => (
            <select
              {...field}
              className="input"
              value={edit.rights ?? ''}
              onChange={event => setEdit({ ...edit, rights: (event.target.value as RightsCategory) || undefined })}
            >
              <option value="">{manyWords.asItIs}</option>
              <RightsOptions />
            </select>
          )}
        </Field>
        <TextField
          type="date"
          label={panelWords.leaseEnd}
          value={edit.leaseEnd ?? ''}
          onChange={event => setEdit({ ...edit, leaseEnd: event.target.value })}
        />
      </div>
      {problem && (
        <p className="note bad" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}
