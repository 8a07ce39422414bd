import type { useFrontActs } from '../use-front-acts.ts'
import type { SlotsState } from '../use-slots.ts'
import { words } from '../words.ts'
import { SlotRow } from './slot-row.tsx'

interface SlotListProps {
  readonly name: string
  readonly state: SlotsState
  readonly acts: ReturnType<typeof useFrontActs>
  readonly live: boolean
  /** The order cannot be read: nobody knows what is live. */
  readonly broken: boolean
  readonly moment: Date | null
  readonly now: Date
  readonly onFind: () => void
}

/** The places of the front, as they are, are prepared, or will be. */
export function SlotList({ name, state, acts, live, broken, moment, now, onFind }: SlotListProps) {
  const { slots, cursor, lifted } = state
  const on = {
    focus: state.enter,
    choose: (at: number) => {
      state.setCursor(at)
      acts.afterDrop(onFind)
    },
    open: acts.open,
    move: state.move,
    off: state.takeOff,
    plan: acts.plan,
    call: acts.call,
    drag: (at: number) => state.drag(state.storyAt(at)),
    dragEnd: () => state.drag(null),
    dragOver: state.dragOver,
    drop: state.drop,
  }
  return (
    <ol
      ref={state.list}
      aria-label={words.slots(name)}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) state.dragOver(null)
      }}
    >
      {slots.map((slot, at) => (
        <SlotRow
          key={slot.story?.id ?? `empty ${at}`}
          {...{ slot, at, now }}
          acts={on}
          live={live || moment !== null}
          marks={!live && moment === null && !broken}
          leads={live && moment === null}
          of={slots.length}
          cursor={at === cursor}
          lands={state.landing?.at === at ? state.landing.side : null}
          liftedFrom={lifted && lifted.story.id === slot.story?.id ? lifted.from : null}
        />
      ))}
    </ol>
  )
}
