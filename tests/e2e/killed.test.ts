import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { until } from '../support/until.ts'

const home = join(import.meta.dirname, '../..')
const COUNT = 100
const pathOf = (at: number) => `source/_posts/story-${at}.md`
const order = 'source/_data/fronts.json'

/** A desk that is a process of its own, so that it can die like one. */
describe('A desk that is killed', () => {
  let site: Awaited<ReturnType<typeof temporaryFolder>>
  let data: Awaited<ReturnType<typeof temporaryFolder>>
  let child: ChildProcess
  let address = ''
  beforeEach(async () => {
    const config = JSON.stringify({ fronts: { list: { home: { name: 'Home', slots: COUNT } } } })
    site = await temporaryFolder({ ...aSite({ 'stet.config.json': config }), ...stories() })
    data = await temporaryFolder()
    await start()
  })
  afterEach(async () => {
    child.kill('SIGKILL')
    await site.remove()
    await data.remove()
  })

  const stories = () =>
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, at) => [pathOf(at), new TextEncoder().encode(aStory({ title: `Story ${at}`, featured: 'false' }))]),
    )
  async function start(): Promise<void> {
    child = spawn(process.execPath, ['server/main.ts', '--site', site.path, '--data', data.path, '--port', '0'], { cwd: home })
    let out = ''
    child.stdout?.on('data', chunk => {
      out += chunk
    })
    address = await until(() => /http:\/\/\S+:\d+/.exec(out)?.[0], 'its address', 20_000)
    await until(async () => (await answer(api().site.$get())).import.state === 'ready', 'its stories', 20_000)
  }
  const api = () => createApi(fetch, address)
  const texts = () => Promise.all(Array.from({ length: COUNT }, (_, at) => readFile(join(site.path, pathOf(at)), 'utf8')))
  const killed = async () => {
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  test('in the middle of a launch over a hundred files has launched all of it, or nothing, when it is started again', async () => {
    const before = await texts()
    const after = before.map(text => text.replace('featured: false', 'featured: true'))
    const { stories: rows } = await answer(api().stories.$get({ query: { q: 'Story', limit: '200' } }))
    const front = await answer(api().fronts[':id'].$get({ param: { id: 'home' } }))
    const from = front.next.map(slot => slot.story?.id ?? null)
    const slots = rows.filter(({ headline }) => headline.startsWith('Story')).map(({ id }) => id)
    await answer(api().fronts[':id'].next.$post({ param: { id: 'home' }, json: { op: 'set', slots, from } }))
    const { version } = await answer(api().fronts[':id'].launch.$get({ param: { id: 'home' } }))
    // Whether it was answered before the end does not matter.
    const cutOff = api()
      .fronts[':id'].launch.$post({ param: { id: 'home' }, json: { version } })
      .catch(() => {})
    await until(async () => (await texts()).some((text, at) => text !== before[at]), 'the first file', 20_000)
    await killed()
    const torn = await texts()
    expect(torn.filter((text, at) => text !== before[at] && text !== after[at])).toEqual([])
    await start()
    const [now, launched] = [await texts(), existsSync(join(site.path, order))]
    const whole = launched ? after : before
    expect(now).toEqual(whole)
    expect((await readdir(join(site.path, 'source/_posts'))).filter(name => name.startsWith('.'))).toEqual([])
    const { live } = await answer(api().fronts[':id'].$get({ param: { id: 'home' } }))
    expect(live.filter(({ story }) => story?.headline.startsWith('Story')).length).toBe(launched ? COUNT : 0)
    // What was prepared is still there to be launched.
    if (!launched) expect((await answer(api().fronts.$get())).fronts[0]?.changes).toBeGreaterThan(0)
    await cutOff
  })
})
