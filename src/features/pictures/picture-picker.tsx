import { useCallback, useState } from 'react'
import type { Picture } from '#contract/picture.ts'
import { Dialog } from '#ui/dialog.tsx'
import type { LibrarySearch } from './library-search.ts'
import styles from './parts/library.module.css'
import { type Asked, type ChosenPicture, PictureDetails, type PictureToUse } from './parts/picture-details.tsx'
import { PictureLibrary } from './parts/picture-library.tsx'

export interface PickerProps {
  readonly title: string
  /** What the button that puts it in says. */
  readonly action: string
  readonly asked: Asked
  readonly onPick: (picture: ChosenPicture | null) => void
}

const linkTo = (src: string): PictureToUse => ({ src, alt: '', caption: '', credit: '' })

/** Lets a person choose a picture: from the library, from a file, or by its address; then asks for its crop and its words. */
export function PicturePicker({ title, action, asked, onPick }: PickerProps) {
  const [search, setSearch] = useState<LibrarySearch>({})
  const [chosen, setChosen] = useState<PictureToUse | null>(null)
  const choose = useCallback((picture: Picture) => setChosen(picture), [])
  if (chosen) return <PictureDetails picture={chosen} {...{ asked, action }} onBack={() => setChosen(null)} onInsert={onPick} />
  return (
    <Dialog title={title} size="wide" onClose={() => onPick(null)}>
      <PictureLibrary
        className={styles.picker}
        search={search}
        onSearch={setSearch}
        storyAddress={id => `/stories/${id}`}
        onPick={choose}
        onLink={src => setChosen(linkTo(src))}
      />
    </Dialog>
  )
}
