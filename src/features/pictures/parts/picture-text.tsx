import type { MouseEvent } from 'react'
import type { PictureRecord } from '#contract/picture.ts'
import type { PictureField } from '#domain/images/picture-record.ts'
import { Count, Field, GrowingText } from '#ui/field.tsx'
import { type SaveWord, type TypedWord, useTypedWord } from '../use-typed-word.ts'
import { panelWords } from '../words.ts'
import styles from './panel.module.css'

interface PictureTextProps {
  readonly field: PictureField
  readonly record: PictureRecord
  readonly onSave: SaveWord
}

const ALT_LIMIT = 125

/** One text of a picture, where it comes from, and what could stand instead. */
export function PictureText({ field, record, onSave }: PictureTextProps) {
  const typed = useTypedWord(record, field, onSave)
  const { value } = typed
  const now = record[field]
  const found = record.found[field]
  const edited = found !== undefined && now !== found.value
  const proposal = record.proposals.find(one => one.field === field)
  const take = (text: string) => void onSave(text, now).catch(() => typed.change(text))
  return (
    <Field
      label={panelWords.fields[field]}
      problem={typed.problem}
      hint={
        <Notes>
          {typed.problem && <WaitingActs typed={typed} />}
          {field === 'alt' && <span>{panelWords.altHint} </span>}
          {field === 'people' && <span>{panelWords.peopleHint} </span>}
          {field === 'taken' && <span>{panelWords.takenHint} </span>}
          {edited && (
            <>
              {panelWords.fileSays(found.value)}{' '}
              <button type="button" className="link" onClick={() => take(found.value)}>
                {panelWords.putBack}
              </button>{' '}
            </>
          )}
          {proposal && (
            <button type="button" className="link" title={proposal.why} onClick={() => take(proposal.value)}>
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
            onChange={event => typed.change(event.target.value)}
            onFocus={typed.enter}
            onBlur={typed.leave}
            onKeyDown={event => {
              if (event.key !== 'Escape' || !typed.takeBack()) return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
        </>
      )}
    </Field>
  )
}

/** What to do with words that wait: give them to the desk, or give them up. */
export function WaitingActs({ typed }: { readonly typed: TypedWord }) {
  /** The buttons go; the field that they are about is where somebody goes on. */
  const then = (act: () => unknown) => (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest('.field')?.querySelector<HTMLElement>('textarea, input')?.focus()
    act()
  }
  return (
    <>
      <button type="button" className="link" onClick={then(typed.save)}>
        {typed.clash ? panelWords.saveMine : panelWords.trySave}
      </button>{' '}
      <button type="button" className="link" onClick={then(typed.takeBack)}>
        {typed.clash ? panelWords.takeTheirs : panelWords.takeBack}
      </button>{' '}
    </>
  )
}

/** Nothing where there is nothing to say, so that no empty line stands under the field. */
function Notes({ children }: { readonly children: readonly React.ReactNode[] }) {
  return children.some(Boolean) ? <span>{children}</span> : null
}
