import { useCallback, useState } from 'react'

const none: ReadonlySet<number> = new Set()

/** Which pictures are selected, by their numbers. `of` names what is looked at: what cannot be seen any more is not selected either. */
export function useSelection(of: string) {
  const [chosen, setChosen] = useState({ of, ids: none })
  const selected = chosen.of === of ? chosen.ids : none
  const change = useCallback(
    (next: (old: ReadonlySet<number>) => ReadonlySet<number>) => setChosen(old => ({ of, ids: next(old.of === of ? old.ids : none) })),
    [of],
  )
  const toggle = useCallback(
    (id: number) =>
      change(old => {
        const next = new Set(old)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [change],
  )
  const add = useCallback((ids: readonly number[]) => change(old => new Set([...old, ...ids])), [change])
  const clear = useCallback(() => change(() => none), [change])
  return { selected, toggle, add, clear }
}
