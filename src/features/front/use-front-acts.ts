import { useState } from 'react'
import { announce } from '#ui/toast.tsx'
import type { Over } from './dialogs/front-dialogs.tsx'
import type { BoardActs } from './use-board.ts'
import type { SlotsState } from './use-slots.ts'
import { words } from './words.ts'

interface Board {
  readonly board: BoardActs
  readonly state: SlotsState
  /** Nothing can be arranged: it is the live front, or how it will be. */
  readonly fixed: boolean
  readonly moment: Date | null
  readonly onFind: () => void
  readonly onOpen: (story: number) => void
}

/** What is done with the board as a whole, or with the story of a slot. Whatever is carried is dropped first. */
export function useFrontActs({ board, state, fixed, moment, onFind, onOpen }: Board) {
  const [over, setOver] = useState<Over | null>(null)
  const named = board.front !== undefined && board.front.words.length > 0
  const afterDrop = async (run: () => unknown) => {
    if (await state.settle()) run()
  }
  const about = (kind: 'plan' | 'words') => (at: number) => {
    const story = fixed ? null : state.storyAt(at)
    if (story) void afterDrop(() => setOver({ kind, story: story.id }))
  }
  return {
    over,
    close: () => setOver(null),
    preview: () => void afterDrop(() => setOver({ kind: 'preview' })),
    afterDrop: (run: () => unknown) => void afterDrop(run),
    plan: about('plan'),
    call: named ? about('words') : null,
    launch: () => {
      if (moment) return announce(words.notThen)
      const problem = board.front?.problem ?? ''
      if (problem !== '') return announce(words.broken(problem))
      void afterDrop(() => {
        if ((board.now()?.changes ?? 0) > 0) setOver({ kind: 'launch' })
        else announce(words.nothingToLaunch)
      })
    },
    /** The board became another under whoever works on it: the focus stays with the slot. */
    done: () => {
      setOver(null)
      state.comeTo()
    },
    discard: async () => {
      state.drag(null)
      if (state.lifted) state.putBack()
      await board.discard()
      state.comeTo()
    },
    open: (story: number) => void afterDrop(() => onOpen(story)),
    /** The key of a slot: it drops what is carried and does no more. */
    openAt: (at: number) => {
      if (state.lifted) return void state.settle()
      const story = state.storyAt(at)
      if (story) onOpen(story.id)
      else if (!fixed) onFind()
    },
  }
}
