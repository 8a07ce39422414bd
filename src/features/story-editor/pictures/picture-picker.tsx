import { useCallback, useState } from 'react'
import type { Picture as PictureFacts } from '#contract/picture.ts'
import { Lightbox } from './lightbox.tsx'
import { PictureAddress } from './picture-address.tsx'
import { type Asked, type ChosenPicture, PictureDetails } from './picture-details.tsx'
import { PictureLibrary } from './picture-library.tsx'

interface PickerProps {
  readonly title: string
  /** What the button that puts it in says. */
  readonly action: string
  readonly asked: Asked
  readonly onPick: (picture: ChosenPicture | null) => void
}

type Step =
  | { readonly at: 'library' }
  | { readonly at: 'address' }
  | { readonly at: 'details'; readonly picture: Parameters<typeof PictureDetails>[0]['picture'] }

/** Lets a person choose a picture: from the library, from a file, or by its address; then asks for its words. */
export function PicturePicker({ title, action, asked, onPick }: PickerProps) {
  const [step, setStep] = useState<Step>({ at: 'library' })
  const [large, setLarge] = useState<PictureFacts | null>(null)
  const asksNothing = !asked.alt && !asked.caption && !asked.credit
  const details = useCallback(
    (picture: PictureFacts) => (asksNothing ? onPick(picture) : setStep({ at: 'details', picture })),
    [asksNothing, onPick],
  )
  const library = () => setStep({ at: 'library' })
  if (step.at === 'details') {
    return <PictureDetails picture={step.picture} asked={asked} action={action} onBack={library} onInsert={onPick} />
  }
  if (step.at === 'address') {
    return (
      <PictureAddress onBack={library} onNext={src => setStep({ at: 'details', picture: { src, alt: '', caption: '', credit: '' } })} />
    )
  }
  return (
    <>
      <PictureLibrary
        title={title}
        onClose={() => onPick(null)}
        onChoose={details}
        onLarge={setLarge}
        onAddress={() => setStep({ at: 'address' })}
      />
      {large && <Lightbox picture={large} onClose={() => setLarge(null)} />}
    </>
  )
}
