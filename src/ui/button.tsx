import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { Kbd } from './kbd.tsx'
import { ariaKeys } from './key-text.ts'
import { useTooltip } from './tooltip.tsx'

type Variant = 'primary' | 'plain' | 'quiet' | 'danger'
type NativeProps = Omit<ComponentProps<'button'>, 'disabled'>

interface ButtonProps extends NativeProps {
  readonly variant?: Variant | undefined
  readonly small?: boolean | undefined
  readonly icon?: ReactNode
  /** The key that does the same; stands on the button. */
  readonly keys?: string | undefined
  /** It was pressed and the answer is not there yet: it keeps its words and its focus and does nothing. */
  readonly pending?: boolean | undefined
  /** Why it cannot be pressed now, in words beside it. It keeps its place and its focus. */
  readonly disabledReason?: string | undefined
}

export function Button({
  variant,
  small,
  icon,
  keys,
  pending,
  disabledReason,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const classes = ['btn', variant === 'plain' ? '' : variant, small && 'small', className].filter(Boolean).join(' ')
  const held = pending || disabledReason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => (held ? event.preventDefault() : onClick?.(event))
  const button = (
    <button
      {...rest}
      type={type}
      className={classes}
      onClick={press}
      aria-busy={pending || undefined}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-disabled={disabledReason === undefined ? undefined : true}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
    >
      {icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className="with-reason">
      {button}
      <span id={reasonId} className="note">
        {disabledReason}
      </span>
    </span>
  )
}

interface IconButtonProps extends NativeProps {
  /** What it does. Its name for everyone, and its tooltip. */
  readonly label: string
  readonly keys?: string | undefined
  readonly variant?: Variant | undefined
  readonly small?: boolean | undefined
}

export function IconButton({ label, keys, variant = 'quiet', small, className, type = 'button', children, ...rest }: IconButtonProps) {
  const { tip, tipProps } = useTooltip(label, keys)
  const classes = ['btn', 'icon', variant === 'plain' ? '' : variant, small && 'small', className].filter(Boolean).join(' ')
  return (
    <>
      <button {...tipProps} {...rest} type={type} className={classes} aria-label={label} aria-keyshortcuts={keys && ariaKeys(keys)}>
        {children}
      </button>
      {tip}
    </>
  )
}
