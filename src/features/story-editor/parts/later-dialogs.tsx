import { type ComponentProps, lazy, Suspense, useEffect } from 'react'
import { EarlyKeys } from '#ui/early-keys.tsx'
import type { StoryBanners } from './story-banners.tsx'
import type { StoryDialogs } from './story-dialogs.tsx'

const load = () => import('./story-dialogs.tsx')
const Dialogs = lazy(async () => ({ default: (await load()).StoryDialogs }))
const Shown = lazy(async () => ({ default: (await import('./story-banners.tsx')).StoryBanners }))

/** The dialogs of the screen. They come right behind it, so that writing begins without them and they are there when the network goes. */
export function LaterDialogs(props: ComponentProps<typeof StoryDialogs>) {
  useEffect(() => {
    load().catch(() => undefined) // tried once more when one is opened
  }, [])
  return (
    props.dialog && (
      <Suspense fallback={<EarlyKeys />}>
        <Dialogs {...props} />
      </Suspense>
    )
  )
}

/** The banners, which come right behind the screen as well. */
export const LaterBanners = (props: ComponentProps<typeof StoryBanners>) => (
  <Suspense>
    <Shown {...props} />
  </Suspense>
)
