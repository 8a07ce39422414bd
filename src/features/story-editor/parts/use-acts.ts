import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Act } from '#contract/story.ts'
import { toast } from '#ui/toast.tsx'
import { done, type Undoable } from '#ui/undo.ts'
import { storyQuery } from '../queries.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { words } from '../words.ts'

/** Reads the story again and takes it into the session; lists are told as well. */
export function useRefresh() {
  const api = useApi()
  const queries = useQueryClient()
  const { session } = useOpenStory()
  return useMemo(
    () => async () => {
      void queries.invalidateQueries({ queryKey: ['stories'] })
      const { id } = session.state.story
      session.meet(await queries.fetchQuery({ ...storyQuery(api, id), staleTime: 0 }))
    },
    [api, queries, session],
  )
}

/** Says what was done with the way back; the way back has one as well. */
export function useDone() {
  const api = useApi()
  const queries = useQueryClient()
  const refresh = useRefresh()
  return useMemo(() => {
    const undoable = (message: string, act: number): Undoable => ({
      message,
      undo: async () => {
        const undone = await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
        void queries.invalidateQueries({ queryKey: ['story'] })
        await refresh().catch(() => {})
        return undone.act === null ? null : undoable(message, undone.act)
      },
    })
    return (message: string, { act }: Act) => (act === null ? toast({ message }) : done(undoable(message, act)))
  }, [api, queries, refresh])
}

/** What can be done with the open story beside writing it. */
export function useActs() {
  const api = useApi()
  const router = useRouter()
  const queries = useQueryClient()
  const { session } = useOpenStory()
  const refresh = useRefresh()
  const say = useDone()
  return useMemo(() => {
    const param = { id: String(session.state.story.id) }
    const headline = () => session.state.story.headline
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work()
      } catch (error) {
        toast({ message: `${words.notDone} ${error instanceof Error ? error.message : ''}` })
      }
    }
    const away = async (act: Act, message: string) => {
      void queries.invalidateQueries({ queryKey: ['stories'] })
      router.history.push('/')
      say(message, act)
    }
    return {
      history: () => router.history.push(`/stories/${param.id}/history`),
      duplicate: () =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].duplicate.$post({ param }))
          void queries.invalidateQueries({ queryKey: ['stories'] })
          if (act.stories[0] !== undefined) router.history.push(`/stories/${act.stories[0]}`)
          say(words.duplicated, act)
        }),
      revert: () =>
        attempt(async () => {
          await session.flush()
          const header = { 'if-match': `"${session.version}"` }
          const act = await answer(api.stories[':id'].draft.$delete({ param, header }))
          await refresh()
          say(words.reverted, act)
        }),
      unpublish: () =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].publication.$delete({ param }))
          await refresh()
          say(words.unpublished(headline()), act)
        }),
      spike: (reason: string) =>
        attempt(async () => {
          await session.flush()
          const killed = session.state.story.live !== null
          const act = await answer(api.stories[':id'].spike.$post({ param, json: reason === '' ? {} : { reason } }))
          await away(act, killed ? words.killed(headline()) : words.spikedDone(headline()))
        }),
      putBack: () =>
        attempt(async () => {
          const act = await answer(api.stories[':id'].spike.$delete({ param }))
          await refresh()
          say(words.putBackDone(headline()), act)
        }),
      settle: (take: 'disk' | 'draft') =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].disk.$post({ param, json: { take, version: session.version } }))
          await refresh()
          say(take === 'disk' ? words.tookDisk : words.keptDraft, act)
        }),
      copyLink: () =>
        attempt(async () => {
          await navigator.clipboard.writeText(`${window.location.origin}/stories/${param.id}`)
          toast({ message: words.linkCopied })
        }),
    }
  }, [api, router, queries, session, refresh, say])
}
