import { type RefObject, useEffect } from 'react'

/** Keeps the room of something at the end of the work area free of what floats there: toasts and banners stand above it. */
export function useKeptLow(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element
    if (!current) return
    const { style } = document.documentElement
    const watcher = new ResizeObserver(() => style.setProperty('--kept-low', `${current.offsetHeight}px`))
    watcher.observe(current)
    return () => {
      watcher.disconnect()
      style.removeProperty('--kept-low')
    }
  }, [element])
}
