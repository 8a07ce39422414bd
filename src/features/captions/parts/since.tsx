import type { Caption } from '#contract/caption.ts'
import type { LapseCause } from '#domain/captions/sign-off.ts'
import { timeWords } from '#ui/time-words.ts'
import { changedPart } from '../changed-part.ts'
import { causeWords, words } from '../words.ts'
import styles from './review.module.css'

const time = (at: string) => timeWords(new Date(at), new Date())

/** What changed since the last sign-off, word by word, and who did what before. */
export function Since({ caption, me }: { readonly caption: Caption; readonly me: string }) {
  const { since, trail } = caption
  const who = (by: string) => (by === me ? words.state.you : by)
  return (
    <div className={styles.since}>
      <h3>{words.since}</h3>
      {since ? (
        <>
          <p className="note">
            {caption.causes.length === 0 ? words.unchanged(who(since.by), time(since.at)) : words.signedBy(who(since.by), time(since.at))}
          </p>
          {(['caption', 'alt', 'credit'] as const).map(field => {
            const now = field === 'caption' ? caption.text : caption[field].text
            return now !== since[field] && <Changed key={field} name={words[field]} from={since[field]} to={now} />
          })}
          {caption.causes
            .filter(cause => cause === 'picture' || cause === 'crop' || cause === 'rules')
            .map(cause => (
              <p key={cause} className="note">
                {words.otherCause(causeWords[cause])}
              </p>
            ))}
        </>
      ) : (
        <p className="note">{words.neverSigned}</p>
      )}
      {trail.length > 0 && (
        <details>
          <summary>{words.trail}</summary>
          <ol>
            {trail.map(entry => (
              <li key={entry.id} className="note">
                <span className="figures">{time(entry.at)}</span> {done(entry, who)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

/** Who did what; what became of a return is told by what brought it about. */
function done({ what, by, detail }: Caption['trail'][number], who: (by: string) => string): string {
  if (what === 'answered') return words.cameBack(by === '' ? '' : who(by), detail.split(' ') as LapseCause[])
  const more = Object.hasOwn(words.trailWords, detail) ? words.trailWords[detail as typeof what] : detail
  return `${what === 'unanswered' ? '' : `${who(by)} `}${words.trailWords[what]}${more ? `: ${more}` : ''}`
}

function Changed({ name, from, to }: { readonly name: string; readonly from: string; readonly to: string }) {
  const { start, end, text } = changedPart(from, to)
  return (
    <p className={styles.changed} dir="auto">
      <span className="mut">{name}</span> {from.slice(Math.max(0, start - 30), start)}
      {end > start && <del>{from.slice(start, end)}</del>} {text !== '' && <ins>{text}</ins>}
      {from.slice(end, end + 30)}
    </p>
  )
}
