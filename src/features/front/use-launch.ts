import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Front } from '#contract/front.ts'
import { done, type Undoable, underway } from '#ui/undo.ts'
import { saidProblem } from './said-problem.ts'
import { words } from './words.ts'

/** Makes what is prepared the live front, with the way back. Answers what went wrong, or null. */
export function useLaunch(front: Front) {
  const api = useApi()
  const client = useQueryClient()
  const readAgain = () => void client.invalidateQueries({ queryKey: ['fronts'] })
  const param = { id: front.id }
  const undoable = (act: number): Undoable => ({
    message: words.launched(front.name),
    undo: async () => {
      const back = await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
      readAgain()
      return back.act === null ? null : undoable(back.act)
    },
  })
  const launch = async (version: string, why: string, until: string): Promise<string | null> => {
    try {
      const { act } = await answer(
        api.fronts[':id'].launch.$post({ param, json: { version, ...(why !== '' && { why }), ...(until !== '' && { until }) } }),
      )
      if (act !== null) done(undoable(act))
      readAgain()
      return null
    } catch (problem) {
      return saidProblem(problem)
    }
  }
  return (...args: Parameters<typeof launch>) => underway(launch(...args))
}
