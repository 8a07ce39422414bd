import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { CircleAlert, CloudOff, Info, X } from './icon.tsx'

interface BannerProps {
  readonly tone: 'info' | 'warning' | 'danger'
  readonly strong?: string | undefined
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly onClose?: (() => void) | undefined
}

const signs = { info: <Info />, warning: <CloudOff />, danger: <CircleAlert /> }

/** Something that stays true until it is changed. Put it into {@link Banners}: it pushes nothing. */
export function Banner({ tone, strong, children, action, onClose }: BannerProps) {
  return (
    <div className={`banner ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {signs[tone]}
      <span className="grow">
        {strong && <b>{strong}</b>} {children}
      </span>
      {action}
      {onClose && (
        <IconButton label="Close" small onClick={onClose}>
          <X />
        </IconButton>
      )}
    </div>
  )
}

/** Lies over the end of the work area, above the foot line. */
export function Banners({ children }: { readonly children: ReactNode }) {
  return <div className="banners">{children}</div>
}
