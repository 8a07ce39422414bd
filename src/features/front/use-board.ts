import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Arrange, Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { putAt, type Slots, shiftsOf, takeOff } from '#domain/front/slots.ts'
import { done, type Undoable } from '#ui/undo.ts'
import { frontQuery } from './queries.ts'
import { words } from './words.ts'

export const idsOf = (slots: Front['next']): Slots => slots.map(({ story }) => story?.id ?? null)

/** A front, and the steps that prepare the next one: each is shown at once, can be taken back, and says in words when it failed. */
export function useBoard(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const query = useQuery(frontQuery(api, id))
  const [problem, setProblem] = useState<string | null>(null)
  const acts = useMemo(() => {
    const key = frontQuery(api, id).queryKey
    const show = (front: Front) => {
      client.setQueryData(key, front)
      void client.invalidateQueries({ queryKey: ['fronts', 'all'] })
    }
    const send = async (step: Arrange): Promise<Front> => {
      const front = await answer(api.fronts[':id'].next.$post({ param: { id }, json: step }))
      show(front)
      return front
    }
    const undoable = (message: string, before: Slots, after: Slots): Undoable => ({
      message,
      undo: async () => {
        await send({ op: 'set', slots: [...before], from: [...after] })
        return undoable(message, after, before)
      },
    })
    /** Shows the step before the desk has done it. */
    const step = async (what: Arrange, slots: Slots, message: string, story?: StoryRow): Promise<boolean> => {
      const front = client.getQueryData<Front>(key)
      if (!front) return false
      setProblem(null)
      void client.cancelQueries({ queryKey: key })
      client.setQueryData<Front>(key, asArranged(front, slots, story))
      try {
        const after = await send(what)
        done(undoable(message, idsOf(front.next), idsOf(after.next)))
        return true
      } catch (failed) {
        client.setQueryData<Front>(key, front)
        setProblem(failed instanceof ProblemError ? failed.problem.detail : String(failed))
        return false
      }
    }
    return {
      put: (story: StoryRow, to: number) => {
        const front = client.getQueryData<Front>(key)
        if (!front) return Promise.resolve(false)
        const slots = idsOf(front.next)
        if (slots[to] === story.id) return Promise.resolve(true)
        const after = putAt(slots, story.id, to)
        const off = front.next.find(slot => slot.story && !after.includes(slot.story.id))?.story
        const moved = words.moved(story.headline, to + 1)
        return step({ op: 'put', story: story.id, to }, after, off ? words.fallsOff(moved, off.headline) : moved, story)
      },
      off: (story: StoryRow) => {
        const front = client.getQueryData<Front>(key)
        if (!front) return Promise.resolve(false)
        return step({ op: 'off', story: story.id }, takeOff(idsOf(front.next), story.id), words.tookOff(story.headline))
      },
      discard: async () => {
        const front = client.getQueryData<Front>(key)
        if (!front) return
        try {
          const after = await answer(api.fronts[':id'].next.$delete({ param: { id } }))
          show(after)
          done(undoable(words.discarded, idsOf(front.next), idsOf(after.next)))
        } catch (failed) {
          setProblem(failed instanceof ProblemError ? failed.problem.detail : String(failed))
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

const nothingKnown = { warnings: [], words: { headline: '', kicker: '', picture: '' }, crop: null, focal: null, leads: null }

/** The board as it will be; what speaks against a story goes with it until the desk has looked again. */
export function asArranged(front: Front, slots: Slots, story?: StoryRow): Front {
  const known = new Map(front.next.flatMap(slot => (slot.story ? [[slot.story.id, slot] as const] : [])))
  const shifts = shiftsOf(idsOf(front.live), slots)
  return {
    ...front,
    next: slots.map((id, at) => ({
      ...((id !== null && known.get(id)) || { ...nothingKnown, story: story && story.id === id ? story : null }),
      shift: shifts[at] ?? { kind: 'same' },
    })),
  }
}
