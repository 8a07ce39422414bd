import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { Correction } from '#contract/correction.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { jpeg } from './library-desk.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const picture = (caption: string) => `![A ferry](/assets/img/pier.jpg "${caption}")`
const one = aStory({
  title: 'Pier one',
  body: `Halvard Brekke spoke first. He spoke long.\n\n${picture('Halvard Breke at the pier on Monday')}\n\nNobody wrote it down.\n`,
})
const two = aStory({
  title: 'Pier two, by Halvard Breke',
  body: `Nothing to see here today.\r\n\r\n${picture('Halvard Breke at the pier on Monday')}  \r\n\r\nHalvard Breke said so.\r\n`,
})
const old = aStory({
  title: 'Old pier',
  date: '2024-01-02-10-00-00',
  body: `Long ago there was a pier.\n\n${picture('The old pier, in a photograph of that time')}\n`,
})
const paths = { one: 'source/_posts/one.md', two: 'source/_posts/two.md', old: 'source/_posts/old.md' }
const config = JSON.stringify({ captions: { reviewFrom: '2026-01-01', signOff: 'required' } })

/** Sign-off as a rule of the site, what lapses one, and corrections in many stories, on any desk. */
export function captionRules(open: OpensDesk): void {
  describe('captions of many stories', () => {
    let desk: TestDesk
    beforeEach(async () => {
      const files = {
        [paths.one]: one,
        [paths.two]: two,
        [paths.old]: old,
        'stet.config.json': config,
        'source/assets/img/pier.jpg': await jpeg(),
      }
      desk = await testDesk(open, aSite(files))
      await until(async () => (await queue('all')).length === 3, 'the captions')
      // What the library knows of the picture is part of what is signed off.
      for (const path of Object.values(paths))
        await until(async () => (await captionOf(path)).credit.place === 'library', 'the picture', 20_000)
    })
    afterEach(() => desk.stop())

    const queue = async (view: 'all' | 'eyes' | 'older' | 'lapsed' | 'signed') =>
      (await answer(desk.api.captions.$get({ query: { view } }))).captions
    const param = (id: number | string) => ({ param: { id: String(id) } })
    const captionOf = async (path: string) => {
      const found = (await queue('all')).find(({ story }) => story.path === path)
      if (!found) throw new Error(`No caption in ${path}.`)
      return answer(desk.api.captions[':id'].$get(param(found.id)))
    }
    const sign = async (path: string) => {
      const { id, hash } = await captionOf(path)
      await answer(desk.api.captions[':id'].decisions.$post({ ...param(id), json: { what: 'sign', hash } }))
    }
    const text = async (path: string) => (await answer(desk.api.stories[':id'].$get(param(await desk.id(path))))).text
    const refusal = async (work: Promise<unknown>) => {
      const error = await work.then(
        () => null,
        (found: unknown) => found,
      )
      if (!(error instanceof ProblemError)) throw new Error('It was not refused.')
      return error.problem
    }

    test('are owed from the day on that the site says; older ones are there', async () => {
      expect((await queue('eyes')).map(({ story }) => story.path).sort()).toEqual([paths.one, paths.two])
      expect(await queue('older')).toMatchObject([{ owed: false, story: { path: paths.old } }])
    })

    test('are owed where their story has no date: nobody can say that it is old', async () => {
      await desk.disk.write('source/_posts/undated.md', `---\ntitle: Undated\n---\n\n${picture('A pier of which nobody knows the day')}\n`)
      await until(async () => (await queue('eyes')).some(({ story }) => story.path.endsWith('undated.md')), 'the caption', 20_000)
      expect((await queue('eyes')).at(-1)).toMatchObject({ owed: true, story: { headline: 'Undated', dateSort: '' } })
    })

    test('wait for publishing until all are signed off, or somebody says why not; another text asks again', async () => {
      const id = await desk.id(paths.one)
      await desk.save(id, one.replace('spoke long', 'spoke at length'))
      const checks = async () =>
        (await answer(desk.api.stories[':id'].publication.$get(param(id)))).checks.find(check => check.id === 'sign-off')
      const publish = async () => {
        const { version, liveHash } = await answer(desk.api.stories[':id'].publication.$get(param(id)))
        return answer(desk.api.stories[':id'].publication.$post({ ...param(id), json: { version, liveHash } }))
      }
      await desk.api.stories[':id'].findings['let-stand'].$put({
        ...param(id),
        json: { finding: 'x', rule: 'thin', reason: 'other', note: '' },
      })
      expect(await checks()).toMatchObject({ level: 'blocks', override: true })
      expect((await refusal(publish())).code).toBe('not-publishable')
      const asked = desk.api.stories[':id']['sign-off-override'].$put({ ...param(id), json: { reason: 'The desk is shut tonight' } })
      expect((await asked).status).toBe(204)
      expect(await checks()).toMatchObject({
        level: 'warning',
        message: expect.stringContaining('Mira Voss publishes without: “The desk is shut tonight”'),
      })
      await desk.save(id, one.replace('spoke long', 'spoke for hours'))
      expect(await checks()).toMatchObject({ level: 'blocks' })
      await sign(paths.one)
      expect(await checks()).toMatchObject({ level: 'ok', message: '1 of 1 captions is signed off.' })
      await publish()
      expect(await desk.disk.read(paths.one)).toBe(one.replace('spoke long', 'spoke for hours'))
    })

    test('lapse when the picture behind them is another one', async () => {
      await sign(paths.one)
      await desk.disk.write('source/assets/img/pier.jpg', await jpeg('#1a4'))
      await until(async () => (await queue('lapsed')).length === 1, 'the lapse', 20_000)
      expect((await queue('lapsed'))[0]).toMatchObject({ causes: ['picture'], story: { path: paths.one } })
    })

    test('lapse when the picture is cropped otherwise, and stand again when that is taken back', async () => {
      await sign(paths.two)
      const record = await answer(desk.api.pictures.called.$get({ query: { src: '/assets/img/pier.jpg' } }))
      const edit = async (crops: Record<string, { left: number; top: number; width: number; height: number }>) => {
        const { version } = await answer(desk.api.pictures[':id'].$get(param(record.id)))
        await answer(desk.api.pictures[':id'].$patch({ ...param(record.id), header: { 'if-match': `"${version}"` }, json: { crops } }))
      }
      await edit({ '1:1': { left: 0, top: 0, width: 500, height: 500 } })
      expect(await queue('lapsed')).toMatchObject([{ causes: ['crop'], story: { path: paths.two } }])
      await edit({})
      expect((await queue('signed')).map(({ story }) => story.path)).toEqual([paths.two])
    })

    test('say in their trail who undid an edit, and who did it again', async () => {
      const { id, text: from } = await captionOf(paths.two)
      const trail = async () => (await captionOf(paths.two)).trail.map(({ what, by, detail }) => [what, by, detail])
      const undo = (act: number | null) => answer(desk.api.acts[':id'].undo.$post(param(act ?? 0)))
      const json = { field: 'caption' as const, from, to: `${from}.`, live: false }
      const { act } = await answer(desk.api.captions[':id'].$patch({ ...param(id), json }))
      const entry = (what: string) => [what, 'Mira Voss', `caption: ${from}`]
      expect(await trail()).toEqual([entry('edited')])
      const undone = await undo(act)
      expect(await trail()).toEqual([entry('undone'), entry('edited')])
      await undo(undone.act)
      expect((await captionOf(paths.two)).text).toBe(`${from}.`)
      expect(await trail()).toEqual([entry('redone'), entry('undone'), entry('edited')])
    })

    const name: Correction = { find: 'Halvard Breke', replace: 'Halvard Brekke', where: 'captions', live: true }
    const preview = (json: Correction) => answer(desk.api.corrections.preview.$post({ json }))
    const correct = async (json: Correction) => {
      const { hits } = await preview(json)
      return answer(
        desk.api.corrections.$post({ json: { ...json, stories: hits.map(({ story, version }) => ({ id: story.id, version })) } }),
      )
    }

    test('are corrected wherever they say it, as one act, and that is taken back as one', async () => {
      const { hits, total } = await preview(name)
      expect(total).toBe(2)
      expect(hits.map(({ count, diff }) => [count, diff.lines])).toEqual([
        [1, 1],
        [1, 1],
      ])
      const act = await correct(name)
      const fixed = (story: string) => story.replace('"Halvard Breke at', '"Halvard Brekke at')
      expect(await desk.disk.read(paths.one)).toBe(fixed(one))
      expect(await desk.disk.read(paths.two)).toBe(fixed(two))
      expect(act.stories).toHaveLength(2)
      for (const path of [paths.one, paths.two]) {
        const { entries } = await answer(desk.api.stories[':id'].history.$get({ ...param(await desk.id(path)), query: {} }))
        const label = 'Corrected “Halvard Breke” to “Halvard Brekke”'
        expect(entries).toMatchObject([{ act: act.act, label, by: 'Mira Voss', stories: 2, change: { where: 'file', diff: { lines: 1 } } }])
      }
      expect((await captionOf(paths.two)).trail).toMatchObject([{ what: 'edited', by: 'Mira Voss' }])
      await answer(desk.api.acts[':id'].undo.$post(param(act.act ?? 0)))
      expect(await desk.disk.read(paths.one)).toBe(one)
      expect(await desk.disk.read(paths.two)).toBe(two)
      expect((await captionOf(paths.two)).trail).toMatchObject([{ what: 'undone', detail: 'Halvard Breke' }, { what: 'edited' }])
    })

    test('and their stories are corrected everywhere, headline and text, with the next publish', async () => {
      await correct({ ...name, where: 'story', live: false })
      expect(await desk.disk.read(paths.two)).toBe(two)
      expect(await text(paths.two)).toBe(two.replaceAll('Breke', 'Brekke'))
      expect(await text(paths.one)).toBe(one.replaceAll('Breke', 'Brekke'))
    })

    test('addresses of pictures, pages and links stay, whatever words are in them, and signs are written so that they are read as typed', async () => {
      const body =
        'The pier is [the pier](/articles/pier-opens).\n\n![A pier](/assets/img/pier.jpg "The pier at dusk")\n\nSee https://pier.example/pier and the pier.\n\nA queue of cars at the pier, pictured on Monday before the ramp was mended\n\nThe cars were let on board an hour early, and nobody was cross about it.\n'
      await desk.disk.write(paths.old, aStory({ title: 'A pier', image: '/assets/img/pier.jpg', body }))
      await until(async () => (await desk.row(paths.old)).headline === 'A pier', 'the story')
      const loose = async () => (await queue('all')).filter(({ kind, story }) => kind === 'loose' && story.path === paths.old)
      expect(await loose()).toHaveLength(1)
      const quoted: Correction = { find: 'pier', replace: 'pier "Nine"', where: 'story', live: true }
      const { hits } = await preview(quoted)
      const stories = hits.filter(({ story }) => story.path === paths.old).map(({ story, version }) => ({ id: story.id, version }))
      await answer(desk.api.corrections.$post({ json: { ...quoted, stories } }))
      const fixed =
        'The pier "Nine" is [the pier "Nine"](/articles/pier-opens).\n\n![A pier "Nine"](/assets/img/pier.jpg "The pier \\"Nine\\" at dusk")\n\nSee https://pier.example/pier and the pier "Nine".\n\nA queue of cars at the pier "Nine", pictured on Monday before the ramp was mended\n\nThe cars were let on board an hour early, and nobody was cross about it.\n'
      const written = await desk.disk.read(paths.old)
      expect(written?.slice(written.indexOf('The pier'))).toBe(fixed)
      expect(written).toContain('image: /assets/img/pier.jpg \n')
      const marked = await preview({ ...quoted, replace: 'pier *Nine*' })
      expect(marked.hits.find(({ story }) => story.path === paths.old)?.problem).toMatch(/read as Markdown/)
    })

    test('a draft that is open gets the correction too, and nothing of it reaches the file', async () => {
      const typed = two.replace('Nothing to see', 'Little to see')
      await desk.save(await desk.id(paths.two), typed)
      await correct(name)
      expect(await desk.disk.read(paths.two)).toBe(two.replace('"Halvard Breke at', '"Halvard Brekke at'))
      expect(await text(paths.two)).toBe(typed.replace('"Halvard Breke at', '"Halvard Brekke at'))
    })

    test('are not corrected when a story changed since it was looked at; then none is', async () => {
      const { hits } = await preview(name)
      await desk.save(await desk.id(paths.two), two.replace('today', 'tonight'))
      const stories = hits.map(({ story, version }) => ({ id: story.id, version }))
      expect(await refusal(answer(desk.api.corrections.$post({ json: { ...name, stories } })))).toMatchObject({
        code: 'stale-version',
        detail: expect.stringMatching(/^“.+” was changed since you looked\. No story was changed/),
      })
      expect(await desk.disk.read(paths.one)).toBe(one)
    })

    test('a story of a thousand pictures is corrected in seconds, and the desk answers others meanwhile', { timeout: 60_000 }, async () => {
      const body = Array.from({ length: 1000 }, (_, at) => `Some words.\n\n![A pier](/p${at}.jpg "Picture number ${at}")\n`).join('\n')
      await desk.disk.write('source/_posts/many.md', aStory({ title: 'Many', body }))
      const many: Correction = { find: 'Picture number', replace: 'Photo number', where: 'captions', live: true }
      await until(async () => (await preview({ ...many, find: 'Picture number 999' })).total === 1, 'its captions', 30_000)
      let asked = 0
      let over = false
      const others = async () => {
        for (; !over; asked += 1) {
          await answer(desk.api.site.$get())
          await new Promise(resolve => setTimeout(resolve, 1))
        }
      }
      const [{ hits }] = await Promise.all([
        preview(many).finally(() => {
          over = true
        }),
        others(),
      ])
      expect(hits).toMatchObject([{ count: 1000, problem: null, diff: { lines: 1000 } }])
      expect(asked).toBeGreaterThan(3)
      await correct(many)
      const text = await desk.disk.read('source/_posts/many.md')
      expect(text?.slice(text.indexOf('Some words'))).toBe(body.replaceAll('Picture number', 'Photo number'))
    })

    test('a word inside of another is none of theirs, and nothing is found for one letter', async () => {
      expect((await preview({ ...name, find: 'Halvard Brek' })).total).toBe(0)
      expect((await refusal(preview({ ...name, find: 'H' }))).code).toBe('invalid-request')
    })
  })
}
