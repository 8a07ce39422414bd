import type { Level } from '#domain/captions/finding.ts'
import { useFindings } from '#editor/checks/findings-store.ts'
import { countGoes, levelCounts } from '#editor/checks/words.ts'
import { useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { checkWords as words } from './check-words.ts'

const levels: readonly Level[] = ['error', 'warning', 'hint']

/** How many findings stand open, by how bad they are; goes to the first. Nothing where nothing was found. */
export function FindingsCount() {
  const list = useFindings(state => state.list)
  const acts = useFindings(state => state.acts)
  const counts = levels
    .map(level => ({ level, count: list.filter(({ stand, finding }) => stand === null && finding.level === level).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <SignedOff />
      {counts.length > 0 && (
        <button type="button" className={styles.findings} data-findings-count onClick={() => acts?.first()}>
          {counts.map(({ level, count }, index) => (
            <span key={level} className={styles[level]}>
              {index > 0 && <span className="vh">, </span>}
              <span className={`u-${level}`}>{count}</span>
              <span className={styles.levelWord}> {levelCounts[level](count)}</span>
            </span>
          ))}
          <span className="vh">{countGoes}</span>
        </button>
      )}
    </>
  )
}

/** How many captions of the story are signed off, and that one was returned and why; leads to that one, or to all of them. */
function SignedOff() {
  const { all, signed, firstReturned, reason } = useSessionState(state => state.story.captions)
  const id = useSessionState(state => state.story.id)
  if (all === 0) return null
  const address = `/captions?view=all&story=${id}`
  const look = `${styles.signedOff} no-phone`
  if (firstReturned === null)
    return (
      <a className={look} href={address}>
        {words.captionsSigned(signed, all)}
      </a>
    )
  return (
    <a className={look} href={`${address}&caption=${firstReturned}`} title={words.captionReturned(reason)}>
      <span className={`${styles.why} cut`}>{words.captionReturned(reason)}</span>
      <span className={styles.signed}>{words.signed(signed, all)}</span>
    </a>
  )
}
