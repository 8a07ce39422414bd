import { useCallback, useState } from 'react'

/** Which pictures are selected, by their numbers. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const toggle = useCallback((id: number) => {
    setSelected(old => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const add = useCallback((ids: readonly number[]) => setSelected(old => new Set([...old, ...ids])), [])
  const clear = useCallback(() => setSelected(old => (old.size === 0 ? old : new Set())), [])
  return { selected, toggle, add, clear }
}
