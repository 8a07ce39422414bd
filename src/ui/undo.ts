import { announce, toast } from './toast.tsx'

/** Something a person did that can be taken back. Taking it back gives the way to do it again, if there is one. */
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
let running = false

/** Says what was done with Undo beside it, and remembers it for Z. */
export function done(act: Undoable): void {
  stacks.undo.push(act)
  stacks.undo.splice(0, stacks.undo.length - DEPTH)
  stacks.redo.length = 0
  toast({ message: act.message, action: { label: 'Undo', keys: 'z', onAct: () => void step('undo', act) } })
}

/** Takes back the last act that still stands. */
export const undoLast = (): Promise<void> => step('undo')
/** Does again what was last taken back. */
export const redoLast = (): Promise<void> => step('redo')

/** Takes the last act, or the named one, from one stack, and puts its way back on the other. */
async function step(from: keyof Stacks, act = stacks[from].at(-1)): Promise<void> {
  if (running) return
  if (!act) return announce(from === 'undo' ? 'Nothing to undo' : 'Nothing to do again')
  running = true
  const place = stacks[from].lastIndexOf(act)
  if (place >= 0) stacks[from].splice(place, 1)
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
    toast({ message: `Not taken back. ${problem instanceof Error ? problem.message : ''}` })
  } finally {
    running = false
  }
}
