import { useFindings } from '#editor/checks/findings-store.ts'
import type { FindingPlace, StoryFinding } from '#editor/checks/story-findings.ts'

/** What stands open of the findings of a place. */
export const useOpenFindings = (place: FindingPlace): StoryFinding[] =>
  useFindings(state => state.list).filter(one => one.place === place && one.stand === null)
