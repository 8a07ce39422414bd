import { type RefObject, useCallback } from 'react'
import type { CanvasHandle } from '#editor/canvas.tsx'

const panel = () => document.querySelector<HTMLElement>('[data-story-panel]')

/** `Mod \` goes to the panel, opening it, and from there back to the text. Clicking its button only opens and closes it. */
export function usePanelKey(canvas: RefObject<CanvasHandle | null>, open: boolean, setOpen: (open: boolean) => void): () => void {
  return useCallback(() => {
    if (open && panel()?.contains(document.activeElement)) {
      setOpen(false)
      requestAnimationFrame(() => canvas.current?.focus())
      return
    }
    setOpen(true)
    requestAnimationFrame(() => panel()?.querySelector<HTMLElement>('input, textarea, select, button')?.focus())
  }, [canvas, open, setOpen])
}
