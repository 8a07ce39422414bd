import { type ComponentType, use } from 'react'

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
  let screen: ComponentType | null = null
  let loading: Promise<void> | null = null
  const preload = () => {
    loading ??= load().then(
      module => {
        screen = module[name]
      },
      (cause: unknown) => {
        throw new ScreenNotLoaded('This screen could not be loaded.', { cause })
      },
    )
    return loading
  }
  const forget = () => {
    if (screen === null) loading = null
  }
  failures.add(forget)
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when the program starts
  function Lazy() {
    if (screen === null) use(preload())
    const Screen = screen
    return Screen && <Screen />
  }
  // Nobody sees that it did not come before it was shown; then it is asked for again.
  return Object.assign(Lazy, { preload: () => preload().catch(forget) })
}
