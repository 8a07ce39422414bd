import { createContext, type KeyboardEvent, type ReactNode, type RefObject, use, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { rememberFocus } from './focus-return.ts'
import { Check } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { placeAt } from './place.ts'

interface MenuPopupProps {
  readonly label: string
  readonly anchor: Element
  readonly align?: 'start' | 'end' | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

const CloseMenu = createContext<() => void>(() => {})
const itemsOf = (menu: Element | null) => [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]

/** A menu beside an anchor; it begins at the choice that stands, if there is one. Arrows and first letters move, Enter does, Esc and Tab close, and the focus goes back. */
export function MenuPopup({ label, anchor, align, onClose, children }: MenuPopupProps) {
  const ref = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  // A layout effect: the focus is back before a dialog that an item opened asks where it was.
  useLayoutEffect(() => {
    const menu = ref.current
    if (!menu) return
    const giveBack = rememberFocus()
    menu.showPopover()
    placeAt(menu, anchor, { align: align ?? 'start' })
    const items = itemsOf(menu)
    const first = items.find(item => item.ariaChecked === 'true') ?? items[0]
    first?.focus({ preventScroll: true })
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.contains(event.target) && !anchor.contains(event.target)) close.current()
    }
    const away = () => close.current()
    document.addEventListener('pointerdown', outside, true)
    window.addEventListener('resize', away)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      window.removeEventListener('resize', away)
      const lost = document.activeElement === document.body || menu.contains(document.activeElement)
      if (lost) giveBack()
    }
  }, [anchor, align])
  return (
    <CloseMenu value={onClose}>
      <div
        ref={ref}
        popover="manual"
        role="menu"
        aria-label={label}
        className="menu"
        tabIndex={-1}
        onKeyDown={event => moveIn(event, onClose)}
      >
        {children}
      </div>
    </CloseMenu>
  )
}

function moveIn(event: KeyboardEvent<HTMLElement>, close: () => void) {
  event.stopPropagation()
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  const to = steps[event.key]
  if (to !== undefined) {
    event.preventDefault()
    items[(to + items.length) % items.length]?.focus()
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault()
    close()
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase()
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)]
    after.find(item => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus()
  }
}

interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly onClick: () => void
}

interface MenuProps {
  readonly label: string
  readonly align?: 'start' | 'end' | undefined
  /** The button that opens it: spread the given props on it. */
  readonly trigger: (props: TriggerProps) => ReactNode
  readonly children: ReactNode
}

export function Menu({ label, align, trigger, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<Element | null>(null)
  const toggle = () => setAnchor(open => (open ? null : button.current))
  return (
    <>
      {trigger({ ref: button, 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null, onClick: toggle })}
      {anchor && (
        <MenuPopup {...{ label, align, anchor }} onClose={() => setAnchor(null)}>
          {children}
        </MenuPopup>
      )}
    </>
  )
}

interface MenuItemProps {
  readonly onSelect: () => void
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly danger?: boolean | undefined
  /** For one of several choices: whether it is the one. */
  readonly checked?: boolean | undefined
  /** Why it cannot be done now; said in the item itself. */
  readonly disabledReason?: string | undefined
  readonly children: ReactNode
}

export function MenuItem({ onSelect, icon, keys, danger, checked, disabledReason, children }: MenuItemProps) {
  const close = use(CloseMenu)
  const choose = () => {
    if (disabledReason !== undefined) return
    close()
    onSelect()
  }
  const shared = {
    type: 'button' as const,
    'aria-disabled': disabledReason === undefined ? undefined : true,
    tabIndex: -1,
    className: danger ? 'danger' : undefined,
    onClick: choose,
  }
  const words = (
    <>
      {icon}
      <span className="cut">{children}</span>
      {disabledReason && <span className="note end">{disabledReason}</span>}
      {checked && <Check className="end" />}
      {keys && <Kbd keys={keys} />}
    </>
  )
  if (checked === undefined) {
    return (
      <button {...shared} role="menuitem">
        {words}
      </button>
    )
  }
  return (
    <button {...shared} role="menuitemradio" aria-checked={checked}>
      {words}
    </button>
  )
}

/** A few words over the items that follow. */
export function MenuHead({ children }: { readonly children: ReactNode }) {
  return (
    <div className="head" role="presentation">
      {children}
    </div>
  )
}
