import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import type { DeskEvent } from '#contract/event.ts'
import type { Site } from '#contract/site.ts'
import { patchStoryRowsSoon, refreshStories, storiesArrived } from '#features/stories/index.ts'
import { tellRun } from '#ui/runs.ts'
import { clockTime } from '#ui/time-words.ts'
import { setDeskTruth } from '#ui/truth-store.ts'
import { atMostEvery } from './at-most-every.ts'
import { listenToDesk } from './events/desk-events.ts'
import { words } from './words.ts'

/** More rows than this are not fetched one by one: the lists learn that there is something newer, and wait. */
const FEW = 20
/** A pull brings stories in hundreds, an upload pictures in dozens; what is shown is read again this often at most. */
const PICTURES_MS = 500
const COUNTS_MS = 1000

/** Keeps every screen in step with the server: rows change in place, counts are read again, and nothing moves. */
export function useDeskEvents(): void {
  const api = useApi()
  const client = useQueryClient()
  useEffect(() => {
    const readPictures = atMostEvery(PICTURES_MS, () => void client.invalidateQueries({ queryKey: ['pictures'] }))
    // Every save of a colleague may change them, and every tab shows one of them.
    const readCounts = atMostEvery(COUNTS_MS, () => void client.invalidateQueries({ predicate: ({ queryKey }) => isCount(queryKey) }))
    return listenToDesk(
      {
        onEvent: event => take(event, { client, api, readPictures, readCounts }),
        onLost: () => setDeskTruth(words.offline),
        onBack: () => comeBack(client),
        onMissed: () => readAgain(client),
      },
      // The mock's desk lives in its page: what another tab hears is not about it.
      { shared: !__MOCK__ },
    )
  }, [client, api])
}

interface Screens {
  readonly client: QueryClient
  readonly api: Api
  readonly readPictures: () => void
  readonly readCounts: () => void
}

function take(event: DeskEvent, { client, api, readPictures, readCounts }: Screens): void {
  switch (event.type) {
    case 'stories':
      // Of more than can be named: whatever is open is read again.
      if (event.ids.length === 0) void client.invalidateQueries({ queryKey: ['story'] })
      for (const id of event.ids) void client.invalidateQueries({ queryKey: ['story', id] })
      if (event.reason !== 'new' && event.ids.length > 0 && event.ids.length <= FEW) patchStoryRowsSoon(client, api, event.ids)
      storiesArrived(client)
      hearOfCaptions(client, { ids: [], stories: event.ids })
      readCounts()
      return
    case 'import': {
      const before = client.getQueryData<Site>(['site'])
      client.setQueryData<Site>(['site'], site => site && { ...site, import: event.progress })
      storiesArrived(client)
      if (before?.import.state === 'reading' && event.progress.state === 'ready') void client.invalidateQueries({ queryKey: ['site'] })
      return
    }
    case 'pictures':
      readPictures()
      return
    case 'captions':
      hearOfCaptions(client, event)
      // Of no story: somebody opened a caption, which changes no count but their own.
      if (event.ids.length === 0 || event.stories.length > 0) readCounts()
      return
    case 'run':
      tellRun(event.run, event)
      if (event.total > FEW) setDeskTruth(event.done < event.total ? words.writing(event.done, event.total) : words.idle)
      return
    case 'fronts':
      void client.invalidateQueries({ queryKey: ['fronts'] })
      return
    case 'stop':
      return
    case 'site':
      // Which fronts there are, and what stories are called on them, is part of how the site is made.
      for (const key of ['site', 'fronts']) void client.invalidateQueries({ queryKey: [key] })
  }
}

function comeBack(client: QueryClient): void {
  const back = words.backOnline(clockTime(new Date()))
  setDeskTruth(back)
  setTimeout(() => setDeskTruth(words.idle), 6000)
  readAgain(client)
}

/** Reads again whatever is shown. */
function readAgain(client: QueryClient): void {
  refreshStories(client)
  void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'stories' })
}

const isCount = ([what, part]: readonly unknown[]) =>
  what === 'fronts' || (what === 'captions' && (part === 'facets' || part === 'categories'))

/** Captions change where they stand; the order of a queue that somebody works through stays. */
function hearOfCaptions(
  client: QueryClient,
  { ids, stories }: { readonly ids: readonly number[]; readonly stories: readonly number[] },
): void {
  const [those, theirs] = [new Set(ids), new Set(stories)]
  // Of no story: somebody opened a caption, and nothing of it changed but who has it.
  const opened = ids.length > 0 && stories.length === 0
  // Of too many to name them: whatever is shown is read again.
  const many = ids.length === 0 && stories.length === 0
  void client.invalidateQueries({
    predicate: ({ queryKey: [what, part, id], state }) => {
      if (what !== 'captions') return false
      if (opened) return part === 'row' && those.has(Number(id))
      if (many && (part === 'row' || part === 'caption')) return true
      if (part === 'story') return theirs.has(Number(id))
      const of = (state.data as { story?: { id: number } } | null | undefined)?.story?.id
      return (part === 'row' || part === 'caption') && (those.has(Number(id)) || (of !== undefined && theirs.has(of)))
    },
  })
}
