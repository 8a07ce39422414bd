import { type CSSProperties, type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'

interface ToolStripProps {
  readonly label: string
  readonly className: string | undefined
  readonly style?: CSSProperties
  readonly children: ReactNode
}

// Items of a menu that opens out of the strip have keys of their own.
const toolsIn = (strip: Element | null) => [
  ...(strip?.querySelectorAll<HTMLButtonElement>('button:not(:disabled, [role^="menuitem"])') ?? []),
]

/** A toolbar: one stop for Tab, the last tool used; arrows, Home and End go from tool to tool. A press leaves the focus in the text. */
export function ToolStrip({ label, className, style, children }: ToolStripProps) {
  const strip = useRef<HTMLDivElement>(null)
  const last = useRef<Element | null>(null)
  const settle = () => {
    const tools = toolsIn(strip.current)
    const stop = tools.find(tool => tool === last.current) ?? tools[0]
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1
  }
  useLayoutEffect(settle)

  const remember = ({ target }: FocusEvent) => {
    if (target.matches('[role^="menuitem"]')) return
    last.current = target
    settle()
  }
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const tools = toolsIn(strip.current)
    const at = event.target instanceof HTMLButtonElement ? tools.indexOf(event.target) : -1
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }
    const to = at === -1 ? undefined : steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    tools[Math.max(0, Math.min(to, tools.length - 1))]?.focus()
  }
  return (
    <div
      ref={strip}
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      {...{ className, style }}
      onFocus={remember}
      onKeyDown={move}
      onMouseDown={event => event.preventDefault()}
    >
      {children}
    </div>
  )
}
