import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { timeWords } from '#ui/time-words.ts'
import { findingWords as words } from './card-words.ts'
import { evidenceParts } from './evidence-parts.ts'
import { changesText, shownFix } from './fix-edits.ts'
import { type Stand, type StandReason, type StoryFinding, standReasons } from './story-findings.ts'
import { levelWords } from './words.ts'
import './findings.css'

const isPlain = (reason: StandReason) => reason !== 'other'

/** What one can do about a finding. */
export interface CardActs {
  apply(found: StoryFinding): void
  ask(asking: boolean): void
  letStand(found: StoryFinding, reason: StandReason, note?: string): void
  takeBack(found: StoryFinding): void
}

interface FindingCardProps {
  readonly found: StoryFinding
  /** Why it may stand is being asked. */
  readonly asking: boolean
  readonly acts: CardActs
}

/** What was found, what proves it, and what one can do about it. */
export function FindingCard({ found, asking, acts }: FindingCardProps) {
  const { finding, stand } = found
  if (stand) return <Standing rule={finding.rule} stand={stand} onTakeBack={() => acts.takeBack(found)} />
  const fix = shownFix(found)
  const evidence = evidenceParts(found)
  return (
    <section className={`find-card ${finding.level}`} aria-label={words.name(finding.level, finding.rule)}>
      <div className="row">
        <span className="lv">{levelWords[finding.level]}</span>
        <span className="rule">{finding.rule}</span>
      </div>
      <p className="msg" dir="auto">
        {finding.message}
      </p>
      {evidence && (
        <p className="ev" dir="auto">
          “{evidence.before}
          {evidence.proof && <b>{evidence.proof}</b>}
          {evidence.after}” <span className="mut">{words.line(evidence.line)}</span>
        </p>
      )}
      {fix && (
        <p className="fix" dir="auto">
          {fix.before && <del>{fix.before}</del>} <ins>{fix.after}</ins>
        </p>
      )}
      {asking ? (
        <Reasons onLetStand={(reason, note) => acts.letStand(found, reason, note)} onKeep={() => acts.ask(false)} />
      ) : (
        <div className="row">
          {changesText(found) && (
            <Button small keys="Mod+." onClick={() => acts.apply(found)}>
              {words.apply}
            </Button>
          )}
          <Button small variant="quiet" aria-keyshortcuts="Control+Shift+." onClick={() => acts.ask(true)}>
            {words.letStand}
          </Button>
        </div>
      )}
    </section>
  )
}

interface ReasonsProps {
  readonly onLetStand: (reason: StandReason, note?: string) => void
  readonly onKeep: () => void
}

function Reasons({ onLetStand, onKeep }: ReasonsProps) {
  const [note, setNote] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  const other = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a list in every browser
    <div
      className="reasons"
      role="group"
      aria-label={words.why}
      onKeyDown={event => {
        const typing = event.target === other.current
        const reason = typing ? undefined : standReasons[Number(event.key) - 1]
        if (event.key === 'Escape') onKeep()
        else if (typing && event.key === 'Enter' && note.trim() !== '') onLetStand('other', note.trim())
        else if (reason === 'other') other.current?.focus()
        else if (reason) onLetStand(reason)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <span className="msg">{words.why}</span>
      {standReasons.filter(isPlain).map((reason, index) => (
        <button
          key={reason}
          type="button"
          className="reason"
          aria-keyshortcuts={String(index + 1)}
          ref={index === 0 ? first : undefined}
          onClick={() => onLetStand(reason)}
        >
          <Kbd keys={String(index + 1)} />
          {words.reasons[reason]}
        </button>
      ))}
      <div className="row">
        <Kbd keys={String(standReasons.indexOf('other') + 1)} />
        <input
          ref={other}
          className="input"
          aria-label={words.otherReason}
          placeholder={words.otherReason}
          value={note}
          maxLength={500}
          onChange={event => setNote(event.target.value)}
        />
      </div>
      <div>
        <Button small variant="quiet" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </div>
  )
}

function Standing({ rule, stand, onTakeBack }: { readonly rule: string; readonly stand: Stand; readonly onTakeBack: () => void }) {
  const { reason, note, by, at } = stand
  return (
    <section className="find-card done" aria-label={`${rule}: ${words.stands}`}>
      <p>
        <span className="rule">{rule}</span>: <span className="stands">{words.stands}</span>
      </p>
      <p className="mut">
        {[note ? `${words.reasons[reason]}: ${note}` : words.reasons[reason], by, timeWords(new Date(at), new Date())]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="row">
        <Button small variant="quiet" onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      </div>
    </section>
  )
}
