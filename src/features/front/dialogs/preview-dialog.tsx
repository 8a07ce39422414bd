import { useState } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Picture } from '#ui/picture.tsx'
import { Segments } from '#ui/segments.tsx'
import { words } from '../words.ts'
import styles from './preview-dialog.module.css'

interface PreviewDialogProps {
  readonly name: string
  readonly slots: readonly Slot[]
  readonly onClose: () => void
}

/** The front as cards, as wide as a phone or as a desktop: what is cut, what is long, what has no picture. */
export function PreviewDialog({ name, slots, onClose }: PreviewDialogProps) {
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop')
  const said = words.previewing
  const stories = slots.flatMap(({ story }) => story ?? [])
  return (
    <Dialog
      size="wide"
      title={said.title(name)}
      onClose={onClose}
      under={
        <Segments
          label={said.width}
          value={width}
          options={[
            { value: 'desktop', label: said.desktop },
            { value: 'phone', label: said.phone },
          ]}
          onChange={setWidth}
        />
      }
      footer={
        <Button keys="Escape" onClick={onClose}>
          {said.close}
        </Button>
      }
    >
      {stories.length === 0 ? (
        <p className="note">{words.noSlots}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
        <section className={styles.frame} data-width={width} aria-label={said.cards(width)} tabIndex={0}>
          <ol className={styles.cards}>
            {stories.map((story, at) => (
              <Card key={story.id} story={story} lead={at === 0} />
            ))}
          </ol>
        </section>
      )}
    </Dialog>
  )
}

function Card({ story, lead }: { readonly story: StoryRow; readonly lead: boolean }) {
  return (
    <li>
      <Picture
        src={story.image === '' ? '' : thumbUrl(story.image, lead ? 960 : 320)}
        alt=""
        address={story.image}
        remote={isLinked(story.image)}
        small
      />
      <p className={styles.kicker}>{story.categories[0]}</p>
      <h3 className="hl" dir="auto">
        {words.untitled(story.headline)}
      </h3>
      {lead && story.standfirst && (
        <p className="sec" dir="auto">
          {story.standfirst}
        </p>
      )}
    </li>
  )
}
