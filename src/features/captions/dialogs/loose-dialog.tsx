import { type ComponentType, Suspense, useId, useRef, useState } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Caption } from '#contract/caption.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { TextArea } from '#ui/field.tsx'
import { Picture } from '#ui/picture.tsx'
import { dialogWords } from './dialog-words.ts'
import styles from './dialogs.module.css'
import { usePicturesToChoose } from './use-pictures-to-choose.ts'

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
  const { isPending, beside, pictures } = usePicturesToChoose(caption)
  const [picked, setChosen] = useState<Chosen | null>(null)
  // The only picture right beside the words is theirs, most likely.
  const chosen = picked ?? (beside.length === 1 ? (beside[0] ?? null) : null)
  const group = useId()
  const [picking, setPicking] = useState(false)
  const [pending, setPending] = useState(false)
  const go = useRef<HTMLButtonElement>(null)
  const brought = chosen && pictures.every(({ src }) => src !== chosen.src) ? [{ ...chosen, name: chosen.alt }] : []
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
      <fieldset className={styles.choices} aria-label={dialogWords.fromStory}>
        {[...pictures, ...brought].map(({ src, alt, name }) => (
          <label key={src}>
            <input
              type="radio"
              className="vh"
              name={group}
              aria-label={name || src}
              checked={chosen?.src === src}
              onChange={() => setChosen({ src, alt })}
            />
            <Picture src={thumbUrl(src, 160)} alt="" address={src} remote={isLinked(src)} small />
          </label>
        ))}
      </fieldset>
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
