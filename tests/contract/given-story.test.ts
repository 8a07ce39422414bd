import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { openBody } from '#editor/bridge/open-body.ts'
import { listening } from './open-desks.ts'
import { type TestDesk, testDesk } from './test-desk.ts'

// A real story that a newsroom gave, kept beside the project because its words are not ours. Where it is not there, the sample
// site's stories of the same shape stand for it.
const given = join(import.meta.dirname, '../../../shared/seed')
const sample = join(import.meta.dirname, '../../sample-site/source/_posts')
const folder = existsSync(given) ? given : sample
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(?:md|txt)$/.test(file))
  .slice(0, 12)

describe(`A site of real stories (${existsSync(given) ? 'the given one' : 'the sample'})`, () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await testDesk(
      listening,
      Object.fromEntries(files.map((file, at) => [`source/_posts/${at}.md`, new Uint8Array(readFileSync(join(folder, file)))])),
    )
  })
  afterAll(() => desk.stop())

  test('imports and lists every one, with its headline and standfirst', async () => {
    const { stories, total } = await answer(desk.api.stories.$get({ query: {} }))
    expect(total).toBe(files.length)
    for (const story of stories) expect(story.headline).not.toBe('')
  })

  test.each(files.map((_, at) => at))('opens story %i whole, changes its headline, and publishes just that line', async at => {
    const path = `source/_posts/${at}.md`
    const before = (await desk.disk.read(path)) ?? ''
    const id = await desk.id(`/${at}.md`)
    const source = splitSource(before)
    const { segments, gaps } = openBody(source.body)
    expect(segments.map((segment, number) => gaps[number] + segment.source).join('') + gaps.at(-1)).toBe(source.body)
    const changed = setValue(source, 'title', { type: 'text', text: 'Another headline' })
    const after = changed.ok ? joinSource(changed.source) : ''
    await desk.save(id, after)
    const { version, liveHash, diff } = await answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
    expect(diff.lines).toBe(1)
    const response = await desk.fetch(`/api/stories/${id}/publication`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, liveHash }),
    })
    // A placeholder in the sample stops it, as it should; then the file stands.
    const published = (await desk.disk.read(path)) ?? ''
    expect(published).toBe(response.ok ? after : before)
    const lines = (text: string) => text.split('\n')
    expect(lines(published).filter((line, number) => line !== lines(before)[number]).length).toBe(response.ok ? 1 : 0)
  })
})
