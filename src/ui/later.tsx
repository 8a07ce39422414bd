import { type ComponentType, startTransition, use, useEffect, useReducer } from 'react'
import { programPart } from './program-part.ts'
import { toast } from './toast.tsx'
import { useTruthStore } from './truth-store.ts'
import { words } from './words.ts'

/**
 * A part of a screen that comes when it is first shown. Where it cannot, it takes nothing down: with `close`, which is for what somebody
 * opened, that is said, and closed; anything else stays away. It is asked for again when it is shown next, and when the desk is back.
 */
export function later<Props extends object, Closed extends object = Props>(
  load: () => Promise<ComponentType<Props>>,
  close?: (props: Closed) => void,
) {
  const part = programPart(load)
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, when the program starts
  function Later(props: Props & Closed) {
    const [, again] = useReducer((tries: number) => tries + 1, 0)
    use(part.bring())
    const Part = part.value
    if (Part) return <Part {...props} />
    const onMissing = close && (() => close(props))
    return <Missing onMissing={onMissing} onForget={part.forget} onAgain={again} />
  }
  return Object.assign(Later, { preload: part.preload })
}

/** For what somebody opened, and closes. */
export const byClosing = ({ onClose }: { readonly onClose: () => void }): void => onClose()

interface MissingProps {
  readonly onMissing: (() => void) | undefined
  readonly onForget: () => void
  readonly onAgain: () => void
}

function Missing({ onMissing, onForget, onAgain }: MissingProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it did not come
  useEffect(() => {
    if (onMissing) toast({ message: words.notLoaded })
    onMissing?.()
    const stop = useTruthStore.subscribe(({ desk }, { desk: before }) => {
      if (before.tone !== 'offline' || desk.tone === 'offline') return
      onForget()
      startTransition(onAgain)
    })
    return () => {
      stop()
      onForget()
    }
  }, [])
  return null
}
