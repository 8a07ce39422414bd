import { useEffect } from 'react'
import { create } from 'zustand'
import type { StoryRow } from '#contract/story.ts'

const useStore = create<{ readonly row: StoryRow | null }>()(() => ({ row: null }))

/** The row of the cursor while the list is shown: what the palette offers to do something with. */
export const useCurrentRow = (): StoryRow | null => useStore(({ row }) => row)

export function useAsCurrentRow(row: StoryRow | null): void {
  useEffect(() => {
    useStore.setState({ row })
    return () => useStore.setState({ row: null })
  }, [row])
}
