import type { LucideIcon } from 'lucide-react'
import { ariaKeys } from '#ui/key-text.ts'
import { useTooltip } from '#ui/tooltip.tsx'
import styles from './toolbar.module.css'

interface ToolProps {
  readonly name: string
  /** The key that does the same, such as `Mod+b`. */
  readonly keys?: string
  /** Without an icon the name itself is on the button. */
  readonly icon?: LucideIcon
  /** Pressed or not; left out for a tool that only does something. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** One tool of a strip: an icon with a name, its key in the tooltip. */
export function ToolButton({ name, keys, icon: Icon, pressed, disabled, onPress }: ToolProps) {
  const { tip, tipProps } = useTooltip(name, keys)
  return (
    <>
      <button
        {...tipProps}
        type="button"
        className={styles.tool}
        aria-label={name}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onPress}
      >
        {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden="true" /> : name}
      </button>
      {Icon ? tip : null}
    </>
  )
}
