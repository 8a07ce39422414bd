import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { FeatureMany } from '#contract/featured.ts'
import type { Act } from '#contract/story.ts'
import { useRun } from '#ui/runs.ts'

const previewQuery = (api: Api, change: FeatureMany | null) =>
  queryOptions({
    queryKey: ['featured', 'preview', change],
    enabled: change !== null,
    queryFn: ({ signal }) => answer(api.featured.preview.$post({ json: change as FeatureMany }, { init: { signal } })),
    staleTime: 0,
    gcTime: 0,
  })

/** What a change would do, and the change itself while it is written: how far it is, and the way to stop it. */
export function useFeatureRun(change: FeatureMany | null, onDone: (act: Act) => void) {
  const api = useApi()
  const [name] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<'waiting' | 'writing' | 'stopping'>('waiting')
  const [problem, setProblem] = useState<string | null>(null)
  const { data: preview, error, isFetching } = useQuery(previewQuery(api, change))
  const progress = useRun(name)
  const run = async () => {
    if (!change || state !== 'waiting') return
    setState('writing')
    setProblem(null)
    try {
      onDone(await answer(api.featured.$post({ json: { change, run: name } })))
    } catch (failed) {
      setProblem(
        failed instanceof ProblemError ? failed.problem.detail : 'The desk does not answer. Look at the list before you try again.',
      )
    }
    setState('waiting')
  }
  const stop = () => {
    setState('stopping')
    void api.featured.runs[':run'].$delete({ param: { run: name } })
  }
  const said = problem ?? (error instanceof ProblemError ? error.problem.detail : error?.message)
  return {
    preview: change === null || isFetching ? null : (preview ?? null),
    state,
    progress,
    problem: said ?? null,
    run: () => void run(),
    stop,
  }
}

export type FeatureRun = ReturnType<typeof useFeatureRun>
