import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import type { TruthLine } from '#ui/truth.tsx'
import { useTruthStore } from '#ui/truth-store.ts'
import { siteQuery } from './desk-queries.ts'
import { words } from './words.ts'

/** The one truth about saving that is shown: the screen's own, else that nothing can be written, else what the desk knows. */
export function useTruth(): TruthLine {
  const { data: site } = useQuery(siteQuery(useApi()))
  const screen = useTruthStore(state => state.screen)
  const desk = useTruthStore(state => state.desk)
  if (screen) return screen
  return site?.readOnly && desk.tone === 'ok' ? words.readOnly : desk
}
