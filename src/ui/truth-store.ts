import { useEffect } from 'react'
import { create } from 'zustand'
import type { TruthLine } from './truth.tsx'

interface TruthState {
  /** What the desk as a whole knows: nothing waiting, saved at, offline. */
  readonly desk: TruthLine
  /** What the screen in front says; it comes first while there is one. */
  readonly screen: TruthLine | null
  /** Counts of this screen, behind the truth in the foot line. */
  readonly note: string
  /** How many pictures are on their way to the desk from this page. */
  readonly comingIn: number
}

export const useTruthStore = create<TruthState>()(() => ({
  desk: { tone: 'ok', strong: 'Saved', rest: '· nothing waiting' },
  screen: null,
  note: '',
  comingIn: 0,
}))

/** For the desk as a whole: after a write, when the server goes and comes back. */
export function setDeskTruth(desk: TruthLine): void {
  useTruthStore.setState({ desk })
}

/** For whatever sends pictures: more are on their way, or fewer. */
export function changeComingIn(by: number): void {
  useTruthStore.setState(({ comingIn }) => ({ comingIn: comingIn + by }))
}

/** Says the truth of this screen in the foot line, and on a phone in the top bar, while the screen is shown. */
export function useScreenTruth(line: TruthLine | null): void {
  const { tone, strong, rest } = line ?? {}
  useEffect(() => {
    useTruthStore.setState({ screen: tone && strong !== undefined ? { tone, strong, rest } : null })
  }, [tone, strong, rest])
  useEffect(() => () => useTruthStore.setState({ screen: null }), [])
}

/** Says the counts of this screen in the foot line while the screen is shown. */
export function useFootNote(note: string): void {
  useEffect(() => {
    useTruthStore.setState({ note })
    return () => useTruthStore.setState({ note: '' })
  }, [note])
}
