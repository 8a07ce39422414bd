import { useEffect, useState } from 'react'
import { create } from 'zustand'
import { Kbd } from './kbd.tsx'

interface ToastAction {
  readonly label: string
  readonly keys?: string | undefined
  readonly onAct: () => void
}

interface Toast {
  readonly message: string
  readonly action?: ToastAction | undefined
}

const STAYS = 10_000

const useToasts = create<{ toast: (Toast & { id: number }) | null; said: string }>()(() => ({ toast: null, said: '' }))
let count = 0

/** Says what was done, with the way back. One at a time: a new one takes the place of the last. */
export function toast(next: Toast): void {
  count += 1
  useToasts.setState({ toast: { ...next, id: count } })
  announce(next.message)
}

export function closeToast(): void {
  useToasts.setState({ toast: null })
}

/** Says something to who cannot see it. The same words twice are said twice. */
export function announce(text: string): void {
  const { said } = useToasts.getState()
  useToasts.setState({ said: said === text ? `${text}\u00a0` : text })
}

/** The one place where toasts and announcements appear. */
export function Toaster() {
  const { toast: shown, said } = useToasts()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(closeToast, STAYS)
    return () => clearTimeout(timer)
  }, [shown, held])
  const act = (action: ToastAction) => {
    closeToast()
    setHeld(false)
    action.onAct()
  }
  return (
    <>
      <div className="vh" role="status" aria-live="polite">
        {said}
      </div>
      {shown && (
        <section
          key={shown.id}
          className="toaster"
          aria-label="What was done"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <div className="toast">
            <span className="grow">{shown.message}</span>
            {shown.action && <ToastButton action={shown.action} onAct={act} />}
          </div>
        </section>
      )}
    </>
  )
}

function ToastButton({ action, onAct }: { readonly action: ToastAction; readonly onAct: (action: ToastAction) => void }) {
  return (
    // A click leaves the focus where somebody works: the button goes with the toast.
    <button type="button" onPointerDown={event => event.preventDefault()} onClick={() => onAct(action)}>
      {action.label}
      {action.keys && <Kbd keys={action.keys} />}
    </button>
  )
}
