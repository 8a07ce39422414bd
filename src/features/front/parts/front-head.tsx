import type { Front, FrontSummary } from '#contract/front.ts'
import { Button } from '#ui/button.tsx'
import { ZoomIn } from '#ui/icon.tsx'
import { Segments } from '#ui/segments.tsx'
import styles from '../front.module.css'
import { words } from '../words.ts'

interface FrontHeadProps {
  readonly fronts: readonly FrontSummary[]
  readonly front: Front | undefined
  readonly id: string
  readonly live: boolean
  /** It is shown as it will be, which cannot be launched now. */
  readonly later: boolean
  readonly onFront: (id: string) => void
  readonly onLive: (live: boolean) => void
  readonly onDiscard: () => void
  readonly onLaunch: () => void
  readonly onPreview: () => void
  readonly onCandidates: (() => void) | undefined
}

/** Which front, next or live, how they differ, and what can be done with the whole of it. */
export function FrontHead({
  fronts,
  front,
  id,
  live,
  later,
  onFront,
  onLive,
  onDiscard,
  onLaunch,
  onPreview,
  onCandidates,
}: FrontHeadProps) {
  const count = front?.changes ?? 0
  const broken = front !== undefined && front.problem !== ''
  const now = later ? words.notThen : undefined
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{words.title}</h1>
      {fronts.length > 1 && (
        <Segments label={words.fronts} value={id} options={fronts.map(one => ({ value: one.id, label: one.name }))} onChange={onFront} />
      )}
      <span className={styles.grow} />
      <Segments
        label={words.which}
        value={live}
        options={[
          { value: false, label: words.next },
          { value: true, label: words.live },
        ]}
        onChange={onLive}
      />
      <p className={styles.differs} role="status">
        {count > 0 && !broken && words.differs(count)}
      </p>
      {onCandidates && <Button onClick={onCandidates}>{words.showCandidates}</Button>}
      {count > 0 && (
        <Button variant="quiet" onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      <Button variant="quiet" icon={<ZoomIn />} onClick={onPreview}>
        {words.preview}
      </Button>
      <Button
        variant="primary"
        keys="Mod+Enter"
        disabledReason={broken ? words.orderBroken : count === 0 ? words.nothingToLaunch : now}
        onClick={onLaunch}
      >
        {words.launch}
      </Button>
    </header>
  )
}
