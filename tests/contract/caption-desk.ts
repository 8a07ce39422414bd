import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { captionSteps, captionTestDesk, ferry, loose, path, story } from './caption-steps.ts'
import { jpeg } from './library-desk.ts'
import { listen, type OpensDesk, type TestDesk } from './test-desk.ts'

/** What the caption desk asks of the server, on any desk. */
export function captionDesk(open: OpensDesk): void {
  describe('the caption desk', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await captionTestDesk(open)
    })
    afterEach(() => desk.stop())
    const { queue, facets, read, decide, undecide, edit, undo, ofKind, sign, draft, refusal } = captionSteps(() => desk)

    test('finds captions of pictures and loose ones, each with its story, line and findings', async () => {
      const [figure, paragraph] = [await ofKind('figure'), await ofKind('loose')]
      expect(figure).toMatchObject({
        text: 'Cars wait for the ferry at Ostrand on Monday, November 16',
        src: '/assets/img/ferry.jpg',
        line: 14,
        state: 'review',
        owed: true,
        story: { headline: 'Ramp mended', path, status: 'published' },
      })
      expect(paragraph).toMatchObject({ text: loose, line: 18, src: '' })
      const caption = await read(paragraph.id)
      expect(caption.signals).toContain('no-stop')
      expect(caption.place).toEqual({ number: 2, of: 2, signed: 0 })
      expect(caption.context).toMatchObject({
        before: expect.stringContaining('hold for a winter'),
        after: expect.stringContaining('an hour early'),
      })
    })

    test.each([
      ['a quote', '> ![Cars](/assets/img/ferry.jpg "Cars in a row")'],
      ['a list', '1. Cars:\n2. ![Cars](/assets/img/ferry.jpg "Cars in a row")'],
      ['a table', '| ![Cars](/assets/img/ferry.jpg "Cars in a row") | words |\n|---|---|'],
      [
        'a figure over several lines of a quote',
        '> <figure>\n> <img src="/assets/img/ferry.jpg">\n> <figcaption>Cars in a row</figcaption></figure>',
      ],
      [
        'a gallery of HTML',
        '<figure>\n<img src="/assets/img/ferry.jpg"><img src=b.jpg>\n<figcaption>Cars <b>in</b> a row</figcaption>\n</figure>',
      ],
      ['shortcodes', '{{< row >}}\n{{< figure src="/assets/img/ferry.jpg" caption="Cars in a row" >}}\n{{< /row >}}'],
    ])('one in %s is found, is edited there, and fixed live in those letters alone while a draft is open', async (_, block) => {
      await editsAlone(`${story}\n${block}\n\nAnd an end of it.  \n`)
    })

    test('one of a list in the head is found, is edited there, and fixed live in those letters alone while a draft is open', async () => {
      const list = 'gallery:\n  - src: /assets/img/ferry.jpg\n    caption:  Cars in a row # hm\n'
      await editsAlone(story.replace('date:', `${list}date:`))
    })

    test('a picture of a list in the head is used, and is credited by the library, also when its story is saved again', async () => {
      const uses = async () =>
        (await answer(desk.api.pictures.$get({ query: {} }))).pictures.find(one => one.src.endsWith('ferry.jpg'))?.uses
      const before = (await uses()) ?? 0
      const list = 'image: \ngallery:\n  - src: /assets/img/ferry.jpg\n    caption: Cars in a row\n'
      const listed = aStory({ title: 'Yard', body: 'A month.\n' }).replace(/image: .*\n/, list)
      await desk.disk.write('source/_posts/yard.md', listed)
      await until(async () => (await queue({ q: 'Cars in a row' })).total === 1, 'the caption')
      const id = (await queue({ q: 'Cars in a row' })).captions[0]?.id ?? 0
      expect(await uses()).toBe(before + 1)
      expect((await read(id)).credit).toEqual({ text: 'Kit Oduya', place: 'library' })
      await desk.save(await desk.id('yard.md'), listed.replace('A month', 'A year'))
      expect((await read(id)).credit).toEqual({ text: 'Kit Oduya', place: 'library' })
      expect(await uses()).toBe(before + 1)
    })

    /** Fixes “a row” of a caption in a published file with another draft, and takes it back. */
    const editsAlone = async (live: string) => {
      await desk.disk.write(path, live)
      await until(async () => (await queue({ q: 'Cars in a row' })).total > 0, 'the caption')
      const typed = live.replace('Nobody who was asked', 'No one who was asked')
      await desk.save(await desk.id(path), typed)
      const [found] = (await queue({ q: 'Cars in a row' })).captions
      if (!found) throw new Error('There is none.')
      expect((await read(found.id)).locked).toEqual({ caption: null, alt: null, credit: null })
      const { act } = await edit(found.id, { field: 'caption', from: 'Cars in a row', to: 'Cars in a queue', live: true })
      expect(await desk.disk.read(path)).toBe(live.replace(' a row', ' a queue'))
      expect(await draft()).toBe(typed.replace(' a row', ' a queue'))
      await undo(act)
      expect(await desk.disk.read(path)).toBe(live)
      expect(await draft()).toBe(typed)
    }

    test('of two that read the same the one in the pane is fixed, in the file and in a draft in which it stands further down', async () => {
      const twice = `${story}\n![A](b.jpg "Twice")\n\nBetween.\n\n![A](b.jpg "Twice")\n`
      await desk.disk.write(path, twice)
      await until(async () => (await queue({ q: 'Twice' })).total === 2, 'the captions')
      const typed = twice.replace('The ramp is mended and', 'New.\n\nNewer.\n\nNewest.\n\nThe ramp is mended and')
      await desk.save(await desk.id(path), typed)
      const [, second] = (await queue({ q: 'Twice' })).captions.toSorted((one, other) => one.line - other.line)
      if (!second) throw new Error('There is none.')
      await edit(second.id, { field: 'caption', from: 'Twice', to: 'Once', live: true })
      const last = (text: string) => text.replace(/"Twice"(?![\s\S]*"Twice")/, '"Once"')
      expect(await desk.disk.read(path)).toBe(last(twice))
      expect(await draft()).toBe(last(typed))
      expect((await read(second.id)).text).toBe('Once')
    })

    test('counts what is shown, whatever the filters', async () => {
      expect((await facets()).views).toMatchObject({ eyes: 2, lapsed: 0, returned: 0, loose: 1, signed: 0, older: 0, all: 2 })
      expect((await queue({ q: 'QUEUE cars' })).captions.map(({ kind }) => kind)).toEqual(['loose'])
      expect((await queue({ category: 'transport' })).total).toBe(0)
      expect((await queue({ category: 'local', published: '1' })).total).toBe(2)
      expect((await queue({ level: 'error' })).captions.every(({ counts }) => counts.errors > 0)).toBe(true)
    })

    test('a caption is found by the headline of its story as well, and by another one once that is written', async () => {
      expect((await queue({ q: 'RÁMP mend' })).total).toBe(2)
      expect((await queue({ q: 'ramp queue' })).captions.map(({ kind }) => kind)).toEqual(['loose'])
      expect((await answer(desk.api.captions.facets.$get({ query: { q: 'mended' } }))).views.all).toBe(2)
      await desk.save(await desk.id(path), story.replace('title: Ramp mended', 'title: Quay œpened'))
      // The loose one says so itself.
      expect((await queue({ q: 'Ramp mended' })).captions.map(({ kind }) => kind)).toEqual(['loose'])
      expect((await queue({ q: 'ŒPENED' })).total).toBe(2)
    })

    test('a paragraph that is just text is so for good, also after other edits, and can be taken back', async () => {
      const { id } = await ofKind('loose')
      const { decision } = await decide(id, { what: 'text' })
      await desk.save(await desk.id(path), story.replace('A queue of cars', 'A long queue of cars'))
      expect((await queue({ view: 'loose' })).total).toBe(0)
      const known = async () => (await answer(desk.api.stories[':id'].$get({ param: { id: await desk.id(path) } }))).loose
      expect(await known()).toMatchObject({ kept: [], text: [loose.replace('A queue', 'A long queue')] })
      await undecide(decision)
      expect(await known()).toMatchObject({ kept: [], text: [] })
      expect((await queue({ view: 'loose' })).total).toBe(1)
      expect((await refusal(decide((await ofKind('figure')).id, { what: 'text' }))).code).toBe('invalid-request')
    })

    test('an edit with the next publish is in the draft, changes those bytes alone, and is undone', async () => {
      const { id } = await ofKind('loose')
      const { act, caption } = await edit(id, { field: 'caption', from: loose, to: `${loose}.`, live: false })
      expect(await desk.disk.read(path)).toBe(story)
      expect(await draft()).toBe(story.replace(loose, `${loose}.`))
      expect(caption).toMatchObject({ id, text: `${loose}.`, liveDiffers: true })
      await undo(act)
      expect(await draft()).toBe(story)
    })

    test('a loose caption that is written anew from the first word to the last is still that one, also when that is undone', async () => {
      const { id } = await ofKind('loose')
      for (const to of ['Somebody else drove past at noon, on a day without any sun', '# Not a heading 1. x > q | t', '---']) {
        const { act, caption } = await edit(id, { field: 'caption', from: loose, to, live: true })
        expect(caption).toMatchObject({
          id,
          text: to,
          trail: expect.arrayContaining([expect.objectContaining({ what: 'edited' })]),
        })
        await undo(act)
        expect(await desk.disk.read(path)).toBe(story)
        expect(await read(id)).toMatchObject({ id, text: loose })
      }
    })

    test('a loose caption is not emptied, which would take its paragraph out, and nothing is written', async () => {
      const { id } = await ofKind('loose')
      const refused = await refusal(edit(id, { field: 'caption', from: loose, to: ' ', live: true }))
      expect(refused).toMatchObject({ code: 'not-publishable', detail: expect.stringContaining('Take it out in its story') })
      expect(await desk.disk.read(path)).toBe(story)
      expect((await queue()).total).toBe(2)
    })

    test('a fix live now writes those bytes to the file and to the draft, and nothing of the draft to the file', async () => {
      const typed = story.replace('Nobody who was asked', 'No one who was asked')
      await desk.save(await desk.id(path), typed)
      const { id, text } = await ofKind('figure')
      const { act } = await edit(id, { field: 'caption', from: text, to: text.replace('Monday', 'Tuesday'), live: true })
      expect(await desk.disk.read(path)).toBe(story.replace('on Monday, Nov', 'on Tuesday, Nov'))
      expect(await draft()).toBe(typed.replace('on Monday, Nov', 'on Tuesday, Nov'))
      expect((await desk.row(path)).disk).toBe('same')
      await undo(act)
      expect(await desk.disk.read(path)).toBe(story)
      expect(await draft()).toBe(typed)
    })

    test('a fix live now is refused where readers have other words, and nothing is written', async () => {
      await desk.save(await desk.id(path), story.replace('on Monday, Nov', 'on Sunday, Nov'))
      const { id, text } = await ofKind('figure')
      expect((await refusal(edit(id, { field: 'caption', from: text, to: 'Other', live: true }))).code).toBe('not-publishable')
      expect(await desk.disk.read(path)).toBe(story)
    })

    test('an edit of what somebody changed meanwhile is refused', async () => {
      const { id } = await ofKind('figure')
      expect((await refusal(edit(id, { field: 'caption', from: 'Older words', to: 'New', live: false }))).code).toBe('stale-version')
    })

    test('a credit that only the library has is written there, and lapses what was signed with the old one', async () => {
      const { id } = await ofKind('figure')
      await sign(id)
      const { picture, caption } = await edit(id, { field: 'credit', from: 'Kit Oduya', to: 'Mira Voss', live: true })
      expect(picture).toMatchObject({ field: 'credit', from: 'Mira Voss', to: 'Kit Oduya' })
      expect(caption).toMatchObject({ state: 'lapsed', causes: ['credit'], credit: { text: 'Mira Voss', place: 'library' } })
      expect(await desk.disk.read(path)).toBe(story)
    })

    test('a credit of the library that more stories have than are checked at once is the new one in the answer', async () => {
      const others = Array.from({ length: 61 }, (_, at) => aStory({ title: `Quay ${at}`, body: `Words of day ${at}.\n\n${ferry}\n` }))
      await Promise.all(others.map((text, at) => desk.disk.write(`source/_posts/quay_${at}.md`, text)))
      await until(async () => (await queue({ view: 'all' })).total === 63, 'all captions')
      const { id } = await ofKind('figure')
      const { caption } = await edit(id, { field: 'credit', from: (await read(id)).credit.text, to: 'Mira Voss', live: true })
      expect(caption.credit).toEqual({ text: 'Mira Voss', place: 'library' })
    })

    test('an alt text that only the library has is written there, and taken back by what the answer says', async () => {
      const figure = (src: string) => `<figure><img src="${src}" alt="A"><figcaption>One</figcaption></figure>`
      const block = `<figure>\n${figure('/assets/img/ferry.jpg')}\n${figure('b.jpg')}\n<figcaption>Both of them</figcaption>\n</figure>`
      await desk.disk.write(path, `${story}\n${block}\n`)
      await until(async () => (await queue({ q: 'Both of them' })).total === 1, 'the caption')
      const id = (await queue({ q: 'Both of them' })).captions[0]?.id ?? 0
      const before = (await read(id)).alt
      expect(before.place).toBe('library')
      const { picture } = await edit(id, { field: 'alt', from: before.text, to: 'Cars on a quay', live: true })
      expect((await read(id)).alt.text).toBe('Cars on a quay')
      if (!picture) throw new Error('It was not written into the library.')
      const back = [{ id: picture.id, edit: { alt: picture.to }, from: { alt: picture.from } }]
      expect((await answer(desk.api.pictures.edit.$post({ json: { edits: back } }))).edits).toHaveLength(1)
      expect((await read(id)).alt.text).toBe(before.text)
    })

    test('a loose caption becomes that of a picture in the draft, and a paragraph again', async () => {
      const { id } = await ofKind('loose')
      const made = await answer(
        desk.api.captions[':id'].picture.$post({ param: { id: String(id) }, json: { src: '/assets/img/ferry.jpg', alt: 'A queue' } }),
      )
      expect(await draft()).toBe(story.replace(`${loose}  `, `![A queue](/assets/img/ferry.jpg "${loose}")`))
      expect(made.caption).toMatchObject({ kind: 'figure', text: loose })
      await undo(made.act)
      expect(await draft()).toBe(story)
      expect((await queue({ view: 'loose' })).captions.map(one => one.id)).toEqual([id])
    })

    test.each([
      ['in the draft', false],
      ['live now', true],
    ])('the words of a loose caption go to the picture right beside it, %s, with no other byte changed, and come back', async (_, live) => {
      const beside = story.replace(`${loose}  `, `![Cars](/assets/img/quay.jpg)\n\n${loose}  `)
      await desk.disk.write(path, beside)
      await until(async () => (await ofKind('loose')).line === 20, 'the picture')
      const { id } = await ofKind('loose')
      const json = { src: '/assets/img/quay.jpg', alt: '', live }
      const { act, caption } = await answer(desk.api.captions[':id'].picture.$post({ param: { id: String(id) }, json }))
      const after = story.replace(`${loose}  `, `![Cars](/assets/img/quay.jpg "${loose}")`)
      expect(await draft()).toBe(after)
      expect(await desk.disk.read(path)).toBe(live ? after : beside)
      expect(caption).toMatchObject({ kind: 'figure', text: loose, alt: { text: 'Cars' } })
      await undo(act)
      expect(await draft()).toBe(beside)
      expect(await desk.disk.read(path)).toBe(beside)
    })

    test('a picture of the site that readers have not in this story goes live with the words at once', async () => {
      await desk.disk.write('source/assets/img/quay.jpg', await jpeg())
      const { id } = await ofKind('loose')
      const json = { src: '/assets/img/quay.jpg', alt: 'A queue', live: true }
      const { act } = await answer(desk.api.captions[':id'].picture.$post({ param: { id: String(id) }, json }))
      expect(await desk.disk.read(path)).toBe(story.replace(`${loose}  `, `![A queue](/assets/img/quay.jpg "${loose}")`))
      await undo(act)
      expect(await desk.disk.read(path)).toBe(story)
    })

    test('a picture that is no file of the site yet is not put into the live file, nor into the draft instead', async () => {
      const { id } = await ofKind('loose')
      const make = (live: boolean) =>
        answer(desk.api.captions[':id'].picture.$post({ param: { id: String(id) }, json: { src: '/assets/img/none.jpg', alt: '', live } }))
      const { code, detail } = await refusal(make(true))
      expect(code).toBe('not-publishable')
      expect(detail).toMatch(/is no file of the site yet.+with the next publish/)
      expect([await draft(), await desk.disk.read(path)]).toEqual([story, story])
      await make(false)
      expect(await draft()).toContain(`![](/assets/img/none.jpg "${loose}")`)
      expect(await desk.disk.read(path)).toBe(story)
    })

    test('a finding that stands is not counted any more, says who let it stand and why, and can be taken up again', async () => {
      const { id, story: of } = await ofKind('loose')
      const { findings } = await read(id)
      const finding = findings.find(({ rule }) => rule !== 'tk')
      if (!finding) throw new Error('No finding.')
      const param = { id: String(of.id) }
      const json = { finding: finding.finding, rule: finding.rule, reason: 'house-style' as const, note: '' }
      const before = (await ofKind('loose')).counts
      await answer(desk.api.stories[':id'].findings['let-stand'].$put({ param, json }))
      const after = await ofKind('loose')
      const sum = (counts: typeof before) => counts.errors + counts.warnings + counts.hints
      expect(sum(after.counts)).toBe(sum(before) - 1)
      expect((await read(id)).stood).toMatchObject([{ rule: finding.rule, reason: 'house-style', by: 'Mira Voss' }])
      expect(await answer(desk.api.stories[':id'].$get({ param }))).toMatchObject({ letStand: [{ finding: finding.finding }] })
      const response = await desk.api.stories[':id'].findings['let-stand'].$delete({ param, json: { finding: finding.finding } })
      expect(response.status).toBe(204)
      expect((await ofKind('loose')).counts).toEqual(before)
    })

    test('gives the order of all that match, and rows by their numbers', async () => {
      const page = await answer(desk.api.captions.$get({ query: { view: 'all', limit: '1' } }))
      expect(page).toMatchObject({ total: 2, captions: [{ id: page.ids[0] }] })
      const { captions } = await answer(desk.api.captions.rows.$get({ query: { ids: `${page.ids[1]},999999,${page.ids[0]}` } }))
      expect(captions.map(({ id }) => id)).toEqual([page.ids[1], page.ids[0]])
      expect((await refusal(answer(desk.api.captions.rows.$get({ query: { ids: '1,x' } })))).code).toBe('invalid-request')
    })

    test('keeps views under a name for the person who saved them', async () => {
      expect(await answer(desk.api.captions.views.$get())).toEqual({ views: [] })
      const json = { views: [{ name: 'Errors that readers have', search: 'level=error&published=1' }] }
      await answer(desk.api.captions.views.$put({ json }))
      expect(await answer(desk.api.captions.views.$get())).toEqual(json)
    })

    test('what is opened is claimed, and screens hear of it and of decisions', async () => {
      const { id } = await ofKind('figure')
      const { events, stop } = await listen(desk)
      expect(await answer(desk.api.captions[':id'].claim.$put({ param: { id: String(id) } }))).toEqual({ by: 'Mira Voss' })
      expect((await queue({ view: 'mine' })).captions).toMatchObject([{ id, claimedBy: 'Mira Voss' }])
      await sign(id)
      await until(async () => events.filter(event => event.type === 'captions').length >= 2, 'the events')
      stop()
    })

    test('what is left is claimed no more, and leaving what one never had changes nothing', async () => {
      const { id } = await ofKind('figure')
      const param = { id: String(id) }
      await answer(desk.api.captions[':id'].claim.$put({ param }))
      expect((await desk.api.captions[':id'].claim.$delete({ param })).status).toBe(204)
      expect((await queue({ view: 'mine' })).captions).toEqual([])
      expect((await desk.api.captions[':id'].claim.$delete({ param: { id: '99999' } })).status).toBe(204)
    })

    test('a story that is spiked takes its captions out of the queue', async () => {
      await answer(desk.api.stories[':id'].spike.$post({ param: { id: await desk.id(path) }, json: {} }))
      expect((await queue({ view: 'all' })).total).toBe(0)
    })
  })
}
