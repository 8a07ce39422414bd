import { announce, toast } from './toast.tsx'

/**
 * Something a person did that can be taken back. Taking it back gives the way to do it again, if there is one. Where that is refused, it can
 * never be; an error that has `waits` says that it may be later.
 */
export interface Undoable {
  /** What was done: “Letters” spiked. */
  readonly message: string
  readonly undo: () => Promise<Undoable | null>
}

interface Stacks {
  readonly undo: Undoable[]
  readonly redo: Undoable[]
}

const DEPTH = 50
const stacks: Stacks = { undo: [], redo: [] }
/** Quick presses wait for each other. */
let turn: Promise<void> = Promise.resolve()

/** Says what was done with Undo beside it, and remembers it for Z. */
export function done(act: Undoable): void {
  stacks.undo.push(act)
  stacks.undo.splice(0, stacks.undo.length - DEPTH)
  stacks.redo.length = 0
  toast({ message: act.message, action: { label: 'Undo', keys: 'z', onAct: () => void step('undo', act) } })
}

/** Something that is being done, and is {@link done} once the desk has answered: who takes something back right behind it means this. */
export function underway<T>(act: Promise<T>): Promise<T> {
  const before = turn
  turn = act.then(
    () => before,
    () => before,
  )
  return act
}

/** Takes back the last act that still stands. */
export const undoLast = (): Promise<void> => step('undo')
/** Does again what was last taken back. */
export const redoLast = (): Promise<void> => step('redo')

/** Takes the last act, or the named one, from one stack when its turn comes, and puts its way back on the other. */
function step(from: keyof Stacks, named?: Undoable): Promise<void> {
  turn = turn.then(() => take(from, named))
  return turn
}

async function take(from: keyof Stacks, named?: Undoable): Promise<void> {
  const place = named ? stacks[from].lastIndexOf(named) : stacks[from].length - 1
  const [act] = place < 0 ? [] : stacks[from].splice(place, 1)
  if (!act) return named ? undefined : announce(from === 'undo' ? 'Nothing to undo' : 'Nothing to do again')
  try {
    const back = await act.undo()
    const message = from === 'undo' ? `Taken back: ${act.message}` : act.message
    if (!back) return toast({ message })
    stacks[from === 'undo' ? 'redo' : 'undo'].push({ message: act.message, undo: back.undo })
    const label = from === 'undo' ? 'Redo' : 'Undo'
    toast({
      message,
      action: { label, keys: from === 'undo' ? 'Shift+Z' : 'z', onAct: () => void step(from === 'undo' ? 'redo' : 'undo') },
    })
  } catch (problem) {
    if (problem instanceof Error && 'waits' in problem) stacks[from].splice(place, 0, act)
    toast({ message: `Not taken back. ${problem instanceof Error ? problem.message : ''}` })
  }
}
