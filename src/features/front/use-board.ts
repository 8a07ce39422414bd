import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Arrange, Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { putAt, takeOff } from '#domain/front/slots.ts'
import { done, type Undoable, underway } from '#ui/undo.ts'
import { asArranged, asCalled, idsOf, preparedWords, type Words } from './as-arranged.ts'
import { frontQuery } from './queries.ts'
import { saidProblem } from './said-problem.ts'
import { words } from './words.ts'

/** A front, and the steps that prepare the next one: each is shown at once, can be taken back, and says in words when it failed. */
export function useBoard(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const query = useQuery(frontQuery(api, id))
  const [problem, setProblem] = useState<string | null>(null)
  const acts = useMemo(() => {
    const key = frontQuery(api, id).queryKey
    const now = () => client.getQueryData<Front>(key)
    const fail = (failed: unknown) => setProblem(saidProblem(failed))
    const show = (front: Front) => {
      client.setQueryData(key, front)
      void client.invalidateQueries({ queryKey: ['fronts', 'all'] })
    }
    const send = async (step: Arrange): Promise<Front> => {
      const front = await answer(api.fronts[':id'].next.$post({ param: { id }, json: step }))
      show(front)
      return front
    }
    /** The way back to the slots of before. Who comes back with it is called what was prepared; what others are called now stays. */
    const undoable = (message: string, before: Front, after: Front): Undoable => ({
      message,
      undo: async () => {
        const called = { ...preparedWords(before), ...preparedWords(now() ?? after) }
        const more = Object.keys(called).length > 0 ? { words: called } : {}
        await send({ op: 'set', slots: [...idsOf(before.next)], from: [...idsOf(after.next)], ...more })
        return undoable(message, after, before)
      },
    })
    const throwAway = async (): Promise<Front> => {
      const front = await answer(api.fronts[':id'].next.$delete({ param: { id } }))
      show(front)
      return front
    }
    const discarded = (before: Front, after: Front): Undoable => ({
      message: words.discarded,
      undo: async () => {
        await send({ op: 'set', slots: [...idsOf(before.next)], from: [...idsOf(after.next)], words: preparedWords(before) })
        return { message: words.discarded, undo: async () => discarded(before, await throwAway()) }
      },
    })
    const renamed = (message: string, story: number, before: Partial<Words>, after: Partial<Words>): Undoable => ({
      message,
      undo: async () => {
        await send({ op: 'words', story, words: before })
        return renamed(message, story, after, before)
      },
    })
    /** Shows the step before the desk has done it. */
    const step = (...args: Parameters<typeof arrange>): Promise<boolean> => underway(arrange(...args))
    const arrange = async (what: Arrange, shown: Front, way: (before: Front, after: Front) => Undoable): Promise<boolean> => {
      const front = now()
      if (!front) return false
      setProblem(null)
      void client.cancelQueries({ queryKey: key })
      client.setQueryData<Front>(key, shown)
      try {
        done(way(front, await send(what)))
        return true
      } catch (failed) {
        client.setQueryData<Front>(key, front)
        fail(failed)
        return false
      }
    }
    return {
      now,
      put: (story: StoryRow, to: number): Promise<boolean> => {
        const front = now()
        if (!front) return Promise.resolve(false)
        const slots = idsOf(front.next)
        if (slots[to] === story.id) return Promise.resolve(true)
        const after = putAt(slots, story.id, to)
        const off = front.next.find(slot => slot.story && !after.includes(slot.story.id))?.story
        const moved = words.moved(story.headline, to + 1)
        const message = off ? words.fallsOff(moved, off.headline) : moved
        return step({ op: 'put', story: story.id, to }, asArranged(front, after, story), (one, other) => undoable(message, one, other))
      },
      off: (story: StoryRow): Promise<boolean> => {
        const front = now()
        if (!front) return Promise.resolve(false)
        const shown = asArranged(front, takeOff(idsOf(front.next), story.id))
        return step({ op: 'off', story: story.id }, shown, (one, other) => undoable(words.tookOff(story.headline), one, other))
      },
      call: (story: StoryRow, before: Words, called: Partial<Words>): Promise<boolean> => {
        const front = now()
        if (!front) return Promise.resolve(false)
        const said = Object.fromEntries(Object.keys(called).map(word => [word, before[word as keyof Words]]))
        return step({ op: 'words', story: story.id, words: called }, asCalled(front, story.id, called), () =>
          renamed(words.called(story.headline), story.id, said, called),
        )
      },
      discard: async () => {
        const front = now()
        if (!front) return
        try {
          done(discarded(front, await underway(throwAway())))
        } catch (failed) {
          fail(failed)
        }
      },
    }
  }, [api, client, id])
  return {
    front: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    problem,
    clearProblem: () => setProblem(null),
    ...acts,
  }
}

export type BoardActs = ReturnType<typeof useBoard>
