import { type ComponentProps, Suspense, useEffect } from 'react'
import { later } from '#ui/later.tsx'
import type { HeadMarks as Marks } from './head-marks.tsx'

const load = () => import('./story-checks.tsx')
const Checks = later(async () => (await load()).StoryChecks)
const Count = later(async () => (await load()).FindingsCount)
const Head = later(async () => (await load()).HeadMarks)

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
