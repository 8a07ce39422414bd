import { useMutation } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Publication } from '#contract/story.ts'
import { useDone, useRefresh } from '../parts/use-acts.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { publishWords } from './words.ts'

interface PublishEvents {
  readonly onDone: () => void
  /** The story or its file moved on since the diff was shown. */
  readonly onMoved: () => void
}

/** Writes what was shown, and nothing else: the desk refuses when it is no longer the same. */
export function usePublish({ onDone, onMoved }: PublishEvents) {
  const api = useApi()
  const { session } = useOpenStory()
  const refresh = useRefresh()
  const done = useDone()
  return useMutation({
    mutationFn: ({ version, liveHash }: Publication) =>
      answer(api.stories[':id'].publication.$post({ param: { id: String(session.state.story.id) }, json: { version, liveHash } })),
    onSuccess: async act => {
      const at = Date.parse(act.at)
      await refresh().catch(() => {})
      session.published(at)
      onDone()
      done(publishWords.toast(at), act)
    },
    onError: async error => {
      if (!(error instanceof ProblemError) || !(error.is('stale-version') || error.is('changed-on-disk'))) return
      await refresh().catch(() => {})
      onMoved()
    },
  })
}
