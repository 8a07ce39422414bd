import { useState } from 'react'
import type { PictureRecord } from '#contract/picture.ts'
import type { PictureField } from '#domain/images/picture-record.ts'
import { Count, Field, GrowingText } from '#ui/field.tsx'
import { panelWords } from '../words.ts'
import styles from './panel.module.css'

interface PictureTextProps {
  readonly field: PictureField
  readonly record: PictureRecord
  readonly problem: string | undefined
  readonly onSave: (value: string) => Promise<void>
}

const ALT_LIMIT = 125

/** One text of a picture, where it comes from, and what could stand instead. */
export function PictureText({ field, record, problem, onSave }: PictureTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? record[field]
  const found = record.found[field]
  const edited = found !== undefined && record[field] !== found.value
  const proposal = record.proposals.find(one => one.field === field)
  const leave = async () => {
    if (typed === null) return
    // What could not be saved stays in the field.
    if (typed.trim() !== record[field]) await onSave(typed.trim())
    setTyped(null)
  }
  return (
    <Field
      label={panelWords.fields[field]}
      problem={problem}
      hint={
        <Notes>
          {field === 'alt' && <span>{panelWords.altHint} </span>}
          {field === 'people' && <span>{panelWords.peopleHint} </span>}
          {field === 'taken' && <span>{panelWords.takenHint} </span>}
          {edited && (
            <>
              {panelWords.fileSays(found.value)}{' '}
              <button type="button" className="link" onClick={() => void onSave(found.value)}>
                {panelWords.putBack}
              </button>{' '}
            </>
          )}
          {proposal && (
            <button type="button" className="link" title={proposal.why} onClick={() => void onSave(proposal.value)}>
              {panelWords.use(proposal.value)}
            </button>
          )}
        </Notes>
      }
    >
      {ids => (
        <>
          <span className={styles.origins}>
            {found && <span className={styles.orig}>{edited ? panelWords.edited(found.origin) : found.origin}</span>}
            {field === 'alt' && <Count value={Array.from(value).length} limit={ALT_LIMIT} />}
          </span>
          <GrowingText
            {...ids}
            className={field === 'caption' ? 'input read' : 'input'}
            value={value}
            maxLength={5000}
            onChange={event => setTyped(event.target.value)}
            onBlur={() => void leave()}
            onKeyDown={event => {
              if (event.key !== 'Escape' || typed === null) return
              event.preventDefault()
              event.stopPropagation()
              setTyped(null)
            }}
          />
        </>
      )}
    </Field>
  )
}

/** Nothing where there is nothing to say, so that no empty line stands under the field. */
function Notes({ children }: { readonly children: readonly React.ReactNode[] }) {
  return children.some(Boolean) ? <span>{children}</span> : null
}
