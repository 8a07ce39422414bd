import type { KeyboardEvent } from 'react'
import type { Caption, CaptionField } from '#contract/caption.ts'
import { Button } from '#ui/button.tsx'
import { Field, GrowingText } from '#ui/field.tsx'
import { phone, useMedia } from '#ui/use-media.ts'
import { isOtherwise, setTyped, type TypedWord, useTypedWord, wordPlace } from '../typed-words.ts'
import type { CaptionReview } from '../use-review.ts'
import { words } from '../words.ts'
import { FieldMarks } from './field-marks.tsx'
import { Card } from './findings.tsx'
import styles from './review.module.css'

interface FieldsProps {
  readonly caption: Caption
  readonly review: CaptionReview
}

/** Caption, alt text and credit: three different things, each edited where it stands. */
export function CaptionFields({ caption, review }: FieldsProps) {
  return (
    <div className={styles.fields}>
      <Word field="caption" {...{ caption, review }} />
      {caption.kind !== 'loose' && (
        <div className={styles.two}>
          <Word field="alt" {...{ caption, review }} />
          <Word field="credit" {...{ caption, review }} />
        </div>
      )}
    </div>
  )
}

/** Characters of an alt text after which somebody who listens has had enough (IPTC: at most 250). */
const ALT_AIM = 125

/** A question of which wording stands is seen, however long the words above it are. */
const intoView = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' })

function Word({ field, caption, review }: FieldsProps & { readonly field: CaptionField }) {
  const { text: saved, place } = field === 'caption' ? { text: caption.text, place: caption.captionPlace } : caption[field]
  const typed = useTypedWord(caption.id, field)
  const isConflict = typed !== undefined && typed.problem !== '' && isOtherwise(caption, field, typed)
  const text = typed?.text ?? saved
  const locked = caption.locked[field]
  const hint =
    locked ??
    (place === 'library'
      ? words.inLibrary
      : place === 'none'
        ? field === 'credit' && caption.kind === 'figure'
          ? words.noCreditPlace
          : words.noPlace
        : field === 'alt' && caption.decorative
          ? words.decorative
          : undefined)
  /** One of two wordings; the buttons go with the question, and the focus where it goes from a field that is left. */
  const choose = (word: TypedWord | null) => {
    setTyped(caption.id, field, word)
    void review.saveField(field)
    review.leaveField()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    // What is left is saved.
    if (event.key === 'Escape' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) review.leaveField()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // On a phone the findings are further down; the first is where it is about.
  const first = useMedia(phone) ? review.open[0] : undefined
  const found = review.open.filter(({ field: own }) => own === field)
  return (
    <Field
      label={words[field]}
      problem={typed?.problem ? `${words.notSaved} ${isConflict && !typed.away ? words.changedMeanwhile : typed.problem}` : undefined}
      hint={hint}
      count={field === 'alt' ? { value: Array.from(text).length, limit: ALT_AIM } : undefined}
      changed={typed !== undefined}
    >
      {ids => (
        <>
          <div className={styles.word}>
            <FieldMarks text={text} findings={found} face={field === 'caption' ? 'read' : undefined} />
            <GrowingText
              {...ids}
              ref={area => {
                if (area) review.fields.current.set(field, area)
              }}
              className={['input', field === 'caption' && 'read', found.some(({ level }) => level === 'error') && styles.wrong]
                .filter(Boolean)
                .join(' ')}
              data-word={wordPlace(caption.id, field)}
              value={text}
              readOnly={place === 'none' || locked !== null}
              maxLength={5000}
              onChange={event => review.type(field, event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
              onKeyDown={onKeyDown}
              onBlur={() => void review.saveField(field)}
            />
          </div>
          {field === 'caption' && <span className={`count ${styles.caption}`}>{words.characters(text)}</span>}
          {first?.field === field && (
            <div className={styles.first}>
              <Card finding={first} {...{ caption, review }} on={first === review.chosen} />
            </div>
          )}
          {isConflict && (
            <div ref={intoView} className={styles.both}>
              <span className="note" dir="auto">
                {words.reads(saved)}
              </span>
              <Button small onClick={() => choose({ ...typed, from: saved, problem: '' })}>
                {words.saveAgain}
              </Button>
              <Button small variant="quiet" onClick={() => choose(null)}>
                {words.dropMine}
              </Button>
            </div>
          )}
          {typed?.problem && !isConflict && !typed.away && (
            <div className={styles.both}>
              <Button small onClick={() => choose(null)}>
                {words.dropWritten}
              </Button>
            </div>
          )}
        </>
      )}
    </Field>
  )
}
