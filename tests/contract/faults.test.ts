import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '#api/client.ts'
import { answer, OfflineError, ProblemError } from '#api/problem-error.ts'
import { type MockDesk, openMockDesk } from '#mocks/app.ts'
import { type Fault, faultNames } from '#mocks/faults.ts'
import { mockServer } from '#mocks/node.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { noImages } from '../support/no-images.ts'
import { until } from '../support/until.ts'

/** What a page sees of each fault when it saves a draft and when it reads the list. */
const expected: Record<Fault, { saving: string; reading: string }> = {
  slow: { saving: 'done', reading: 'done' },
  offline: { saving: 'offline', reading: 'offline' },
  stale: { saving: 'stale-version', reading: 'done' },
  'too-large': { saving: 'too-large', reading: 'done' },
  unavailable: { saving: 'offline', reading: 'offline' },
  'signed-out': { saving: 'signed-out', reading: 'done' },
  failing: { saving: 'internal', reading: 'done' },
}

describe('A fault of the mock', () => {
  let desk: MockDesk
  let fault: Fault | null = null
  let server: ReturnType<typeof mockServer>
  const api = createApi((input, init) => fetch(input, init), 'http://desk.test')
  const outcome = (request: Promise<unknown>) =>
    request.then(
      () => 'done',
      (error: unknown) => (error instanceof OfflineError ? 'offline' : error instanceof ProblemError ? error.problem.code : String(error)),
    )

  beforeEach(async () => {
    desk = await openMockDesk(aSite(), noImages)
    await desk.inStep.ready
    server = mockServer(desk, () => fault)
    server.listen({ onUnhandledFrame: 'error' })
  })
  afterEach(async () => {
    fault = null
    server.close()
    await desk.inStep.stop()
  })

  test.each(faultNames)('“%s” is what its name says, and the desk behind it is whole', async name => {
    const { stories } = await answer(api.stories.$get({ query: { q: 'ferry' } }))
    const id = String(stories[0]?.id)
    const story = await answer(api.stories[':id'].$get({ param: { id } }))
    const save = () =>
      answer(
        api.stories[':id'].draft.$put({
          param: { id },
          header: { 'if-match': `"${story.version}"` },
          json: { text: aStory({ body: 'Typed.\n' }) },
        }),
      )
    fault = name
    expect(await outcome(save())).toBe(expected[name].saving)
    expect(await outcome(answer(api.stories.$get({ query: {} })))).toBe(expected[name].reading)
    fault = null
    const after = await answer(api.stories[':id'].$get({ param: { id } }))
    if (name !== 'stale') expect(after.text).toBe(expected[name].saving === 'done' ? aStory({ body: 'Typed.\n' }) : story.text)
  })

  test('“stale” has the same line saved from elsewhere, once, so that there are two versions to choose from', async () => {
    const { stories } = await answer(api.stories.$get({ query: { q: 'ferry' } }))
    const id = String(stories[0]?.id)
    const read = () => answer(api.stories[':id'].$get({ param: { id } }))
    const save = async (version: number) =>
      answer(
        api.stories[':id'].draft.$put({
          param: { id },
          header: { 'if-match': `"${version}"` },
          json: { text: aStory({ body: 'Typed.\n' }) },
        }),
      )
    const before = await read()
    fault = 'stale'
    expect(await outcome(save(before.version))).toBe('stale-version')
    const theirs = await read()
    expect(theirs.text).toBe(before.text.replace('sails again.', 'sails again. (as it was written elsewhere)'))
    expect(await outcome(save(theirs.version))).toBe('done')
  })

  test('a request that the desk does not know is a problem, not a page', async () => {
    const response = await fetch('http://desk.test/api/nothing')
    expect(response.status).toBe(404)
    await until(() => response.headers.get('content-type') === 'application/problem+json')
  })
})
