import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/** A screen that goes takes the focus with it. The next one has it, unless it has put it somewhere itself. */
export function useFocusAfterNavigation(place: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
      }),
    [router, place],
  )
}
