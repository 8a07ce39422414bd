import type { ReactNode } from 'react'

interface SwitchProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
  readonly id?: string | undefined
  readonly 'aria-describedby'?: string | undefined
}

/** On or off, at once. Its words are its name. */
export function Switch({ on, onChange, children, ...rest }: SwitchProps) {
  return (
    <button {...rest} type="button" role="switch" aria-checked={on} className="switch" onClick={() => onChange(!on)}>
      <i />
      <span>{children}</span>
    </button>
  )
}
