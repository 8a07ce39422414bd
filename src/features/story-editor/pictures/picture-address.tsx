import { useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { ArrowLeft } from '#ui/icon.tsx'
import { pictureWords } from '../words.ts'

/** Whether a picture may be asked for at this address. */
export const isPictureAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\/?\S*$/i.test(text) || /^\/(?!\/)\S+$/.test(text)

interface PictureAddressProps {
  readonly onBack: () => void
  readonly onNext: (src: string) => void
}

/** Takes a picture by its address. */
export function PictureAddress({ onBack, onNext }: PictureAddressProps) {
  const [src, setSrc] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const field = useRef<HTMLInputElement>(null)
  const next = () => {
    const address = src.trim()
    if (isPictureAddress(address)) return onNext(address)
    setProblem(pictureWords.urlBad)
    field.current?.focus()
  }
  return (
    <Dialog
      title={pictureWords.fromUrl}
      onClose={onBack}
      focus={field}
      footer={
        <>
          <Button variant="quiet" icon={<ArrowLeft />} onClick={onBack}>
            {pictureWords.back}
          </Button>
          <span className="grow" />
          <Button variant="primary" onClick={next}>
            {pictureWords.next}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={pictureWords.urlLabel}
        hint={pictureWords.urlHint}
        problem={problem}
        face="mono"
        inputMode="url"
        spellCheck={false}
        value={src}
        onChange={event => {
          setSrc(event.target.value)
          setProblem(undefined)
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          next()
        }}
      />
    </Dialog>
  )
}
