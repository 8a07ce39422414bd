import { type ComponentType, use } from 'react'
import { programPart } from '#ui/program-part.ts'

/** The program of a screen did not come: the desk is away, or has another version by now. */
export class ScreenNotLoaded extends Error {
  override readonly name = 'ScreenNotLoaded'
}

const failures = new Set<() => void>()

/** Screens that did not come are asked for again when they are shown next. */
export const forgetFailures = (): void => {
  for (const forget of failures) forget()
}

/**
 * A screen that comes when it is first shown. Where it cannot, that is said in its place: loading the whole page anew, as the router's own
 * would, takes the page away while the desk is.
 */
export function lazyScreen<Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) {
  const part = programPart(async (): Promise<ComponentType> => (await load())[name])
  failures.add(part.forget)
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when the program starts
  function Lazy() {
    const cause = use(part.bring())
    const Screen = part.value
    if (Screen === null) throw new ScreenNotLoaded('This screen could not be loaded.', { cause })
    return <Screen />
  }
  return Object.assign(Lazy, { preload: part.preload })
}
