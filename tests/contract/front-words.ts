import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import type { Arrange, Front } from '#contract/front.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { problemOf, storyActs } from './story-acts.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const posts = 'source/_posts'
const names = ['alder', 'birch', 'cedar', 'dogwood', 'elm']
const config = JSON.stringify({
  fronts: {
    words: { headline: 'front_title', kicker: 'kicker', picture: 'front_image' },
    list: { home: { name: 'Home', slots: 3, weight: 'weight', perCategory: { wood: 1 } }, world: { name: 'World', slots: 2 } },
  },
})
const story = (name: string, featured: boolean, more = '') =>
  aStory({ title: name, categories: '[wood]', featured: String(featured), date: '2026-11-20-09-15-00' }).replace(
    /featured: \w+ \n/,
    line => line + more,
  )
const bytes = (text: string) => new TextEncoder().encode(text)

/** Where a site has the order of its fronts, and what stories are called on them, in the front matter of the stories. */
export function frontWords(open: OpensDesk): void {
  describe('fronts in the front matter of stories', () => {
    let desk: TestDesk
    let ids: Record<string, number>
    beforeEach(async () => {
      const files = names.map(
        (name, at) => [`${posts}/${name}.md`, bytes(story(name, at < 2, at < 2 ? `weight: ${at + 1}0 \n` : ''))] as const,
      )
      desk = await testDesk(open, { ...aSite({ 'stet.config.json': config }), ...Object.fromEntries(files) })
      ids = Object.fromEntries(await Promise.all(names.map(async name => [name, Number(await desk.id(`${name}.md`))])))
    })
    afterEach(() => desk.stop())
    const { undo } = storyActs(() => desk)
    const param = (id: string) => ({ param: { id } })
    const front = (id = 'home') => answer(desk.api.fronts[':id'].$get(param(id)))
    const arrange = (step: Arrange, id = 'home') => answer(desk.api.fronts[':id'].next.$post({ ...param(id), json: step }))
    const put = (name: string, to: number, id = 'home') => arrange({ op: 'put', story: ids[name] ?? 0, to }, id)
    const call = (name: string, words: Record<string, string>) => arrange({ op: 'words', story: ids[name] ?? 0, words })
    const launch = async (why?: string, id = 'home') => {
      const { version } = await answer(desk.api.fronts[':id'].launch.$get(param(id)))
      return answer(desk.api.fronts[':id'].launch.$post({ ...param(id), json: { version, ...(why !== undefined && { why }) } }))
    }
    const file = (name: string) => desk.disk.read(`${posts}/${name}.md`)
    const led = (slots: Front['live']) => slots.map(slot => slot.story?.headline ?? null)

    test('the places in the stories are the order, smallest first, and no file is written beside them', async () => {
      const home = await front()
      expect(led(home.live)).toEqual(['alder', 'birch', null])
      expect(home).toMatchObject({ file: 'weight', words: ['headline', 'kicker', 'picture'] })
    })

    test('a picture that is not in the site is said of its slot, as that for fronts or its own, until it is there', async () => {
      const about = async () => {
        const { next } = await front()
        return next.map(({ warnings }) => warnings.map(({ message }) => message).find(message => message.includes('not in the site')))
      }
      await desk.disk.remove('source/assets/img/ferry.jpg')
      await call('birch', { picture: '/nope.jpg' })
      await until(async () => (await about())[0] !== undefined, 'the warning')
      expect(await about()).toEqual([
        'Its lead picture, /assets/img/ferry.jpg, is not in the site: readers would see none. Choose another, or put the file there.',
        'Its picture for fronts, /nope.jpg, is not in the site: readers would see none. Choose another, or put the file there.',
        undefined,
      ])
      const { warnings } = await answer(desk.api.fronts[':id'].launch.$get(param('home')))
      expect(warnings.map(({ slot, message }) => [slot, message.split(',')[0]])).toContainEqual([1, 'Its picture for fronts'])
      await desk.disk.write('source/nope.jpg', 'a picture beside the media folder')
      await call('birch', { picture: 'https://elsewhere.example/a.jpg' })
      expect((await about())[1]).toBeUndefined()
      await call('birch', { picture: '/nope.jpg' })
      expect((await about())[1]).toBeUndefined()
    })

    test('a launch changes the places that have to change, gives one to who comes and takes it from who goes, and one undo brings all bytes back', async () => {
      await put('cedar', 1)
      await arrange({ op: 'off', story: ids.birch ?? 0 })
      await launch()
      const act = (await arrange({ op: 'put', story: ids.dogwood ?? 0, to: 0 })) && (await launch())
      expect(await file('dogwood')).toBe(story('dogwood', true, 'weight: 5 \n'))
      expect(await file('alder')).toBe(story('alder', true, 'weight: 10 \n'))
      expect(await file('cedar')).toBe(story('cedar', true, 'weight: 20 \n'))
      expect(await file('birch')).toBe(story('birch', false))
      expect(await desk.disk.read('source/_data/fronts.json')).toBeNull()
      expect(led((await front()).live)).toEqual(['dogwood', 'alder', 'cedar'])
      await undo(act.act)
      expect(await file('dogwood')).toBe(story('dogwood', false))
      expect(led((await front()).live)).toEqual(['alder', 'cedar', null])
    })

    test('an open draft gets the same place and keeps its words', async () => {
      const typed = story('cedar', false).replace('Nobody knows', 'No one knows')
      await desk.save(String(ids.cedar), typed)
      await put('cedar', 0)
      await launch()
      expect(await file('cedar')).toBe(story('cedar', true, 'weight: 5 \n'))
      const { text } = await answer(desk.api.stories[':id'].$get({ param: { id: String(ids.cedar) } }))
      expect(text).toBe(story('cedar', true, 'weight: 5 \n').replace('Nobody knows', 'No one knows'))
    })

    test('no room before the places of others is said, and nothing is written', async () => {
      for (const name of names) await desk.disk.write(`${posts}/${name}.md`, story(name, true, 'weight: 1 \n'))
      await expect.poll(async () => led((await front()).live).toSorted(), { timeout: 4000 }).toEqual(['alder', 'birch', 'cedar'])
      await put('cedar', 0)
      expect(await problemOf(launch())).toMatchObject({ code: 'not-publishable', detail: expect.stringContaining('no room before them') })
      expect(await file('cedar')).toBe(story('cedar', true, 'weight: 1 \n'))
    })

    test('a place that cannot be taken out of a head is said, and nothing is launched', async () => {
      const twice = story('birch', true, 'weight: 20 \nweight: 20 \n')
      await desk.disk.write(`${posts}/birch.md`, twice)
      await arrange({ op: 'off', story: ids.birch ?? 0 })
      await expect.poll(async () => (await problemOf(launch()))?.detail ?? '', { timeout: 4000 }).toContain('cannot be taken out')
      expect(await file('birch')).toBe(twice)
    })

    test('what a story is called is prepared, shown, counted as a change, and written with the launch and no sooner', async () => {
      const home = await call('alder', { headline: 'Old tree', kicker: 'Woods', picture: '/assets/img/ferry.jpg' })
      expect(home.next[0]?.words).toEqual({ headline: 'Old tree', kicker: 'Woods', picture: '/assets/img/ferry.jpg' })
      expect(home.live[0]?.words).toEqual({ headline: '', kicker: '', picture: '' })
      expect(home.changes).toBe(1)
      expect(await file('alder')).not.toContain('Old tree')
      await put('alder', 1)
      const { move, warnings } = await answer(desk.api.fronts[':id'].launch.$get(param('home')))
      expect([...move, ...warnings.map(({ headline }) => headline)]).toContain('Old tree')
      await put('alder', 0)
      await launch()
      expect(await file('alder')).toBe(
        story('alder', true, 'weight: 10 \n').replace(
          '--- \n\n',
          'front_title: Old tree \nkicker: Woods \nfront_image: /assets/img/ferry.jpg \n--- \n\n',
        ),
      )
      expect((await front()).live[0]?.words.headline).toBe('Old tree')
      const gone = await call('alder', { kicker: '' })
      expect(gone).toMatchObject({ changes: 1, next: [{ words: { headline: 'Old tree', kicker: '' } }, {}, {}] })
      await launch()
      expect(await file('alder')).not.toContain('kicker')
      expect((await call('alder', { headline: 'Old tree' })).changes).toBe(0)
    })

    test('only a story on the front can be called something, and only on one line', async () => {
      expect(await problemOf(call('elm', { headline: 'Old tree' }))).toMatchObject({ code: 'invalid-request' })
      expect(await problemOf(call('alder', { headline: 'Old\ntree' }))).toMatchObject({ code: 'invalid-request' })
      expect((await front()).changes).toBe(0)
    })

    test('what was thrown away comes back with what stories were called', async () => {
      const before = await call('alder', { headline: 'Old tree' })
      await answer(desk.api.fronts[':id'].next.$delete(param('home')))
      const slots = before.next.map(slot => slot.story?.id ?? null)
      const words = Object.fromEntries(before.next.flatMap(slot => (slot.story ? [[String(slot.story.id), slot.words] as const] : [])))
      const again = await arrange({ op: 'set', slots, from: slots, words })
      expect(again.next[0]?.words.headline).toBe('Old tree')
      expect(again.changes).toBe(1)
    })

    test('who leads says since when, put there by whom and why; so does who led before', async () => {
      await put('cedar', 0)
      await launch('The mayor asked')
      const home = await front()
      expect(home.live[0]?.leads).toEqual({ since: expect.any(String), by: expect.stringMatching(/./), why: 'The mayor asked' })
      await arrange({ op: 'off', story: ids.cedar ?? 0 })
      await launch()
      expect((await front()).previously[0]).toMatchObject({ story: { headline: 'cedar' }, why: 'The mayor asked' })
    })

    test('a star says who gave it, in what is remembered of the front', async () => {
      await front()
      await desk.disk.write(`${posts}/elm.md`, story('elm', false, 'weight: 15 \n'))
      await expect.poll(async () => (await desk.disk.read(`${posts}/elm.md`))?.includes('15'), { timeout: 5000 }).toBe(true)
      await expect
        .poll(
          async () => {
            await answer(desk.api.stories[':id'].featured.$put({ param: { id: String(ids.elm) }, json: { featured: true } }))
            return led((await front()).live)
          },
          { timeout: 5000 },
        )
        .toEqual(['alder', 'elm', 'birch'])
      expect((await front()).live[1]?.leads?.by).not.toBe('')
    })

    test('a story under an embargo cannot lead, one that is dated later may, and each says so', async () => {
      await desk.disk.write(`${posts}/dogwood.md`, story('dogwood', false, 'embargo: 2100-01-01 06:00 \n'))
      await desk.disk.write(`${posts}/elm.md`, story('elm', false).replace('2026-11-20-09-15-00', '2100-01-01-06-00-00'))
      const said = async () => (await front()).next.flatMap(({ warnings }) => warnings.map(({ level, message }) => `${level}: ${message}`))
      await put('dogwood', 0)
      await expect
        .poll(said, { timeout: 5000 })
        .toContain('blocks: Embargoed until 2100-01-01 06:00. Plan it for then, or take it off the front.')
      expect(await problemOf(launch())).toMatchObject({ code: 'not-publishable', detail: expect.stringContaining('Embargoed') })
      const off = await arrange({ op: 'off', story: ids.dogwood ?? 0 })
      expect(off.embargoed).toEqual([{ story: ids.dogwood, until: '2100-01-01T06:00:00' }])
      await put('elm', 0)
      await expect
        .poll(said, { timeout: 5000 })
        .toContain('warning: Dated 2100-01-01 06:00: sites that wait for the date leave it out until then. Plan it for then.')
      await launch()
      expect(await file('elm')).toContain('featured: true')
    })

    test('a category has its own number', async () => {
      const home = await put('cedar', 2)
      const said = home.next.map(({ warnings }) => warnings.map(({ message }) => message).filter(message => message.includes('wood')))
      expect(said).toEqual([
        [],
        ['3 stories of “wood”; this front is meant for 1. Take one off.'],
        ['3 stories of “wood”; this front is meant for 1. Take one off.'],
      ])
    })
  })
}
