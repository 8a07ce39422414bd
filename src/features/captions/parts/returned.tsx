import type { Caption } from '#contract/caption.ts'
import { timeWords } from '#ui/time-words.ts'
import { words } from '../words.ts'
import styles from './review.module.css'

/** Why a caption was returned, in full: who looks at it again decides by that. */
export function Returned({ caption, me }: { readonly caption: Caption; readonly me: string }) {
  const { state, reason, decidedBy, decidedAt } = caption
  if (state !== 'returned') return null
  const by = decidedBy === me || decidedBy === '' ? words.state.you : decidedBy
  return (
    <section className={`find-card ${styles.returned}`} aria-label={words.whyReturned}>
      <span className="mut">{words.returnedBy(by, decidedAt ? timeWords(new Date(decidedAt), new Date()) : '')}</span>
      <p className="msg" dir="auto">
        {reason}
      </p>
    </section>
  )
}
