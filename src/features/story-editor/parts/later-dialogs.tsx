import { type ComponentProps, Suspense, useEffect } from 'react'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { later } from '#ui/later.tsx'
import type { StoryBanners } from './story-banners.tsx'
import type { StoryDialogs } from './story-dialogs.tsx'

const Dialogs = later(
  async () => (await import('./story-dialogs.tsx')).StoryDialogs,
  ({ onOpen }) => onOpen(null),
)
const Shown = later(async () => (await import('./story-banners.tsx')).StoryBanners)

/** The dialogs of the screen. They come right behind it, so that writing begins without them and they are there when the network goes. */
export function LaterDialogs(props: ComponentProps<typeof StoryDialogs>) {
  useEffect(() => {
    void Dialogs.preload()
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
