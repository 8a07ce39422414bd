import type { KeyBinding } from '#ui/key-registry.ts'
import type { SlotsState } from './use-slots.ts'
import { words } from './words.ts'

interface FrontKeys {
  readonly slots: SlotsState
  readonly onOpen: () => void
  /** Null where the stories of the site have no words for fronts. */
  readonly onCall: (() => void) | null
  readonly onFind: () => void
  readonly onWhich: () => void
  readonly onTimeline: () => void
  readonly onLaunch: () => void
}

const inList = (event: KeyboardEvent) => event.target instanceof Element && event.target.closest('[data-slot]') !== null
/** Arrows, Enter and Space belong to a control that has the focus elsewhere; letters belong to the slots. */
const elsewhere = (event: KeyboardEvent) =>
  (event.key.length > 1 || event.key === ' ') &&
  !inList(event) &&
  event.target instanceof Element &&
  event.target.closest('a, button') !== null

/** What the keyboard does on the board. */
export function frontKeys({ slots, onOpen, onCall, onFind, onWhich, onTimeline, onLaunch }: FrontKeys): KeyBinding[] {
  const said = words.keys
  const here = (run: () => unknown) => (event: KeyboardEvent) => (elsewhere(event) ? false : run())
  return [
    { keys: 'Space', label: said.lift, hint: said.liftHint, hintKeys: 'Space', run: here(() => slots.lift()) },
    { keys: 'j, ArrowDown', label: said.next, hint: said.move, hintKeys: 'j k', run: here(() => slots.step(1)) },
    { keys: 'k, ArrowUp', label: said.previous, run: here(() => slots.step(-1)) },
    { keys: 'Escape', label: said.back, run: () => slots.putBack() },
    ...Array.from({ length: 9 }, (_, at) => ({
      keys: String(at + 1),
      label: said.send(at + 1),
      ...(at === 0 && { hint: said.sendHint, hintKeys: '1' }),
      run: () => slots.sendTo(at),
    })),
    { keys: 's', label: said.off, hint: said.offHint, run: () => slots.takeOff(slots.here()) },
    { keys: 'Enter', label: said.open, run: here(onOpen) },
    ...(onCall ? [{ keys: 'n', label: said.call, run: onCall }] : []),
    { keys: '/', label: said.find, run: onFind },
    { keys: 'v', label: said.which, run: onWhich },
    { keys: 't', label: said.timeline, hint: 'timeline', run: onTimeline },
    { keys: 'Mod+Enter', label: said.launch, inFields: true, run: onLaunch },
  ]
}
