import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './button.tsx'
import { rememberFocus } from './focus-return.ts'
import { X } from './icon.tsx'
import { narrow, useMedia } from './use-media.ts'

interface DrawerProps {
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A panel beside the work. Below 1181 px it lies over the work as a drawer, on a phone over all of it. What is in it stays mounted,
 * so that no half-written field is lost by closing it.
 */
export function Drawer({ label, open, onClose, className, children }: DrawerProps) {
  const over = useMedia(narrow)
  const panel = useRef<HTMLElement>(null)
  const floating = over && open
  useEffect(() => {
    if (!floating) return
    const giveBack = rememberFocus()
    panel.current?.focus({ preventScroll: true })
    return giveBack
  }, [floating])
  const leave = (event: KeyboardEvent) => {
    if (!floating || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <>
      {floating && <div className="drawer-scrim" onPointerDown={onClose} />}
      <aside
        ref={panel}
        className={['drawer', className].filter(Boolean).join(' ')}
        aria-label={label}
        hidden={!open}
        tabIndex={floating ? -1 : undefined}
        onKeyDown={leave}
      >
        <div className="drawer-head">
          <span className="grow">{label}</span>
          <IconButton label="Close" onClick={onClose}>
            <X />
          </IconButton>
        </div>
        {children}
      </aside>
    </>
  )
}
