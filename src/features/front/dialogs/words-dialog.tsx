import { type ComponentType, Suspense, useRef, useState } from 'react'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Front, Slot } from '#contract/front.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { TextField } from '#ui/field.tsx'
import { Picture } from '#ui/picture.tsx'
import { toast } from '#ui/toast.tsx'
import type { Words } from '../as-arranged.ts'
import { words } from '../words.ts'
import { keepTyped, typedFor } from './typed-words.ts'
import styles from './words-dialog.module.css'

/** The desk's picker; the app hands it in, since the library is a screen of its own. */
export type PicturePicker = ComponentType<{
  readonly title: string
  readonly action: string
  readonly asked: { readonly alt: boolean; readonly caption: boolean; readonly credit: boolean; readonly kept: string }
  readonly onPick: (picture: { readonly src: string } | null) => void
}>

interface WordsDialogProps {
  readonly slot: Slot
  /** Which words the stories of the site have. */
  readonly has: Front['words']
  readonly picker: PicturePicker
  /** What was changed; answers whether it was kept. */
  readonly onCall: (words: Partial<Words>) => Promise<boolean>
  readonly onClose: () => void
}

/** What a story is called on the front, where its own headline, category or picture will not do. */
export function WordsDialog({ slot, has, picker: Picker, onCall, onClose }: WordsDialogProps) {
  const { story } = slot
  const [typed, setTyped] = useState(() => typedFor(story?.id ?? 0))
  const [said, setSaid] = useState<Words>({ ...slot.words, ...typed })
  const [picking, setPicking] = useState(false)
  const [pending, setPending] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const own: Words = { headline: story?.headline ?? '', kicker: story?.categories[0] ?? '', picture: story?.image ?? '' }
  const changed = has.filter(word => said[word].trim() !== slot.words[word])
  const call: Partial<Words> = Object.fromEntries(changed.map(word => [word, said[word].trim()]))
  const keep = (kept: Partial<Words>) => story && keepTyped(story.id, kept)
  const close = () => {
    keep(call)
    if (changed.length > 0) toast({ message: words.calling.kept })
    onClose()
  }
  const save = async () => {
    if (pending) return
    setPending(true)
    // A refusal is said on the board, below, and loses nothing.
    keep(changed.length === 0 || (await onCall(call)) ? {} : call)
    onClose()
  }
  const startOver = () => {
    keep({})
    setTyped({})
    setSaid(slot.words)
    first.current?.focus()
  }
  if (picking)
    return (
      <Suspense fallback={<EarlyKeys />}>
        <Picker
          title={words.calling.pick}
          action={words.calling.take}
          asked={{ alt: false, caption: false, credit: false, kept: '' }}
          onPick={picture => {
            setPicking(false)
            if (picture) setSaid({ ...said, picture: picture.src })
          }}
        />
      </Suspense>
    )
  const shown = said.picture.trim() || own.picture
  return (
    <Dialog
      size="small"
      title={words.calling.title(own.headline)}
      focus={first}
      onClose={close}
      onModEnter={() => void save()}
      onKey={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) void save()
      }}
      footer={
        <>
          <Button keys="Escape" onClick={close}>
            {words.calling.keep}
          </Button>
          <Button variant="primary" keys="Enter" pending={pending} onClick={() => void save()}>
            {words.calling.save}
          </Button>
        </>
      }
    >
      <p className="sec">{words.calling.text}</p>
      {Object.keys(typed).length > 0 && (
        <p className="note" role="status">
          {words.calling.again}{' '}
          <button type="button" className="link" onClick={startOver}>
            {words.calling.startOver}
          </button>
        </p>
      )}
      {has.map((word, at) => (
        <TextField
          key={word}
          ref={at === 0 ? first : undefined}
          label={words.calling[word]}
          face={word === 'picture' ? 'mono' : 'read'}
          value={said[word]}
          placeholder={own[word]}
          maxLength={500}
          autoComplete="off"
          onChange={event => setSaid({ ...said, [word]: event.target.value })}
        />
      ))}
      {has.includes('picture') && (
        <div className={styles.picture}>
          <Picture src={shown === '' ? '' : thumbUrl(shown, 320)} alt="" address={shown} remote={isLinked(shown)} small />
          <Button onClick={() => setPicking(true)}>{words.calling.choose}</Button>
        </div>
      )}
    </Dialog>
  )
}
