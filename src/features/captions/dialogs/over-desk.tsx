import { Suspense } from 'react'
import type { Caption } from '#contract/caption.ts'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { byClosing, later } from '#ui/later.tsx'
import { closeOver, useOverDesk } from '../over-store.ts'
import type { CaptionReview } from '../use-review.ts'
import type { PicturePicker } from './loose-dialog.tsx'

const ReturnDialog = later(async () => (await import('./return-dialog.tsx')).ReturnDialog, byClosing)
const LooseDialog = later(async () => (await import('./loose-dialog.tsx')).LooseDialog, byClosing)
const LargeDialog = later(async () => (await import('./large-dialog.tsx')).LargeDialog, byClosing)
const SaveViewDialog = later(async () => (await import('./save-view-dialog.tsx')).SaveViewDialog, byClosing)
const EverywhereDialog = later(async () => (await import('./everywhere-dialog.tsx')).EverywhereDialog, byClosing)

interface OverDeskProps {
  readonly caption: Caption
  readonly review: CaptionReview
  readonly picker: PicturePicker
  readonly onShow: (id: number) => void
}

/** The dialogs of the caption desk; each comes when it is first wanted. */
export function OverDesk({ caption, review, picker, onShow }: OverDeskProps) {
  const over = useOverDesk(state => state.over)
  if (!over) return null
  return (
    <Suspense fallback={<EarlyKeys />}>
      {over.kind === 'return' && <ReturnDialog caption={caption} onReturn={review.return} onClose={closeOver} />}
      {over.kind === 'large' && <LargeDialog caption={caption} onClose={closeOver} />}
      {over.kind === 'save-view' && <SaveViewDialog onSave={over.onSave} onClose={closeOver} />}
      {over.kind === 'everywhere' && <EverywhereDialog caption={caption} chosen={review.chosen} onClose={closeOver} />}
      {over.kind === 'loose' && (
        <LooseDialog
          caption={caption}
          picker={picker}
          onMake={async picture => {
            const made = await review.acts.make(caption, picture, review.live)
            if (made === null) return
            closeOver()
            onShow(made)
          }}
          onClose={closeOver}
        />
      )}
    </Suspense>
  )
}
