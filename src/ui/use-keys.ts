import { useEffect, useRef } from 'react'
import { addScope, type KeyBinding } from './key-registry.ts'

/**
 * The keys of a screen, for as long as it is shown. They are off while a text field has the focus (but for those that say
 * `inFields`), while a modal dialog is open, and with AltGraph. The same list feeds the `?` dialog and the foot line, so it may
 * only change in what its functions do, or with its length.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], { outer = false } = {}): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const shape = bindings.map(({ keys, label, hint, hintKeys, inFields }) => [keys, label, hint, hintKeys, inFields].join('|')).join('\n')
  useEffect(() => {
    const standing = latest.current.map((binding, index) => ({
      ...binding,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }))
    return addScope({ id: Symbol(shape.slice(0, 20)), title, bindings: standing, outer })
  }, [title, shape, outer])
}
