import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front, LaunchPreview } from '#contract/front.ts'
import { launchQuery } from './queries.ts'

interface Looked {
  readonly front: Front
  readonly preview: LaunchPreview
}

/** What would be launched, as it was looked at. What somebody arranges meanwhile is shown, and counts, once it is asked for. */
export function useLooked(front: Front) {
  const { data, error, isFetching, refetch } = useQuery(launchQuery(useApi(), front.id))
  const [looked, look] = useState<Looked | null>(null)
  const fresh = data && !isFetching ? { front, preview: data } : null
  const same = fresh !== null && (looked === null || looked.preview.version === fresh.preview.version)
  if (same && fresh.preview !== looked?.preview) look(fresh)
  return {
    shown: same ? fresh : looked,
    arranged: data !== undefined && looked !== null && data.version !== looked.preview.version,
    reading: isFetching,
    error,
    readAgain: () => void refetch(),
    lookAgain: () => data && look({ front, preview: data }),
  }
}
