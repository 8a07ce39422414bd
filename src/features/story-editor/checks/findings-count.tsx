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

/** How many captions of the story are signed off, or that one was returned and why; leads to them. */
function SignedOff() {
  const captions = useSessionState(state => state.story.captions)
  const id = useSessionState(state => state.story.id)
  if (captions.all === 0) return null
  return (
    <a className={`${styles.signedOff} no-phone`} href={`/captions?view=all&story=${id}`} title={captions.reason}>
      {captions.returned > 0 ? words.captionReturned(captions.reason) : words.captionsSigned(captions.signed, captions.all)}
    </a>
  )
}
