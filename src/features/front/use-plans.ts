import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Front, NewTime } from '#contract/front.ts'
import { toast } from '#ui/toast.tsx'
import { words } from './words.ts'

/** Planning what a front does at a time, and taking it back. Each answers what went wrong, or null. */
export function usePlans(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const show = (front: Front) => {
    client.setQueryData(['fronts', 'front', id], front)
    void client.invalidateQueries({ queryKey: ['fronts'] })
  }
  const perform = async (work: () => Promise<Front>, done: string): Promise<string | null> => {
    try {
      show(await work())
      toast({ message: done })
      return null
    } catch (problem) {
      return problem instanceof ProblemError ? problem.problem.detail : String(problem)
    }
  }
  return {
    plan: (time: NewTime, done: string) => perform(() => answer(api.fronts[':id'].times.$post({ param: { id }, json: time })), done),
    drop: (time: number) =>
      perform(() => answer(api.fronts[':id'].times[':time'].$delete({ param: { id, time: String(time) } })), words.takenBack),
  }
}

/** What a field of the browser says of a time, as an instant; empty where it says nothing. */
export const instantOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString())
