import type { QueryClient } from '@tanstack/react-query'
import type { Api } from '#api/client.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { StoryPage, StoryRow } from '#contract/story.ts'

const pages = { queryKey: ['stories', 'page'] }
/** Beside a front. */
const candidates = { queryKey: ['stories', 'candidates'] }

/** A changed row in the place of the old one. Hits stand as long as what they mark does. */
export function rowInPlace(old: StoryRow, fresh: StoryRow): StoryRow {
  const { headlineHit, hit } = old
  return { ...fresh, ...(headlineHit && old.headline === fresh.headline && { headlineHit }), ...(hit && { hit }) }
}

/** Changes rows in every list that shows them. No row moves, comes or goes. */
export function changeRows(client: QueryClient, ids: readonly number[], change: (row: StoryRow) => StoryRow): void {
  const wanted = new Set(ids)
  const changed = (rows: StoryRow[]) => rows.map(row => (wanted.has(row.id) ? change(row) : row))
  client.setQueriesData<StoryRow[]>(candidates, rows => rows && changed(rows))
  client.setQueriesData<StoryPage>(pages, page => {
    if (!page?.stories.some(row => wanted.has(row.id))) return page
    return { ...page, stories: changed(page.stories) }
  })
}

/** Reads these rows again where a list shows them, and changes them in place. */
export async function patchStoryRows(client: QueryClient, api: Api, ids: readonly number[]): Promise<void> {
  const rows = [
    ...client.getQueriesData<StoryPage>(pages).flatMap(([, page]) => page?.stories ?? []),
    ...client.getQueriesData<StoryRow[]>(candidates).flatMap(([, found]) => found ?? []),
  ]
  const shown = new Set(rows.map(row => row.id))
  await Promise.all(ids.filter(id => shown.has(id)).map(id => patchRow(client, api, id)))
}

async function patchRow(client: QueryClient, api: Api, id: number): Promise<void> {
  try {
    const fresh = await answer(api.stories[':id'].row.$get({ param: { id: String(id) } }))
    changeRows(client, [id], old => rowInPlace(old, fresh))
  } catch (problem) {
    if (problem instanceof ProblemError && problem.is('not-found')) changeRows(client, [id], old => ({ ...old, disk: 'gone' }))
  }
}

const GATHER = 200
const gathered = new WeakMap<QueryClient, Set<number>>()

/** The same for what others changed: gathered for a moment, and only what is still shown by then is read. */
export function patchStoryRowsSoon(client: QueryClient, api: Api, ids: readonly number[]): void {
  const waiting = gathered.get(client)
  if (waiting) {
    for (const id of ids) waiting.add(id)
    return
  }
  const all = new Set(ids)
  gathered.set(client, all)
  setTimeout(() => {
    gathered.delete(client)
    void patchStoryRows(client, api, [...all])
  }, GATHER)
}

const PAUSE = 800
const waiting = new WeakMap<QueryClient, number>()

/** Something arrived, went or changed: the counts are read again, at most about once a second however much arrives. */
export function storiesArrived(client: QueryClient): void {
  if (waiting.has(client)) return
  const timer = window.setTimeout(() => {
    waiting.delete(client)
    void client.invalidateQueries({ queryKey: ['stories', 'facets'] })
    void client.invalidateQueries({ queryKey: ['stories', 'newer'] })
  }, PAUSE)
  waiting.set(client, timer)
}

/** Reads the lists anew: after a person's own act, when they ask for it, or when the desk is back. Known rows stay meanwhile. */
export function refreshStories(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['stories'] })
}
