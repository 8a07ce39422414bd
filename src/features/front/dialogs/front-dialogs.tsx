import { Suspense } from 'react'
import type { Front, Slot } from '#contract/front.ts'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { byClosing, later } from '#ui/later.tsx'
import type { BoardActs } from '../use-board.ts'
import type { PicturePicker } from './words-dialog.tsx'

const PreviewDialog = later(async () => (await import('./preview-dialog.tsx')).PreviewDialog, byClosing)
const PlanDialog = later(async () => (await import('./plan-dialog.tsx')).PlanDialog, byClosing)
const LaunchDialog = later(async () => (await import('./launch-dialog.tsx')).LaunchDialog, byClosing)
const WordsDialog = later(async () => (await import('./words-dialog.tsx')).WordsDialog, byClosing)

/** Which dialog lies over the board, and of which story. */
export type Over = { readonly kind: 'launch' | 'preview' } | { readonly kind: 'plan' | 'words'; readonly story: number }

interface FrontDialogsProps {
  readonly over: Over | null
  readonly front: Front
  /** What the board shows. */
  readonly slots: readonly Slot[]
  readonly board: BoardActs
  readonly picker: PicturePicker
  readonly onClose: () => void
  /** The board has become another: somebody launched it, or threw away what was prepared. */
  readonly onDone: () => void
}

/** The dialogs of the board; each comes when it is first wanted. */
export function FrontDialogs({ over, front, slots, board, picker, onClose, onDone }: FrontDialogsProps) {
  if (!over) return null
  const at = 'story' in over ? slots.findIndex(one => one.story?.id === over.story) : -1
  const slot = slots[at]
  const story = slot?.story
  return (
    <Suspense fallback={<EarlyKeys />}>
      {over.kind === 'plan' && story && (
        <PlanDialog front={front.id} story={story} slot={at} leads={front.live.some(one => one.story?.id === story.id)} onClose={onClose} />
      )}
      {over.kind === 'words' && story && (
        <WordsDialog
          slot={slot}
          has={front.words}
          picker={picker}
          onCall={called => board.call(story, slot.words, called)}
          onClose={onClose}
        />
      )}
      {over.kind === 'preview' && <PreviewDialog name={front.name} slots={slots} onClose={onClose} />}
      {over.kind === 'launch' && <LaunchDialog front={front} onDiscard={board.discard} onClose={onClose} onDone={onDone} />}
    </Suspense>
  )
}
