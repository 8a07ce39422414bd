import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front } from '#contract/front.ts'
import { forecastQuery } from './queries.ts'

/** The moment that is looked at, null for now, and the front as it will be then. */
export function useMoment(front: Front | undefined) {
  const [moment, setMoment] = useState<Date | null>(null)
  const { data } = useQuery({
    ...forecastQuery(useApi(), front?.id ?? '', moment?.toISOString() ?? ''),
    enabled: moment !== null && front !== undefined,
    placeholderData: keepPreviousData,
  })
  return { moment, setMoment, seen: moment && front && data ? { ...front, live: data.slots } : front }
}
