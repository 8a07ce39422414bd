import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Story } from '#contract/story.ts'
import type { StoryFinding } from '#editor/checks/story-findings.ts'
import type { FindingDesk } from '#editor/checks/use-finding-acts.ts'
import { toast } from '#ui/toast.tsx'
import { storyQuery } from '../queries.ts'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import { words } from '../words.ts'

type Stood = Story['letStand']

/** Lets findings of the open story stand, and takes them up again. It shows at once, and goes back where the desk refuses. */
export function useFindingDesk(showLead: () => void): FindingDesk {
  const api = useApi()
  const queries = useQueryClient()
  const { session, site } = useOpenStory()
  const id = useSessionState(state => state.story.id)
  const { name } = site.me
  return useMemo(() => {
    const here = api.stories[':id'].findings['let-stand']
    const param = { id: String(id) }
    const without = (stood: Stood, { key }: StoryFinding) => stood.filter(({ finding }) => finding !== key)
    const change = (next: (stood: Stood) => Stood) => {
      session.store.setState(({ story }) => ({ story: { ...story, letStand: next(story.letStand) } }))
      queries.setQueryData(storyQuery(api, id).queryKey, story => story && { ...story, letStand: next(story.letStand) })
    }
    const act = async (next: (stood: Stood) => Stood, send: () => Promise<unknown>) => {
      const before = session.state.story.letStand
      change(next)
      try {
        await send()
      } catch (problem) {
        change(() => before)
        toast({ message: `${words.notDone} ${problem instanceof Error ? problem.message : ''}`.trim() })
      }
    }
    return {
      letStand: (found, reason, note) => {
        const one = { finding: found.key, rule: found.finding.rule, reason, note }
        const stood = { ...one, by: name, at: new Date().toISOString() }
        void act(
          all => [...without(all, found), stood],
          () => answer(here.$put({ param, json: one })),
        )
      },
      takeBack: found =>
        void act(
          all => without(all, found),
          () => answer(here.$delete({ param, json: { finding: found.key } })),
        ),
      showLead,
    }
  }, [api, queries, session, id, name, showLead])
}
