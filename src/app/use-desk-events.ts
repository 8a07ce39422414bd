import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import type { DeskEvent } from '#contract/event.ts'
import type { Site } from '#contract/site.ts'
import { patchStoryRowsSoon, refreshStories, storiesArrived } from '#features/stories/index.ts'
import { clockTime } from '#ui/time-words.ts'
import { setDeskTruth } from '#ui/truth-store.ts'
import { listenToDesk } from './desk-events.ts'
import { words } from './words.ts'

/** More rows than this are not fetched one by one: the lists learn that there is something newer, and wait. */
const FEW = 20

/** Keeps every screen in step with the server: rows change in place, counts are read again, and nothing moves. */
export function useDeskEvents(): void {
  const api = useApi()
  const client = useQueryClient()
  useEffect(
    () =>
      listenToDesk({
        onEvent: event => take(event, client, api),
        onLost: () => setDeskTruth(words.offline),
        onBack: () => comeBack(client),
      }),
    [client, api],
  )
}

function take(event: DeskEvent, client: QueryClient, api: Api): void {
  switch (event.type) {
    case 'stories':
      for (const id of event.ids) void client.invalidateQueries({ queryKey: ['story', id] })
      if (event.reason !== 'new' && event.ids.length <= FEW) patchStoryRowsSoon(client, api, event.ids)
      storiesArrived(client)
      return
    case 'import': {
      const before = client.getQueryData<Site>(['site'])
      client.setQueryData<Site>(['site'], site => site && { ...site, import: event.progress })
      storiesArrived(client)
      if (before?.import.state === 'reading' && event.progress.state === 'ready') void client.invalidateQueries({ queryKey: ['site'] })
      return
    }
    case 'pictures':
      void client.invalidateQueries({ queryKey: ['pictures'] })
      return
    case 'site':
      void client.invalidateQueries({ queryKey: ['site'] })
  }
}

function comeBack(client: QueryClient): void {
  const back = words.backOnline(clockTime(new Date()))
  setDeskTruth(back)
  setTimeout(() => setDeskTruth(words.idle), 6000)
  refreshStories(client)
  void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'stories' })
}
