import { announce } from '#ui/toast.tsx'
import { useKeys } from '#ui/use-keys.ts'
import { findingWords as words } from './card-words.ts'
import { activeIn, useFindings } from './findings-store.ts'
import type { FindingActs } from './use-finding-acts.ts'

/** The keys of findings. They stand in the foot line while there is something to go to. */
export function useFindingKeys(acts: FindingActs): void {
  const some = useFindings(state => state.list.some(({ stand }) => stand === null))
  const looking = useFindings(state => activeIn(state) !== undefined)
  /** While the source is shown, they are its keys. */
  const now = () => useFindings.getState().acts ?? acts
  const withActive = (act: (found: NonNullable<ReturnType<typeof activeIn>>) => void) => () => {
    const { here } = now()
    const found = here ? here() : activeIn(useFindings.getState())
    if (found && found.stand === null) act(found)
    else announce(words.nothingChosen)
  }
  useKeys('Findings', [
    { keys: 'F8', label: words.keys.next, hint: some ? words.hints.next : undefined, inFields: true, run: () => now().walk(1) },
    { keys: 'Shift+F8', label: words.keys.before, inFields: true, run: () => now().walk(-1) },
    // A sign is told apart by Shift only where its key says another one.
    {
      keys: 'Mod+Shift+., Mod+>, Mod+:',
      label: words.keys.letStand,
      inFields: true,
      run: event => event.shiftKey && withActive(() => now().ask(true))(),
    },
    {
      keys: 'Mod+.',
      label: words.keys.apply,
      hint: looking ? words.hints.apply : undefined,
      inFields: true,
      run: withActive(found => now().apply(found)),
    },
  ])
}
