import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Act, StoryFilter, StoryRow } from '#contract/story.ts'
import { clockTime } from '#ui/time-words.ts'
import { setDeskTruth } from '#ui/truth-store.ts'
import { done, type Undoable, underway } from '#ui/undo.ts'
import { changeRows, patchStoryRows, refreshStories, storiesArrived } from './list-cache.ts'
import { showProblem } from './list-store.ts'
import { words } from './words.ts'

export type BulkAction = keyof typeof words.done.many

/** Some stories by their ids, or all that a filter matches. */
export type Many = { readonly ids: readonly number[] } | { readonly filter: StoryFilter }

export interface StoryActs {
  readonly feature: (row: StoryRow, on: boolean) => Promise<void>
  readonly spike: (row: Pick<StoryRow, 'id' | 'headline'>, reason?: string) => Promise<boolean>
  readonly putBack: (row: StoryRow) => Promise<boolean>
  readonly duplicate: (row: StoryRow) => Promise<boolean>
  /** Many stories were given the featured value, or it was taken from them. */
  readonly featured: (act: Act, on: boolean) => void
  readonly toMany: (many: Many, action: BulkAction, count: number, category?: string) => Promise<boolean>
}

/** More rows than this are not read one by one. */
const FEW = 30

const reasonOf = (problem: unknown) => (problem instanceof ProblemError ? problem.problem.detail : words.failed.noAnswer)
const param = (id: number) => ({ param: { id: String(id) } })

/** What an act does to lists: rows come or go, or those that are there change where they stand. */
type Effect = 'moves' | 'stays'

async function show(api: Api, client: QueryClient, act: Act, effect: Effect): Promise<void> {
  const many = act.stories.length > FEW
  for (const id of many ? [] : act.stories) void client.invalidateQueries({ queryKey: ['story', id] })
  if (many) void client.invalidateQueries({ queryKey: ['story'] })
  if (effect === 'moves' || many) return refreshStories(client)
  storiesArrived(client)
  await patchStoryRows(client, api, act.stories)
}

/** An act of the server as something that Z takes back. */
function undoable(api: Api, client: QueryClient, act: Act, message: string, effect: Effect): Undoable {
  return {
    message,
    undo: async () => {
      if (act.act === null) return null
      const back = await answer(api.acts[':id'].undo.$post(param(act.act)))
      void show(api, client, back, effect)
      return undoable(api, client, back, message, effect)
    },
  }
}

/** What can be done to stories from a list: each is one act, with its undo, and says in words when it failed. */
export function useStoryActs(): StoryActs {
  const api = useApi()
  const client = useQueryClient()
  return useMemo(() => {
    const settle = (act: Act, message: string, effect: Effect) => {
      setDeskTruth(words.saved(clockTime(new Date(act.at))))
      if (act.act !== null) done(undoable(api, client, act, message, effect))
      void show(api, client, act, effect)
    }
    /** Does it and answers whether it was done. */
    const perform = (...args: Parameters<typeof performed>): Promise<boolean> => underway(performed(...args))
    const performed = async (request: () => Promise<Act>, message: string, failed: string, effect: Effect = 'moves'): Promise<boolean> => {
      try {
        settle(await request(), message, effect)
        return true
      } catch (problem) {
        showProblem({ strong: failed, rest: reasonOf(problem), again: () => void perform(request, message, failed, effect) })
        return false
      }
    }
    const feature = (row: StoryRow, on: boolean): Promise<void> => underway(switched(row, on))
    const switched = async (row: StoryRow, on: boolean): Promise<void> => {
      const fill = (featured: boolean) => changeRows(client, [row.id], old => ({ ...old, featured }))
      fill(on)
      try {
        const act = await answer(api.stories[':id'].featured.$put({ ...param(row.id), json: { featured: on } }))
        settle(act, (on ? words.done.featured : words.done.unfeatured)(row.headline), 'stays')
      } catch (problem) {
        fill(!on)
        const strong = on ? words.failed.featured : words.failed.unfeatured
        showProblem({ strong, rest: `${reasonOf(problem)} ${words.failed.switchBack}`, again: () => void feature(row, on) })
      }
    }
    return {
      feature,
      featured: (act, on) => settle(act, words.done.many[on ? 'feature' : 'unfeature'](act.stories.length), 'moves'),
      spike: ({ id, headline }, reason) =>
        perform(
          () => answer(api.stories[':id'].spike.$post({ ...param(id), json: reason ? { reason } : {} })),
          (reason === undefined ? words.done.spiked : words.done.killed)(headline),
          words.failed.spiked,
        ),
      putBack: row =>
        perform(() => answer(api.stories[':id'].spike.$delete(param(row.id))), words.done.putBack(row.headline), words.failed.putBack),
      duplicate: row =>
        perform(
          () => answer(api.stories[':id'].duplicate.$post(param(row.id))),
          words.done.duplicated(row.headline),
          words.failed.duplicated,
        ),
      toMany: (many, action, count, category = '') => {
        const whom = 'ids' in many ? { ids: [...many.ids] } : { filter: many.filter }
        const json = { ...whom, action, ...(category && { category }) }
        return perform(
          () => answer(api.stories.bulk.$post({ json })),
          words.done.many[action](count, category),
          words.failed.many,
          action === 'spike' ? 'moves' : 'stays',
        )
      },
    }
  }, [api, client])
}
