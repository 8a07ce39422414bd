import type { LucideIcon } from 'lucide-react'
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './toolbar.module.css'

interface ToolProps {
  readonly name: string
  readonly keys?: string
  /** Without an icon the name itself is on the button. */
  readonly icon?: LucideIcon
  /** Pressed or not; left out for a tool that only does something. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly minor?: boolean
  readonly onPress: () => void
}

/** One tool of the row: an icon with a name, its key in the tooltip. It leaves the focus in the text. */
export function ToolButton({ name, keys, icon: Icon, pressed, disabled = false, minor = false, onPress }: ToolProps) {
  const className = minor ? `${styles.tool} ${styles.minor}` : (styles.tool ?? '')
  const icon = Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden="true" /> : name
  return (
    <TooltipTrigger delay={600}>
      {pressed === undefined ? (
        <Button className={className} aria-label={name} isDisabled={disabled} preventFocusOnPress onPress={onPress}>
          {icon}
        </Button>
      ) : (
        <ToggleButton
          className={className}
          aria-label={name}
          isSelected={pressed}
          isDisabled={disabled}
          preventFocusOnPress
          onPress={onPress}
        >
          {icon}
        </ToggleButton>
      )}
      <Tooltip className={styles.tip ?? ''} offset={6} placement="bottom">
        {name}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
