import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import type { HeadMarks as Marks } from './head-marks.tsx'

const load = () => import('./story-checks.tsx')
const Checks = lazy(async () => ({ default: (await load()).StoryChecks }))
const Count = lazy(async () => ({ default: (await load()).FindingsCount }))
const Head = lazy(async () => ({ default: (await load()).HeadMarks }))

/** The checks of the story, which come behind its text: writing begins without them. */
export function LaterChecks() {
  useEffect(() => {
    load().catch(() => undefined) // writing goes on without them
  }, [])
  return (
    <Suspense>
      <Checks />
    </Suspense>
  )
}

export const FindingsCount = () => (
  <Suspense>
    <Count />
  </Suspense>
)

export const HeadMarks = (props: ComponentProps<typeof Marks>) => (
  <Suspense>
    <Head {...props} />
  </Suspense>
)
