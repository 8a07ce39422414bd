import type { Check } from '#contract/story.ts'
import { Check as CheckSign, CircleAlert, TriangleAlert } from '#ui/icon.tsx'
import { publishWords } from '../words.ts'
import { type CheckTarget, sortedChecks, targetOf } from './check-target.ts'
import { LetStand } from './let-stand.tsx'
import styles from './publish.module.css'

export type { CheckTarget } from './check-target.ts'

const signs = { blocks: <CircleAlert />, warning: <TriangleAlert />, ok: <CheckSign /> }
const colours = { blocks: 'bc', warning: 'wc', ok: 'okc' }

interface PublishChecksProps {
  readonly checks: readonly Check[]
  readonly storyId: number
  readonly onShow: (target: CheckTarget) => void
  /** Something was let stand: what stands in the way is another now. */
  readonly onSettled: () => void
}

/** What stands in the way, what to know, and what is well. */
export function PublishChecks({ checks, storyId, onShow, onSettled }: PublishChecksProps) {
  if (checks.length === 0) return null
  const refused = checks.some(check => check.level === 'blocks')
  return (
    <div>
      {refused && <h3 className={styles.refusal}>{publishWords.refusal}</h3>}
      <ul className="checks">
        {sortedChecks(checks).map(check => {
          const target = targetOf(check)
          return (
            <li key={`${check.id} ${check.message}`}>
              <span className={colours[check.level]}>{signs[check.level]}</span>
              <span>
                {check.message}{' '}
                {target && (
                  <button type="button" className={styles.show} onClick={() => onShow(target)}>
                    {publishWords.show}
                  </button>
                )}
                {check.picture && <LetStand storyId={storyId} what={check.picture} onDone={onSettled} />}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
