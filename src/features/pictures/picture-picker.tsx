import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { Picture } from '#contract/picture.ts'
import { Dialog } from '#ui/dialog.tsx'
import { matchesKey, takesText } from '#ui/key-match.ts'
import { pressOf } from '#ui/key-registry.ts'
import { isMac } from '#ui/key-text.ts'
import { usePreferences } from '#ui/preferences.ts'
import type { LibrarySearch } from './library-search.ts'
import styles from './parts/library.module.css'
import { type Asked, type ChosenPicture, PictureDetails, type PictureToUse, type PictureWords } from './parts/picture-details.tsx'
import { type LibraryHandle, PictureLibrary } from './parts/picture-library.tsx'

export interface PickerProps {
  readonly title: string
  /** What the button that puts it in says. */
  readonly action: string
  readonly asked: Asked
  readonly onPick: (picture: ChosenPicture | null) => void
}

/** A modal dialog has its own keys: these are the library's. */
const pickerKeys = [
  ['/', 'find'],
  ['u', 'upload'],
  ['ArrowDown', 'focusGrid'],
] as const

/** Where the keyboard is a picture on the screen, a focus in the search would cover half of the pictures. */
const hasKeyboard = () => matchMedia('(hover: hover)').matches

const linkTo = (src: string): PictureToUse => ({ src, alt: '', caption: '', credit: '' })

/** Lets a person choose a picture: from the library, from a file, or by its address; then asks for its crop and its words. */
export function PicturePicker({ title, action, asked, onPick }: PickerProps) {
  const [search, setSearch] = useState<LibrarySearch>({})
  const [chosen, setChosen] = useState<PictureToUse | null>(null)
  const choose = useCallback((picture: Picture) => setChosen(picture), [])
  const field = useRef<HTMLInputElement>(null)
  const handle = useRef<LibraryHandle>(null)
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || takesText(event.target as Element)) return
    const press = pressOf(event.nativeEvent)
    if (!usePreferences.getState().letterKeys && press.key !== 'ArrowDown') return
    const found = pickerKeys.find(([key]) => matchesKey(key, press, isMac))
    if (!found || !handle.current) return
    event.preventDefault()
    handle.current[found[1]]()
  }
  const [typed, setTyped] = useState<{ readonly src: string; readonly words: PictureWords } | null>(null)
  if (chosen)
    return (
      <PictureDetails
        picture={chosen}
        {...{ asked, action }}
        typed={typed?.src === chosen.src ? typed.words : undefined}
        onBack={words => {
          setTyped({ src: chosen.src, words })
          setChosen(null)
        }}
        onInsert={onPick}
      />
    )
  return (
    <Dialog title={title} size="wide" focus={hasKeyboard() ? field : undefined} onKey={onKey} onClose={() => onPick(null)}>
      <PictureLibrary
        className={styles.picker}
        {...{ search, field, handle }}
        onSearch={setSearch}
        storyAddress={id => `/stories/${id}`}
        onPick={choose}
        onLink={src => setChosen(linkTo(src))}
      />
    </Dialog>
  )
}
