import { HitText } from '#ui/hit-text.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Status } from '#ui/status.tsx'
import styles from './palette.module.css'
import type { PaletteItem } from './palette-item.ts'

interface PaletteRowProps {
  readonly id: string
  readonly item: PaletteItem
  /** The first of its group, under the name of the group. */
  readonly head: boolean
  readonly active: boolean
  readonly onRun: (beside: boolean) => void
}

export function PaletteRow({ id, item, head, active, onRun }: PaletteRowProps) {
  const { story } = item
  return (
    <>
      {head && (
        <div role="presentation" className={styles.group}>
          {item.group}
        </div>
      )}
      <button
        id={id}
        type="button"
        role="option"
        aria-selected={active}
        tabIndex={-1}
        className={styles.item}
        onClick={event => onRun(event.ctrlKey || event.metaKey)}
      >
        {item.icon}
        <span className={`cut ${story ? 'hl' : ''}`} dir="auto">
          {item.hit ? <HitText {...item.hit} /> : item.label}
        </span>
        <span className={styles.end}>
          {story && <Status status={story.status} disk={story.disk} spiked={story.spiked} held={story.held} />}
          {item.count !== undefined && <span className="figures">{item.count.toLocaleString('en-GB')}</span>}
          {item.keys && <Kbd keys={item.keys} />}
          {active && story && <Kbd keys="Enter" />}
        </span>
      </button>
    </>
  )
}
