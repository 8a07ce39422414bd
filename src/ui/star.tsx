import { Star as StarIcon } from './icon.tsx'
import { useTooltip } from './tooltip.tsx'

interface StarProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  /** Out of the Tab order where a row has one stop for all of it. */
  readonly tabIndex?: number | undefined
  readonly keys?: string | undefined
}

/** Featured or not. Filled at once; who writes it empties it again if that fails. */
export function Star({ on, onChange, tabIndex, keys }: StarProps) {
  const { tip, tipProps } = useTooltip('Featured', keys)
  return (
    <>
      <button
        {...tipProps}
        type="button"
        className="star"
        aria-label="Featured"
        aria-pressed={on}
        tabIndex={tabIndex}
        onClick={event => {
          event.stopPropagation()
          onChange(!on)
        }}
      >
        <StarIcon />
      </button>
      {tip}
    </>
  )
}
