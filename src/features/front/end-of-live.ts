import type { Front } from '#contract/front.ts'

/** When the live front ends and what led before leads again. The end of a front that is only planned is not meant. */
export function endOfLive({ times }: Pick<Front, 'times'>, now: Date): Date | null {
  const planned = new Set(times.flatMap(({ kind, until }) => (kind === 'launch' && until !== null ? [until] : [])))
  const end = times.find(({ kind, at, problem }) => kind === 'back' && problem === '' && !planned.has(at) && new Date(at) > now)
  return end ? new Date(end.at) : null
}
