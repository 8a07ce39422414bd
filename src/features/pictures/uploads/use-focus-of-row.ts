import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in the row that has it when the row moves to another list, and near it when the row goes. Spread what it returns on the
 * element of `tray`.
 */
export function useFocusOfRow(tray: RefObject<HTMLElement | null>) {
  const row = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    if (row.current === undefined || document.activeElement !== document.body) return
    const button = tray.current?.querySelector<HTMLElement>(`[data-upload="${row.current}"] button`)
    ;(button ?? tray.current?.querySelector('button'))?.focus()
  })
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      row.current = target.closest<HTMLElement>('[data-upload]')?.dataset.upload
    },
    // React tells nobody of a focus that went with its element, so that this is somebody who went elsewhere.
    onBlur: () => {
      row.current = undefined
    },
  }
}
