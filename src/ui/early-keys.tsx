import { useEffect } from 'react'

const isText = (event: KeyboardEvent) => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.isComposing

/**
 * Stands in for a dialog whose code is still on its way: what is typed meanwhile is meant for it, so it acts on nothing else and
 * goes into the field that has the focus when the dialog is there.
 */
export function EarlyKeys() {
  useEffect(() => {
    let typed = ''
    const before = document.activeElement
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.key === 'Tab') return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (isText(event)) typed += event.key
      else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
      // The dialog takes the focus in its own effects, which run before the next frame.
      requestAnimationFrame(() => {
        const field = document.activeElement
        // One that did not come takes none: what was meant for it is not for the field behind it.
        if (typed === '' || field === before) return
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
          field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
        field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: typed }))
      })
    }
  }, [])
  return null
}
