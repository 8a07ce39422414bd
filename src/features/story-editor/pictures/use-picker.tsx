import { type ComponentType, createContext, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'
import { EarlyKeys } from '#ui/early-keys.tsx'

/** A picture that a person chose for the story, with the words that go with it. */
export interface ChosenPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** What is asked of whoever chooses: a title, what the button says, and which words have a place in the story. */
interface Request {
  readonly title: string
  readonly action: string
  readonly asked: {
    readonly alt: boolean
    readonly caption: boolean
    readonly credit: boolean
    /** The caption that the story has, and that stays; empty where it has none. */
    readonly kept: string
  }
}

/** What a picker is given; it calls back with what was chosen, or with null. */
export interface PickerProps extends Request {
  readonly onPick: (picture: ChosenPicture | null) => void
}

/** The desk's picker; the app hands it in, since the library is a screen of its own. */
export type PicturePicker = ComponentType<PickerProps>

export type Pick = (request: Request) => Promise<ChosenPicture | null>

/** The screen's picker, for whatever part of it wants a picture. */
export const PickContext = createContext<Pick>(async () => null)
export const usePick = (): Pick => useContext(PickContext)

/** Opens the picker and waits for what is chosen; null when nothing is. */
export function usePicker(Picker: PicturePicker): { readonly pick: Pick; readonly picker: ReactNode } {
  const [request, setRequest] = useState<(Request & { readonly answer: (picture: ChosenPicture | null) => void }) | null>(null)
  const pick = useCallback((wanted: Request) => new Promise<ChosenPicture | null>(answer => setRequest({ ...wanted, answer })), [])
  const done = (picture: ChosenPicture | null) => {
    setRequest(null)
    // The dialog gives the focus back as it goes; what is inserted may then take it.
    requestAnimationFrame(() => request?.answer(picture))
  }
  const picker = request && (
    <Suspense fallback={<EarlyKeys />}>
      <Picker title={request.title} action={request.action} asked={request.asked} onPick={done} />
    </Suspense>
  )
  return { pick, picker }
}
