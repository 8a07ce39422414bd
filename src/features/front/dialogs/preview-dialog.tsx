import { useState } from 'react'
import type { Slot } from '#contract/front.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Segments } from '#ui/segments.tsx'
import { phone, useMedia } from '#ui/use-media.ts'
import { headlineOf } from '../as-arranged.ts'
import { SlotPicture } from '../parts/slot-picture.tsx'
import { words } from '../words.ts'
import styles from './preview-dialog.module.css'

interface PreviewDialogProps {
  readonly name: string
  readonly slots: readonly Slot[]
  readonly onClose: () => void
}

/** The front as cards, as wide as a phone or as a desktop: what is cut, what is long, what has no picture. */
export function PreviewDialog({ name, slots, onClose }: PreviewDialogProps) {
  const [width, setWidth] = useState<'phone' | 'desktop'>(useMedia(phone) ? 'phone' : 'desktop')
  const said = words.previewing
  const filled = slots.filter(({ story }) => story)
  return (
    <Dialog
      size="wide"
      title={said.title(name)}
      onClose={onClose}
      under={
        <div>
          <Segments
            label={said.width}
            value={width}
            options={[
              { value: 'desktop', label: said.desktop },
              { value: 'phone', label: said.phone },
            ]}
            onChange={setWidth}
          />
        </div>
      }
      footer={
        <Button keys="Escape" onClick={onClose}>
          {said.close}
        </Button>
      }
    >
      {filled.length === 0 ? (
        <p className="note">{words.noSlots}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
        <section className={styles.frame} data-width={width} aria-label={said.cards(width)} tabIndex={0}>
          <ol className={styles.cards}>
            {filled.map((slot, at) => (
              <Card key={slot.story?.id} slot={slot} lead={at === 0} />
            ))}
          </ol>
        </section>
      )}
    </Dialog>
  )
}

function Card({ slot, lead }: { readonly slot: Slot; readonly lead: boolean }) {
  const { story, words: called } = slot
  return (
    <li>
      <SlotPicture slot={slot} width={lead ? 960 : 320} />
      <p className={styles.kicker} dir="auto">
        {called.kicker || story?.categories[0]}
      </p>
      <h3 className="hl" dir="auto">
        {words.untitled(headlineOf(slot))}
      </h3>
      {lead && story?.standfirst && (
        <p className="sec" dir="auto">
          {story.standfirst}
        </p>
      )}
    </li>
  )
}
