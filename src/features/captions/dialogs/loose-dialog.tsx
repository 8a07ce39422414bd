import { useQuery } from '@tanstack/react-query'
import { type ComponentType, Suspense, useMemo, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Caption } from '#contract/caption.ts'
import { picturesBeside } from '#editor/bridge/make-figure.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { TextArea } from '#ui/field.tsx'
import { Picture } from '#ui/picture.tsx'
import { storyQuery } from '../queries.ts'
import { storyPictures } from '../story-pictures.ts'
import { dialogWords } from './dialog-words.ts'
import styles from './dialogs.module.css'

interface Chosen {
  readonly src: string
  readonly alt: string
}

/** The desk's picker; the app hands it in, since the library is a screen of its own. */
export type PicturePicker = ComponentType<{
  readonly title: string
  readonly action: string
  readonly asked: { readonly alt: boolean; readonly caption: boolean; readonly credit: boolean; readonly kept: string }
  readonly onPick: (picture: Chosen | null) => void
}>

interface LooseDialogProps {
  readonly caption: Caption
  readonly picker: PicturePicker
  readonly onMake: (picture: Chosen) => Promise<void>
  readonly onClose: () => void
}

/** Asks which picture a loose caption belongs to: one of the story, one of the library, or one that is brought in. */
export function LooseDialog({ caption, picker: Picker, onMake, onClose }: LooseDialogProps) {
  const { data: story, isPending } = useQuery(storyQuery(useApi(), caption.story.id))
  const beside = useMemo(() => (story ? picturesBeside(story.text, caption) : []), [story, caption])
  const [picked, setChosen] = useState<Chosen | null>(null)
  // The only picture right beside the words is theirs, most likely.
  const chosen = picked ?? (beside.length === 1 ? (beside[0] ?? null) : null)
  const [picking, setPicking] = useState(false)
  const [pending, setPending] = useState(false)
  const go = useRef<HTMLButtonElement>(null)
  const pictures = story ? storyPictures(story.text, story.image).map(one => beside.find(({ src }) => src === one.src) ?? one) : []
  const make = async () => {
    if (!chosen) return
    setPending(true)
    await onMake(chosen)
    setPending(false)
  }
  if (isPending) return <EarlyKeys />
  if (picking)
    return (
      <Suspense fallback={<EarlyKeys />}>
        <Picker
          title={dialogWords.lookTitle}
          action={dialogWords.makeDo}
          asked={{ alt: true, caption: false, credit: false, kept: caption.text }}
          onPick={picture => {
            setPicking(false)
            if (picture) setChosen({ src: picture.src, alt: picture.alt })
          }}
        />
      </Suspense>
    )
  return (
    <Dialog
      title={dialogWords.lookTitle}
      onModEnter={() => void make()}
      onClose={onClose}
      focus={beside.length === 1 ? go : undefined}
      footer={
        <>
          <Button onClick={onClose}>{dialogWords.cancel}</Button>
          <Button
            ref={go}
            variant="primary"
            keys="Mod+Enter"
            pending={pending}
            disabledReason={chosen ? undefined : dialogWords.chooseFirst}
            onClick={() => void make()}
          >
            {dialogWords.makeDo}
          </Button>
        </>
      }
    >
      <p className="hl" dir="auto">
        {caption.text}
      </p>
      <p className="note">{beside.some(({ src }) => src === chosen?.src) ? dialogWords.besideNote : dialogWords.makeNote}</p>
      {pictures.length > 0 && <h3 className={styles.small}>{dialogWords.fromStory}</h3>}
      <div className={styles.choices} role="radiogroup" aria-label={dialogWords.fromStory}>
        {pictures.map(picture => (
          // biome-ignore lint/a11y/useSemanticElements: a picture to choose, not an input
          <button
            key={picture.src}
            type="button"
            role="radio"
            aria-checked={chosen?.src === picture.src}
            aria-label={picture.alt || picture.src}
            onClick={() => setChosen(picture)}
          >
            <Picture src={thumbUrl(picture.src, 160)} alt="" address={picture.src} remote={isLinked(picture.src)} small />
          </button>
        ))}
        {chosen && pictures.every(({ src }) => src !== chosen.src) && (
          // biome-ignore lint/a11y/useSemanticElements: a picture that is chosen, not an input
          <button type="button" role="radio" aria-checked="true" aria-label={chosen.alt || chosen.src}>
            <Picture src={thumbUrl(chosen.src, 160)} alt="" address={chosen.src} remote={isLinked(chosen.src)} small />
          </button>
        )}
      </div>
      <Button onClick={() => setPicking(true)}>{dialogWords.fromLibrary}</Button>
      {chosen && (
        <TextArea
          label={dialogWords.makeAlt}
          value={chosen.alt}
          maxLength={5000}
          onChange={event => setChosen({ ...chosen, alt: event.target.value })}
        />
      )}
    </Dialog>
  )
}
