import { type RefObject, useCallback } from 'react'
import type { CanvasHandle } from '#editor/canvas.tsx'
import type { CheckTarget } from '../publish/check-target.ts'
import { type UnprovenInView, unprovenIn } from '../session/draft-text.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import type { StoryDialogName } from './story-dialogs.tsx'

/** Closes what is open and goes to what a check speaks of. */
export function useShow(canvas: RefObject<CanvasHandle | null>, setDialog: (dialog: StoryDialogName | null) => void) {
  const { session } = useOpenStory()
  return useCallback(
    (target: CheckTarget) => {
      setDialog(target.at === 'disk' ? 'disk' : null)
      session.setMode('write')
      // The dialog gives the focus back as it goes; then it goes to where the check points.
      requestAnimationFrame(() => {
        if (target.at === 'headline') document.querySelector<HTMLElement>('[data-story-sheet] textarea')?.focus()
        else if (target.at === 'words') canvas.current?.focusWords(target.words)
        else if (target.at === 'unproven') showUnproven(canvas.current, target.place ?? unprovenIn(session.state.draft)[0])
      })
    },
    [canvas, session, setDialog],
  )
}

/** Goes to a place that says something else than it looks or looked. */
function showUnproven(canvas: CanvasHandle | null, place: UnprovenInView | undefined): void {
  if (place?.at !== undefined) canvas?.focusBlock(place.at)
  else if (place) canvas?.focusLines(place.text)
}
