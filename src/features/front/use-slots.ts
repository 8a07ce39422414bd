import { useEffect, useRef, useState } from 'react'
import type { Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { announce } from '#ui/toast.tsx'
import type { BoardActs } from './use-board.ts'
import { words } from './words.ts'

interface Lifted {
  readonly story: StoryRow
  readonly from: number
}

/** The cursor on the slots, and what is lifted or dragged from one to another. */
export function useSlots(front: Front | undefined, live: boolean, { put, off }: BoardActs) {
  const [cursor, setCursor] = useState(0)
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const dragged = useRef<StoryRow | null>(null)
  const slots = front ? (live ? front.live : front.next) : []
  const last = slots.length - 1
  const storyAt = (at: number) => slots[at]?.story ?? null
  const goTo = (at: number) => {
    const to = Math.max(0, Math.min(at, last))
    setCursor(to)
    list.current?.querySelector<HTMLElement>(`[data-slot="${to}"]`)?.focus()
  }
  // What was carried keeps the focus in its new place.
  const follow = useRef(false)
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    list.current?.querySelector<HTMLElement>(`[data-slot="${cursor}"]`)?.focus()
  })
  const carry = (story: StoryRow, to: number) => {
    const place = Math.max(0, Math.min(to, last))
    setCursor(place)
    follow.current = true
    void put(story, place)
    return place
  }
  const step = (by: number) => {
    if (!lifted) return goTo(cursor + by)
    const place = carry(lifted.story, cursor + by)
    announce(words.lifted(place + 1, slots.length, lifted.from + 1))
  }
  const lift = () => {
    if (live) return
    if (lifted) {
      announce(words.dropped(lifted.story.headline, cursor + 1, slots.length))
      return setLifted(null)
    }
    const story = storyAt(cursor)
    if (!story) return
    setLifted({ story, from: cursor })
    announce(words.lifted(cursor + 1, slots.length, cursor + 1))
  }
  const putBack = () => {
    if (!lifted) return false
    carry(lifted.story, lifted.from)
    announce(words.putBack(lifted.story.headline, lifted.from + 1))
    setLifted(null)
    return true
  }
  const takeOff = (at: number) => {
    const story = live ? null : storyAt(at)
    if (!story) return
    setLifted(null)
    follow.current = true
    setCursor(at)
    void off(story)
  }
  const sendTo = (to: number) => {
    const story = live ? null : storyAt(cursor)
    if (!story || to > last) return
    carry(story, to)
    announce(words.dropped(story.headline, to + 1, slots.length))
  }
  return {
    slots,
    list,
    cursor: Math.min(cursor, Math.max(0, last)),
    setCursor,
    lifted,
    storyAt,
    goTo,
    step,
    lift,
    putBack,
    takeOff,
    sendTo,
    move: (from: number, to: number) => {
      const story = storyAt(from)
      if (story) carry(story, to)
    },
    drag: (story: StoryRow | null) => {
      dragged.current = story
    },
    drop: (at: number) => {
      if (dragged.current) carry(dragged.current, at)
      dragged.current = null
    },
  }
}

export type SlotsState = ReturnType<typeof useSlots>
