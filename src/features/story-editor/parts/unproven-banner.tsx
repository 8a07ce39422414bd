import { useState } from 'react'
import { bothReadings } from '#domain/story/unproven-place.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { announce, toast } from '#ui/toast.tsx'
import { laterWords } from '../later-words.ts'
import { type UnprovenInView, unprovenIn } from '../session/draft-text.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'

interface UnprovenBannerProps {
  readonly onShow: (place: UnprovenInView) => void
  /** Makes a block of the screen what its lines say. */
  readonly onTakeWritten: (at: number, lines: string) => void
}

/** A place of the draft that says something else than its writer sees or saw, with both readings; one after the other where there are several. */
export function UnprovenBanner({ onShow, onTakeWritten }: UnprovenBannerProps) {
  const { session } = useOpenStory()
  const [number, setNumber] = useState(0)
  const count = useSessionState(state => unprovenIn(state.draft).length)
  const index = Math.min(number, count - 1)
  const place = useSessionState(state => unprovenIn(state.draft)[index])
  if (!place) return null
  const { at } = place
  const settle = () => {
    if (at !== undefined) {
      onTakeWritten(at, place.text)
      return announce(laterWords.bodyProblem.settled)
    }
    const takeBack = session.settle(place)
    toast({ message: laterWords.bodyProblem.settled, action: { label: words.undo, onAct: takeBack } })
  }
  return (
    <Banner
      tone="warning"
      strong={at === undefined ? laterWords.bodyProblem.left : laterWords.bodyProblem.strong}
      action={
        <>
          {count > 1 && (
            <Button small onClick={() => setNumber((index + 1) % count)}>
              {laterWords.bodyProblem.next}
            </Button>
          )}
          <Button small onClick={() => onShow(place)}>
            {laterWords.bodyProblem.show}
          </Button>
          <Button small onClick={settle}>
            {laterWords.bodyProblem.settle}
          </Button>
        </>
      }
    >
      {at === undefined ? laterWords.bodyProblem.leftRest : place.message}
      {bothReadings(place)}
      {laterWords.bodyProblem.number(index + 1, count)}
    </Banner>
  )
}
