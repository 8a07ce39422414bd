import { bothReadings } from '#domain/story/unproven-place.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/toast.tsx'
import { unprovenIn } from '../session/draft-text.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'

/** The first place of the draft that says something else than its writer sees or saw, with both readings. */
export function UnprovenBanner({ onShow }: { readonly onShow: () => void }) {
  const { session } = useOpenStory()
  const place = useSessionState(state => unprovenIn(state.draft)[0])
  const more = useSessionState(state => unprovenIn(state.draft).length) - 1
  if (!place) return null
  const onScreen = place.at !== undefined
  const settle = () => {
    session.settle(place)
    announce(words.bodyProblem.settled)
  }
  return (
    <Banner
      tone="warning"
      strong={onScreen ? words.bodyProblem.strong : words.bodyProblem.left}
      action={
        <>
          <Button small onClick={onShow}>
            {words.bodyProblem.show}
          </Button>
          <Button small onClick={settle}>
            {words.bodyProblem.settle}
          </Button>
        </>
      }
    >
      {onScreen ? place.message : words.bodyProblem.leftRest}
      {bothReadings(place)}
      {words.bodyProblem.more(more)}
    </Banner>
  )
}
