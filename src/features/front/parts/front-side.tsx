import type { RefObject } from 'react'
import type { Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { Drawer } from '#ui/drawer.tsx'
import styles from '../front.module.css'
import type { BoardActs } from '../use-board.ts'
import type { SlotsState } from '../use-slots.ts'
import { words } from '../words.ts'
import { Candidates } from './candidates.tsx'

interface FrontSideProps {
  readonly front: Front
  readonly now: Date
  readonly field: RefObject<HTMLInputElement | null>
  readonly board: BoardActs
  readonly state: SlotsState
  /** It lies over the slots. */
  readonly floats: boolean
  readonly open: boolean
  readonly onClose: () => void
}

/** The candidates beside the slots; where there is no room for both, a drawer that goes when one is chosen. */
export function FrontSide({ front, now, field, board, state, floats, open, onClose }: FrontSideProps) {
  const put = async (story: StoryRow, leave: boolean) => {
    const to = state.cursor
    onClose()
    if (!(await state.settle())) return
    void board.put(story, to)
    if (leave || floats) state.comeTo(to)
  }
  const close = () => {
    onClose()
    // Where there was nothing that it could be given back to.
    requestAnimationFrame(() => document.activeElement === document.body && state.goTo(state.cursor))
  }
  return (
    <Drawer label={words.candidates} open={open} onClose={close} className={styles.side}>
      <Candidates
        {...{ front, now, field }}
        to={state.cursor}
        onPut={(story, leave) => void put(story, leave)}
        onDrag={state.drag}
        onLeave={floats ? close : () => state.goTo(state.cursor)}
      />
    </Drawer>
  )
}
