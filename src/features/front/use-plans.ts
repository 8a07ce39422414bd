import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Front, FrontTime, NewTime } from '#contract/front.ts'
import { clockTime } from '#ui/time-words.ts'
import { done, type Undoable, underway } from '#ui/undo.ts'
import { frontQuery } from './queries.ts'
import { saidProblem } from './said-problem.ts'
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
  const one = (time: number) => ({ param: { id, time: String(time) } })
  const drop = async (times: readonly number[]) => {
    for (const time of times) show(await answer(api.fronts[':id'].times[':time'].$delete(one(time))))
  }
  const restore = async (times: readonly number[]) => {
    for (const time of times) show(await answer(api.fronts[':id'].times[':time'].$put(one(time))))
  }
  const known = () => client.getQueryData<Front>(frontQuery(api, id).queryKey)

  const planned = (times: readonly number[], message: string): Undoable => ({
    message,
    undo: async () => {
      await drop(times)
      return dropped(times)
    },
  })
  const dropped = (times: readonly number[]): Undoable => ({
    message: words.takenBack,
    undo: async () => {
      await restore(times)
      return planned(times, words.takenBack)
    },
  })
  /** One that comes and goes is two changes, which are taken back together. */
  const plan = async (time: NewTime, message: string): Promise<Undoable> => {
    const before = new Set(known()?.times.map(({ id: number }) => number))
    const { times } = await send(time)
    return planned(
      times.filter(made => !before.has(made.id) && isOf(made, time)).map(({ id: number }) => number),
      message,
    )
  }
  const perform = (work: () => Promise<Undoable>): Promise<string | null> => underway(performed(work))
  const performed = async (work: () => Promise<Undoable>): Promise<string | null> => {
    try {
      done(await work())
      return null
    } catch (problem) {
      return saidProblem(problem)
    }
  }
  return {
    plan: (time: NewTime, message: string) => perform(() => plan(time, message)),
    drop: (time: number) => perform(() => drop([time]).then(() => dropped([time]))),
  }
}

/** Whether this is what was planned there: its coming, or its going. */
function isOf({ at, kind, story }: FrontTime, time: NewTime): boolean {
  if (time.kind === 'launch' || kind === 'launch' || kind === 'back') return time.kind === kind && at === time.at
  if (story?.id !== time.story) return false
  return kind === time.kind ? at === time.at : time.kind === 'in' && kind === 'out' && at === time.until
}

/** What a field of the browser says of a time, as an instant; empty where it says nothing. */
export const instantOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString())

/** An instant as a field of the browser says it. */
export function localOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${clockTime(moment)}`
}
