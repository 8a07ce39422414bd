import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './button.tsx'
import { rememberFocus } from './focus-return.ts'
import { X } from './icon.tsx'

interface DialogProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** A few words above the title: what kind of thing this is. */
  readonly eyebrow?: string | undefined
  /** Under the title, in the head that does not scroll. */
  readonly under?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | 'whole' | undefined
  /** What `Mod Enter` does, wherever the focus is in it. A bare Enter does nothing. */
  readonly onModEnter?: (() => void) | undefined
  /** Keys of what is in it; those of the screen behind are off while it is open. */
  readonly onKey?: ((event: KeyboardEvent) => void) | undefined
  /** What takes the focus instead of the heading: the one field somebody came for. */
  readonly focus?: RefObject<HTMLElement | null> | undefined
}

/** A modal dialog, a sheet on a phone. The focus goes to its heading, Esc closes it, and the focus goes back where it was. */
export function Dialog({ title, onClose, children, footer, eyebrow, under, size = 'medium', onModEnter, onKey, focus }: DialogProps) {
  const headingId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const giveBack = rememberFocus()
    dialog.showModal()
    ;(focus?.current ?? heading.current)?.focus()
    // The browser closes a dialog at the second Esc by itself; who owns it has to take it away.
    const onCancel = (event: Event) => {
      if (event.target !== dialog) return
      event.preventDefault()
      close.current()
    }
    dialog.addEventListener('cancel', onCancel)
    return () => {
      dialog.removeEventListener('cancel', onCancel)
      dialog.close()
      giveBack()
    }
  }, [focus])
  const onKeyDown = (event: KeyboardEvent) => {
    if (onModEnter && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onModEnter()
    } else onKey?.(event)
  }
  return (
    <dialog ref={ref} className={`dlg ${size}`} aria-labelledby={headingId} onClose={() => close.current()} onKeyDown={onKeyDown}>
      <header style={{ position: 'relative' }}>
        {eyebrow && <span className="eyebrow">{eyebrow}</span>}
        <h2 ref={heading} id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {under}
        {footer === undefined && (
          <span style={{ position: 'absolute', insetInlineEnd: 12, insetBlockStart: 12 }}>
            <IconButton label="Close" onClick={onClose}>
              <X />
            </IconButton>
          </span>
        )}
      </header>
      <div className="in">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  )
}
