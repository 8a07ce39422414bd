import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Act } from '#contract/story.ts'
import { toast } from '#ui/toast.tsx'
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
    const done = (message: string, { act }: Act, label: string = words.undo) => {
      if (act === null) return toast({ message })
      toast({ message, action: { label, onAct: () => void back(act, label === words.undo ? words.redo : words.undo) } })
    }
    const back = async (act: number, next: string) => {
      try {
        const undone = await answer(api.acts[':id'].undo.$post({ param: { id: String(act) } }))
        void queries.invalidateQueries({ queryKey: ['story'] })
        await refresh().catch(() => {})
        done(words.undone, undone, next)
      } catch (error) {
        toast({ message: error instanceof Error ? error.message : words.notDone })
      }
    }
    return done
  }, [api, queries, refresh])
}

/** What can be done with the open story beside writing it. */
export function useActs() {
  const api = useApi()
  const router = useRouter()
  const queries = useQueryClient()
  const { session } = useOpenStory()
  const refresh = useRefresh()
  const done = useDone()
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
      done(message, act)
    }
    return {
      duplicate: () =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].duplicate.$post({ param }))
          void queries.invalidateQueries({ queryKey: ['stories'] })
          if (act.stories[0] !== undefined) router.history.push(`/stories/${act.stories[0]}`)
          done(words.duplicated, act)
        }),
      revert: () =>
        attempt(async () => {
          await session.flush()
          const header = { 'if-match': `"${session.version}"` }
          const act = await answer(api.stories[':id'].draft.$delete({ param, header }))
          await refresh()
          done(words.revert.done, act)
        }),
      unpublish: () =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].publication.$delete({ param }))
          await refresh()
          done(words.unpublish.done(headline()), act)
        }),
      spike: (reason: string) =>
        attempt(async () => {
          await session.flush()
          const killed = session.state.story.live !== null
          const act = await answer(api.stories[':id'].spike.$post({ param, json: reason === '' ? {} : { reason } }))
          await away(act, killed ? words.kill.done(headline()) : words.spikedDone(headline()))
        }),
      putBack: () =>
        attempt(async () => {
          const act = await answer(api.stories[':id'].spike.$delete({ param }))
          await refresh()
          done(words.putBackDone(headline()), act)
        }),
      settle: (take: 'disk' | 'draft') =>
        attempt(async () => {
          await session.flush()
          const act = await answer(api.stories[':id'].disk.$post({ param, json: { take, version: session.version } }))
          await refresh()
          done(take === 'disk' ? words.disk.tookDisk : words.disk.keptDraft, act)
        }),
      copyLink: () =>
        attempt(async () => {
          await navigator.clipboard.writeText(`${window.location.origin}/stories/${param.id}`)
          toast({ message: words.linkCopied })
        }),
    }
  }, [api, router, queries, session, refresh, done])
}
