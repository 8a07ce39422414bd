import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Site } from '#contract/site.ts'
import type { Story } from '#contract/story.ts'
import { siteQuery, storyQuery } from '../queries.ts'
import { putDraft, putWhileLeaving } from './desk-saves.ts'
import { deviceJournal, startSession } from './device-journal.ts'
import type { Journal } from './journal.ts'
import type { SessionState } from './session-state.ts'
import { StorySession } from './story-session.ts'

/** A story that is open, with all that its screen needs. */
export interface OpenStory {
  readonly session: StorySession
  readonly site: Site
  readonly journal: Journal
}

export const OpenStoryContext = createContext<OpenStory | null>(null)

export function useOpenStory(): OpenStory {
  const open = useContext(OpenStoryContext)
  if (!open) throw new Error('No story is open here.')
  return open
}

/** A part of the session's state; drawn again only when that part changes. */
export function useSessionState<T>(read: (state: SessionState) => T): T {
  return useStore(useOpenStory().session.store, read)
}

/** Opens a story for as long as the page shows it, and keeps it in step with the desk. */
export function useStorySession(storyId: number) {
  const api = useApi()
  const site = useQuery(siteQuery(api))
  const story = useQuery(storyQuery(api, storyId))
  const open = useSession(storyId, story.data, site.data)
  useEffect(() => {
    if (open && story.data) open.session.meet(story.data)
  }, [open, story.data])
  const taken = story.error instanceof ProblemError && story.error.is('not-found')
  useEffect(() => {
    if (open && taken) open.session.fileTaken()
  }, [open, taken])
  return {
    open,
    site: site.data?.folder,
    error: story.error ?? site.error,
    retry: () => void Promise.all([story.refetch(), site.refetch()]),
  }
}

/** Pages of this tab that are closing: what they keep is there before the story is opened again. */
const closing = new Map<number, Promise<void>>()

function useSession(storyId: number, story: Story | undefined, site: Site | undefined): OpenStory | null {
  const api = useApi()
  const queries = useQueryClient()
  const [open, setOpen] = useState<OpenStory | null>(null)
  const first = useRef({ story, site })
  first.current = { story, site }
  const ready = story !== undefined && site !== undefined

  useEffect(() => {
    const { story: opening, site: where } = first.current
    if (!ready || !opening || !where) return
    const { session: name, end } = startSession()
    let made: StorySession | null = null
    let gone = false
    Promise.all([deviceJournal(), closing.get(storyId)]).then(async ([journal]) => {
      const left = await journal.left(where.folder, storyId)
      if (gone) return
      made = new StorySession(opening, {
        put: putDraft(api, storyId),
        fetchStory: () => answer(api.stories[':id'].$get({ param: { id: String(storyId) } })),
        journal,
        site: where.folder,
        session: name,
        onSaved: saved => queries.setQueryData(storyQuery(api, storyId).queryKey, saved),
      })
      if (left[0]) made.putBack(left[0])
      setOpen({ session: made, site: where, journal })
    })
    const flush = () => document.visibilityState === 'hidden' && void made?.flush()
    const leave = () => {
      const text = made?.leave()
      if (text) putWhileLeaving(api, storyId, text)
    }
    const retry = () => made?.retry()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', retry)
    return () => {
      gone = true
      setOpen(null)
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', retry)
      const ending = made
      if (!ending) return end()
      ending.leave()
      const closed = ending.flush().then(() => {
        ending.stop()
        end()
        // A lock is let go a moment after its holder says so.
        return new Promise<void>(done => setTimeout(done, 50))
      })
      closing.set(storyId, closed)
      void closed.then(() => closing.get(storyId) === closed && closing.delete(storyId))
    }
  }, [api, queries, storyId, ready])

  return useMemo(() => (open && site ? { ...open, site } : null), [open, site])
}
