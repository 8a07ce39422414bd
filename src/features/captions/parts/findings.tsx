import { useState } from 'react'
import type { Caption } from '#contract/caption.ts'
import type { CaptionFinding, StoodFinding } from '#contract/finding.ts'
import { standReasons } from '#domain/captions/review-lists.ts'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { shortened } from '#ui/shortened.ts'
import { timeWords } from '#ui/time-words.ts'
import { phone, useMedia } from '#ui/use-media.ts'
import '#editor/checks/findings.css'
import { type CaptionReview, fieldOrder } from '../use-review.ts'
import { levelWords, standWords, words } from '../words.ts'
import { FixWords } from './fix-words.tsx'
import { Returned } from './returned.tsx'
import styles from './review.module.css'

interface FindingsProps {
  readonly caption: Caption
  readonly review: CaptionReview
  readonly me: string
}

/** What is wrong and why, the gravest first; what stands, behind it. */
export function Findings({ caption, review, me }: FindingsProps) {
  const { open, chosen } = review
  const onPhone = useMedia(phone)
  const underFields: readonly string[] = caption.kind === 'loose' ? ['caption'] : fieldOrder
  const here = onPhone && underFields.includes(open[0]?.field ?? '') ? open.slice(1) : open
  const safe = open.some(({ fix }) => fix?.safe)
  return (
    <>
      {!onPhone && <Returned {...{ caption, me }} />}
      <div className={styles.findingsHead}>
        <h3>{words.findingsCount(open.length)}</h3>
        {safe && (
          <Button small variant="quiet" keys="Shift+F" onClick={() => void review.fixAll()}>
            {words.fixAll}
          </Button>
        )}
      </div>
      {here.map(finding => (
        <Card key={finding.finding} {...{ finding, caption, review }} on={finding === chosen} />
      ))}
      {caption.stood.map(stood => (
        <Stood key={stood.finding} {...{ stood, me }} onTakeUp={() => void review.acts.takeUp(caption, stood)} />
      ))}
    </>
  )
}

interface CardProps {
  readonly finding: CaptionFinding
  readonly caption: Caption
  readonly review: CaptionReview
  readonly on: boolean
}

export function Card({ finding, caption, review, on }: CardProps) {
  const { level, rule, message, evidence, fix } = finding
  const asking = review.asking === finding.finding
  return (
    <section
      className={`find-card ${level} ${on ? styles.chosen : ''}`}
      aria-label={`${levelWords[level]}: ${rule}`}
      aria-current={on || undefined}
      onPointerDown={() => review.choose(finding.finding)}
    >
      <div className="row">
        <span className="lv">{levelWords[level]}</span>
        <span className="rule">{rule}</span>
      </div>
      <p className="msg" dir="auto">
        {message}
      </p>
      {evidence && (
        <p className="ev" dir="auto">
          “{shortened(evidence.text, 160)}” <span className="mut">{words.line(evidence.line)}</span>
        </p>
      )}
      {fix && <FixWords {...{ caption, fix }} />}
      {asking ? (
        <Reasons {...{ finding, review }} />
      ) : (
        <div className="row">
          {fix && (
            <Button small keys={on ? 'f' : undefined} onClick={() => void review.applyFix(finding)}>
              {words.apply}
            </Button>
          )}
          {rule !== 'tk' && (
            <Button small variant="quiet" keys={on ? 'x' : undefined} onClick={() => review.ask(finding)}>
              {words.stand}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Reasons({ finding, review }: Pick<CardProps, 'finding' | 'review'>) {
  const [note, setNote] = useState('')
  const stand = () => {
    if (note.trim() !== '') void review.stand(finding, 'other', note.trim())
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a list in every browser
    <div className={styles.reasons} role="group" aria-label={words.why}>
      <span className="msg">{words.why}</span>
      {standReasons
        .filter(reason => reason !== 'other')
        .map((reason, at) => (
          <button key={reason} type="button" className="reason" onClick={() => void review.stand(finding, reason)}>
            <Kbd keys={String(at + 1)} /> {standWords[reason]}
          </button>
        ))}
      <div className="row">
        <Kbd keys="4" />
        <input
          className="input"
          aria-label={words.otherReason}
          placeholder={words.otherReason}
          data-other-reason=""
          value={note}
          maxLength={500}
          onChange={event => setNote(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') stand()
            else if (event.key === 'Escape') {
              review.ask(null)
              review.leaveField()
            } else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
    </div>
  )
}

function Stood({ stood, me, onTakeUp }: { readonly stood: StoodFinding; readonly me: string; readonly onTakeUp: () => void }) {
  const { rule, reason, note, by, at } = stood
  const why = note === '' ? standWords[reason].toLowerCase() : note
  return (
    <section className="find-card hint done" aria-label={words.stands(rule)}>
      <div className="row">
        <span className="stands">{words.stands(rule)}</span>
        <span className="mut">{words.stoodBy(why, by === me ? words.state.you : by, timeWords(new Date(at), new Date()))}</span>
        <Button small variant="quiet" onClick={onTakeUp}>
          {words.takeUp}
        </Button>
      </div>
    </section>
  )
}
