import { answer, ProblemError } from '#api/problem-error.ts'
import type { TestDesk } from './test-desk.ts'

/** The problem that a request is refused with; null where it is not. */
export const problemOf = (request: Promise<unknown>) =>
  request.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  )

/** What tests do with stories again and again. */
export const storyActs = (desk: () => TestDesk) => ({
  story: (id: string) => answer(desk().api.stories[':id'].$get({ param: { id } })),
  async publish(id: string) {
    const { version, liveHash } = await answer(desk().api.stories[':id'].publication.$get({ param: { id } }))
    return answer(desk().api.stories[':id'].publication.$post({ param: { id }, json: { version, liveHash } }))
  },
  undo: (act: number | null) => answer(desk().api.acts[':id'].undo.$post({ param: { id: String(act) } })),
})
