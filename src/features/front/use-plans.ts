import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Front, FrontTime, NewTime } from '#contract/front.ts'
import { clockTime } from '#ui/time-words.ts'
import { toast } from '#ui/toast.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import { frontQuery } from './queries.ts'
import { words } from './words.ts'

/** Planning what a front does at a time, and taking it back, each with the way back. Each answers what went wrong, or null. */
export function usePlans(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const show = (front: Front): Front => {
    client.setQueryData(frontQuery(api, id).queryKey, front)
    void client.invalidateQueries({ queryKey: ['fronts'] })
    return front
  }
  const send = async (time: NewTime) => show(await answer(api.fronts[':id'].times.$post({ param: { id }, json: time })))
  const remove = async (time: number) => show(await answer(api.fronts[':id'].times[':time'].$delete({ param: { id, time: String(time) } })))
  const known = () => client.getQueryData<Front>(frontQuery(api, id).queryKey)

  /** Plans it. One that comes and goes is two changes, which are taken back together. */
  const planned = async (time: NewTime, message: string): Promise<Undoable> => {
    const before = new Set(known()?.times.map(one => one.id))
    const { times } = await send(time)
    const made = times.filter(one => !before.has(one.id) && isOf(one, time))
    return {
      message,
      undo: async () => {
        for (const one of made) await remove(one.id)
        return { message, undo: () => planned(time, message) }
      },
    }
  }
  /** Takes it back. The launch of a whole front can be planned again only while it is what is prepared. */
  const dropped = async (time: FrontTime): Promise<Undoable | null> => {
    const prepared = known()?.changes ?? 0
    await remove(time.id)
    const again = againOf(time)
    if (!again || (time.kind === 'launch' && prepared > 0)) return null
    return {
      message: words.takenBack,
      undo: async () => {
        const { undo } = await planned(again, words.takenBack)
        return { message: words.takenBack, undo }
      },
    }
  }
  const perform = async (work: () => Promise<Undoable | null>, message: string): Promise<string | null> => {
    try {
      const way = await work()
      if (way) done(way)
      else toast({ message })
      return null
    } catch (problem) {
      return problem instanceof ProblemError ? problem.problem.detail : String(problem)
    }
  }
  return {
    plan: (time: NewTime, message: string) => perform(() => planned(time, message), message),
    drop: (time: FrontTime) => perform(() => dropped(time), words.takenBack),
  }
}

/** Whether this is what was planned there: its coming, or its going. */
function isOf({ at, kind, story }: FrontTime, time: NewTime): boolean {
  if (time.kind === 'launch' || kind === 'launch' || kind === 'back') return time.kind === kind && at === time.at
  if (story?.id !== time.story) return false
  return kind === time.kind ? at === time.at : time.kind === 'in' && kind === 'out' && at === time.until
}

/** How something that was planned is planned again; null where its time is over or its story is gone. */
function againOf({ at, kind, story, slot, until, why }: FrontTime): NewTime | null {
  if (new Date(at).getTime() <= Date.now()) return null
  const because = why === '' ? {} : { why }
  if (kind === 'launch') return { kind, at, ...(until !== null && { until }), ...because }
  if (!story || kind === 'back') return null
  return kind === 'in' ? { kind, at, story: story.id, slot: slot ?? 0, ...because } : { kind, at, story: story.id }
}

/** What a field of the browser says of a time, as an instant; empty where it says nothing. */
export const instantOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString())

/** An instant as a field of the browser says it. */
export function localOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${clockTime(moment)}`
}
