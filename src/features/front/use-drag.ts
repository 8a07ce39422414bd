import { useRef, useState } from 'react'
import type { Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'

/** Where a story that is dragged would come: into an empty slot, or before or behind the story of one. */
export interface Landing {
  readonly at: number
  readonly side: 'into' | 'before' | 'behind'
}

/** A story that the mouse carries, and where it would come if it were let go. */
export function useDrag(slots: readonly Slot[], onDrop: (story: StoryRow, at: number) => void) {
  const dragged = useRef<StoryRow | null>(null)
  const [landing, setLanding] = useState<Landing | null>(null)
  const landingAt = (at: number): Landing | null => {
    const story = dragged.current
    if (!story) return null
    const from = slots.findIndex(slot => slot.story?.id === story.id)
    if (from === at) return null
    // Those between move up by one, so that it stands behind the story it was dragged onto.
    if (from >= 0) return { at, side: from < at ? 'behind' : 'before' }
    return { at, side: slots[at]?.story ? 'before' : 'into' }
  }
  return {
    landing,
    drag: (story: StoryRow | null) => {
      dragged.current = story
      setLanding(null)
    },
    dragOver: (at: number | null) => {
      const next = at === null ? null : landingAt(at)
      setLanding(now => (now?.at === next?.at && now?.side === next?.side ? now : next))
    },
    drop: (at: number) => {
      const story = dragged.current
      dragged.current = null
      setLanding(null)
      if (story) onDrop(story, at)
    },
  }
}
