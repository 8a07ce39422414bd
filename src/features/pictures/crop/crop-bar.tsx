import { Button } from '#ui/button.tsx'
import { TriangleAlert } from '#ui/icon.tsx'
import { cropWords } from '../words.ts'
import styles from './crop.module.css'

interface CropBarProps {
  readonly names: readonly string[]
  readonly name: string
  /** Those whose crop leaves the focal point out. */
  readonly missed: readonly string[]
  readonly focusing: boolean
  readonly onName: (name: string) => void
  readonly onFocusing: (focusing: boolean) => void
  readonly onLargest: () => void
}

const labelOf = (name: string) => (name === 'free' ? cropWords.free : name)

/** The shapes to crop to, and what else the pointer and the arrows can set. */
export function CropBar({ names, name, missed, focusing, onName, onFocusing, onLargest }: CropBarProps) {
  return (
    <div className={styles.bar}>
      <span className={`seg ${styles.ratios}`}>
        {names.map((one, index) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === name}
            aria-label={missed.includes(one) ? cropWords.missedRatio(labelOf(one)) : undefined}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onName(one)}
          >
            {labelOf(one)}
            {missed.includes(one) && <TriangleAlert />}
          </button>
        ))}
      </span>
      <Button small aria-pressed={focusing} keys="p" onClick={() => onFocusing(!focusing)}>
        {cropWords.focal}
      </Button>
      <Button small variant="quiet" onClick={onLargest}>
        {cropWords.reset}
      </Button>
    </div>
  )
}
