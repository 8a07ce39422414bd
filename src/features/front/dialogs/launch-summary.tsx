import type { RefObject } from 'react'
import type { Front, LaunchPreview } from '#contract/front.ts'
import { TriangleAlert } from '#ui/icon.tsx'
import { headlineOf, preparedWords } from '../as-arranged.ts'
import styles from '../front.module.css'
import { words } from '../words.ts'
import { grouped } from './grouped-warnings.ts'

interface LaunchSummaryProps {
  readonly front: Front
  readonly preview: LaunchPreview
  readonly region: RefObject<HTMLElement | null>
}

/** What changes: who comes, goes and moves, who is called something else, and what speaks against it. */
export function LaunchSummary({ front, preview: { come, go, move, warnings }, region }: LaunchSummaryProps) {
  const said = words.launching
  const prepared = preparedWords(front)
  const called = front.next.flatMap(slot => {
    const its = slot.story && prepared[slot.story.id]
    return its ? [[its.kicker, headlineOf(slot)].filter(Boolean).join(': ')] : []
  })
  const groups = [
    [said.come, come],
    [said.go, go],
    [said.move, move],
    [said.called, called],
  ] as const
  return (
    <section ref={region} className={styles.preview} aria-label={said.changes} tabIndex={-1}>
      <dl>
        {groups
          .filter(([, headlines]) => headlines.length > 0)
          .map(([name, headlines]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {headlines.map(headline => (
                  <span key={headline} dir="auto">
                    {words.untitled(headline)}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {warnings.length > 0 && (
        <ul aria-label={said.warnings}>
          {grouped(warnings).map(({ slots, headline, message, level }) => (
            <li key={`${level} ${message}`} className={level === 'blocks' ? `${styles.why} ${styles.blocks}` : styles.why}>
              <TriangleAlert />
              <span dir="auto">{said.warning(slots, headline, message)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
