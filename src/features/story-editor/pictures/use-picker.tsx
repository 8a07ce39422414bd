import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { Asked, ChosenPicture } from './picture-details.tsx'
import { PicturePicker } from './picture-picker.tsx'

interface Request {
  readonly title: string
  readonly action: string
  readonly asked: Asked
  readonly answer: (picture: ChosenPicture | null) => void
}

export type Pick = (request: Omit<Request, 'answer'>) => Promise<ChosenPicture | null>

/** The screen's picker, for whatever part of it wants a picture. */
export const PickContext = createContext<Pick>(async () => null)
export const usePick = (): Pick => useContext(PickContext)

/** Opens the picker and waits for what is chosen; null when nothing is. */
export function usePicker(): {
  readonly pick: Pick
  readonly picker: ReactNode
} {
  const [request, setRequest] = useState<Request | null>(null)
  const pick = useCallback(
    (wanted: Omit<Request, 'answer'>) => new Promise<ChosenPicture | null>(answer => setRequest({ ...wanted, answer })),
    [],
  )
  const done = (picture: ChosenPicture | null) => {
    setRequest(null)
    // The dialog gives the focus back as it goes; what is inserted may then take it.
    requestAnimationFrame(() => request?.answer(picture))
  }
  return { pick, picker: request && <PicturePicker title={request.title} action={request.action} asked={request.asked} onPick={done} /> }
}
