import { type RefObject, useEffect } from 'react'

/**
 * Tells the element in `--keyboard` how much of the page's lower end a screen keyboard covers: phones lay it over the page and do not
 * make the page smaller, so the row of tools would be under it.
 */
export function useKeyboardInset(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const measure = () => {
      const box = element.current?.getBoundingClientRect()
      if (!box) return
      // Zoomed in by two fingers the visible part is smaller as well; that is no keyboard.
      const covered = viewport.scale > 1.01 ? 0 : Math.max(0, box.bottom - (viewport.offsetTop + viewport.height))
      element.current?.style.setProperty('--keyboard', `${Math.round(covered)}px`)
    }
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [element])
}
