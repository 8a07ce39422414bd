import { type RefObject, useEffect, useRef } from 'react'
import type { Check } from '#contract/story.ts'
import { Check as CheckSign, CircleAlert, TriangleAlert } from '#ui/icon.tsx'
import { type CheckTarget, sortedChecks, targetOf } from './check-target.ts'
import { LetStand } from './let-stand.tsx'
import styles from './publish.module.css'
import { publishWords } from './words.ts'

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
  const list = useRef<HTMLUListElement>(null)
  const settled = useFocusOnwards(list, checks)
  if (checks.length === 0) return null
  const refused = checks.some(check => check.level === 'blocks')
  return (
    <div>
      {refused && <h3 className={styles.refusal}>{publishWords.refusal}</h3>}
      <ul ref={list} className="checks">
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
                {(check.picture || check.override) && <LetStand storyId={storyId} check={check} onDone={() => settled(onSettled)} />}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/**
 * What was let stand takes its field along, and the focus with it: once the new checks are there it goes to the next thing that could
 * stand, and behind the last to the button that publishes.
 */
function useFocusOnwards(list: RefObject<HTMLElement | null>, checks: readonly Check[]) {
  const from = useRef<number | null>(null)
  const others = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-let-stand]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the checks are others, and asks the page what it shows of them.
  useEffect(() => {
    const at = from.current
    from.current = null
    if (at === null || (document.activeElement !== null && list.current?.contains(document.activeElement))) return
    const left = others()
    const next = left[at] ?? left[0] ?? list.current?.closest('dialog')?.querySelector<HTMLElement>('[data-publish]')
    next?.focus()
  }, [checks])
  return (look: () => void) => {
    from.current = others().findIndex(one => one.closest('li')?.contains(document.activeElement))
    look()
  }
}
