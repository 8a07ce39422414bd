import { useEffect } from 'react'
import { useTruthStore } from '#ui/truth-store.ts'

/** Lets the browser ask before it closes a page from which pictures are still coming in. Words need no question: they are kept on this device. */
export function useQuestionBeforeLeaving(): void {
  const sending = useTruthStore(state => state.comingIn > 0)
  useEffect(() => {
    if (!sending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [sending])
}
