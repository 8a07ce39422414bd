import { create } from 'zustand'
import type { StoryFinding } from './story-findings.ts'
import type { FindingActs } from './use-finding-acts.ts'

/** What was found in the open story, and which finding is looked at. */
export interface FindingsState {
  readonly list: readonly StoryFinding[]
  readonly active: string | null
  /** Somebody went to it by a key or the count, and wants to see it with its card. */
  readonly walked: boolean
  /** Why the one that is looked at may stand is being asked. */
  readonly asking: boolean
  /** What can be done with them; null until the part of the page that does it is there. */
  readonly acts: FindingActs | null
  /** Grows with every change of the text, so that it is checked again. */
  readonly edits: number
}

const nothing: FindingsState = { list: [], active: null, walked: false, asking: false, acts: null, edits: 0 }

/** The findings of the story that is open in this tab. */
export const useFindings = create<FindingsState>()(() => nothing)

/** Takes what was found now in the place of what was found before; who looks at a finding that is still there goes on looking at it. */
export function setFindings(list: readonly StoryFinding[]): void {
  const { active, asking } = useFindings.getState()
  const stays = list.some(({ id }) => id === active)
  useFindings.setState({ list, active: stays ? active : null, asking: stays && asking })
}

/** Looks at a finding, or at none. */
export function lookAt(active: string | null, walked = false): void {
  if (useFindings.getState().active !== active) useFindings.setState({ active, walked, asking: false })
}

export const ask = (asking: boolean): void => useFindings.setState({ asking })
export const clearFindings = (): void => useFindings.setState({ list: [], active: null, asking: false })

/** The finding that is looked at. */
export const activeIn = ({ list, active }: FindingsState): StoryFinding | undefined => list.find(({ id }) => id === active)
