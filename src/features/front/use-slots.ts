import { useEffect, useRef, useState } from 'react'
import type { Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { putAt } from '#domain/front/slots.ts'
import { announce } from '#ui/toast.tsx'
import { asArranged, idsOf } from './as-arranged.ts'
import type { BoardActs } from './use-board.ts'
import { useDrag } from './use-drag.ts'
import { words } from './words.ts'

/** A story that is carried: it is put where it is dropped, and nothing is written on the way. */
interface Lifted {
  readonly story: StoryRow
  readonly from: number
  readonly to: number
}

/** The cursor on the slots, and what is lifted or dragged from one to another. */
export function useSlots(front: Front | undefined, live: boolean, { put, off }: BoardActs) {
  const [cursor, setCursor] = useState(0)
  const [held, setLifted] = useState<Lifted | null>(null)
  const [, look] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const away = front !== undefined && held !== null && !idsOf(front.next).includes(held.story.id)
  const lifted = away ? null : held
  // What was moved keeps the focus in its new place, once it is there; so does the place of what was taken away.
  const follow = useRef(false)
  useEffect(() => {
    if (!held || !away) return
    if (document.activeElement === document.body) follow.current = true
    setLifted(null)
    announce(words.takenAway(held.story.headline))
  }, [held, away])
  const carried = front && lifted ? asArranged(front, putAt(idsOf(front.next), lifted.story.id, lifted.to)) : front
  const slots = carried ? (live ? carried.live : carried.next) : []
  const last = slots.length - 1
  const storyAt = (at: number) => slots[at]?.story ?? null
  const within = (at: number) => Math.max(0, Math.min(at, last))
  const focusOn = (at: number) => list.current?.querySelector<HTMLElement>(`[data-slot="${at}"]`)?.focus()
  const focused = () => document.activeElement?.getAttribute('data-slot') ?? null
  /** The slot of who works here: the focus goes with a story that somebody else moves, or an undo. */
  const here = () => {
    const at = focused()
    return at === null ? within(cursor) : Number(at)
  }
  const goTo = (at: number) => {
    setCursor(within(at))
    focusOn(within(at))
  }
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    focusOn(within(cursor))
  })
  // An undo, a redo or somebody else puts another story into the slot, or none: whoever stood there still does.
  const stood = useRef<Element | null>(null)
  useEffect(() => {
    const { current } = stood
    if (!current || current.isConnected) return
    stood.current = null
    if (document.activeElement === document.body) goTo(Number(current.getAttribute('data-slot')))
  })
  // On the other side the slot holds another story, and with the story its focus would be gone.
  const staying = useRef<{ at: number; live: boolean } | null>(null)
  useEffect(() => {
    if (staying.current === null || staying.current.live === live) return
    if (document.activeElement === document.body || focused() !== null) focusOn(staying.current.at)
    staying.current = null
  })
  const moveCursor = (to: number) => {
    follow.current = true
    setCursor(to)
    look(count => count + 1)
  }
  const place = (story: StoryRow, to: number) => {
    moveCursor(within(to))
    return put(story, within(to))
  }
  /** Whatever is done next, what is carried is dropped first. False where that failed. */
  const settle = async (): Promise<boolean> => {
    if (!lifted) return true
    setLifted(null)
    return place(lifted.story, lifted.to)
  }
  const step = (by: number) => {
    if (!lifted) return goTo(here() + by)
    const to = within(lifted.to + by)
    setLifted({ ...lifted, to })
    moveCursor(to)
    announce(words.lifted(to + 1, slots.length, lifted.from + 1))
  }
  const lift = () => {
    if (live) return
    if (lifted) return void settle()
    const at = here()
    const story = storyAt(at)
    if (!story) return
    moveCursor(at)
    setLifted({ story, from: at, to: at })
    announce(words.lifted(at + 1, slots.length, at + 1))
  }
  const putBack = () => {
    if (!lifted) return false
    setLifted(null)
    moveCursor(lifted.from)
    announce(words.putBack(lifted.story.headline, lifted.from + 1))
    return true
  }
  const takeOff = async (at: number) => {
    const story = live ? null : storyAt(at)
    if (!story) return
    // What is carried itself goes from where it stood: two steps for one key would be undone one by one.
    if (lifted?.story.id === story.id) setLifted(null)
    else if (!(await settle())) return
    moveCursor(at)
    await off(story)
  }
  const move = async (from: number, to: number) => {
    const story = live ? null : storyAt(from)
    if (!story || to > last) return
    if (lifted?.story.id === story.id) setLifted(null)
    else if (!(await settle())) return
    await place(story, to)
  }
  const drag = useDrag(slots, (story, at) => {
    if (lifted?.story.id === story.id) setLifted(null)
    else if (lifted) return void settle().then(done => done && place(story, at))
    void place(story, at)
  })
  return {
    slots,
    list,
    cursor: within(cursor),
    /** A slot has the focus. */
    enter: (at: number) => {
      stood.current = document.activeElement
      setCursor(at)
    },
    setCursor,
    lifted,
    storyAt,
    goTo,
    /** Gives the focus to a slot, or to that of the cursor, once what is shown has changed. */
    comeTo: (at: number = here()) => moveCursor(at),
    /** Before the other side is shown: a slot that has the focus keeps it. */
    stay: () => {
      staying.current = focused() === null ? null : { at: here(), live }
    },
    step,
    lift,
    settle,
    putBack,
    takeOff: (at: number) => void takeOff(at),
    move: (from: number, to: number) => void move(from, to),
    here,
    sendTo: (to: number) => void move(here(), to),
    ...drag,
  }
}

export type SlotsState = ReturnType<typeof useSlots>
