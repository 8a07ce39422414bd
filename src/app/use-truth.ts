import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { useWaitingCount } from '#features/pictures/waiting-words.ts'
import type { TruthLine } from '#ui/truth.tsx'
import { useTruthStore } from '#ui/truth-store.ts'
import { siteQuery } from './desk-queries.ts'
import { words } from './words.ts'

/** The one truth about saving that is shown: the screen's own, else that words wait, pictures come in or nothing can be written, else what the desk knows. */
export function useTruth(): TruthLine {
  const { data: site } = useQuery(siteQuery(useApi()))
  const screen = useTruthStore(state => state.screen)
  const desk = useTruthStore(state => state.desk)
  const comingIn = useTruthStore(state => state.comingIn)
  const waiting = useWaitingCount()
  if (screen) return screen
  if (waiting > 0 && desk.tone === 'ok') return words.pictureWordsWait(waiting)
  if (comingIn > 0 && desk.tone === 'ok') return words.comingIn(comingIn)
  return site?.readOnly && desk.tone === 'ok' ? words.readOnly : desk
}
