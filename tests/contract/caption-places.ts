import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { CaptionField } from '#contract/caption.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

const path = 'source/_posts/quay.md'
const story = aStory({ title: 'Ramp mended', body: 'The ramp is mended. It took the yard a month.\n' })
/** The story with other lines in the place of its plain lead picture. */
const withLead = (lines: string) => story.replace(/image: .*\n/, lines)

/** Where the words of a caption stand in a story: in maps of the head, in the library, or where nobody can write them from here. */
export function captionPlaces(open: OpensDesk): void {
  describe('the places of captions', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await testDesk(open, aSite())
    })
    afterEach(() => desk.stop())

    const queue = (q: string) => answer(desk.api.captions.$get({ query: { view: 'all', q } }))
    const read = (id: number) => answer(desk.api.captions[':id'].$get({ param: { id: String(id) } }))
    const edit = (id: number, field: CaptionField, from: string, to: string) =>
      answer(desk.api.captions[':id'].$patch({ param: { id: String(id) }, json: { field, from, to, live: true } }))
    const undo = (act: number | null) => answer(desk.api.acts[':id'].undo.$post({ param: { id: String(act) } }))
    /** Writes a story and waits for its caption, which ends in “in a row”. */
    const found = async (text: string) => {
      await desk.disk.write(path, text)
      await until(async () => (await queue('in a row')).total === 1, 'the caption')
      const [caption] = (await queue('in a row')).captions
      if (!caption) throw new Error('There is none.')
      return caption
    }
    const reasonOf = (work: Promise<unknown>) =>
      work.then(
        () => '',
        (error: unknown) => (error instanceof ProblemError ? error.problem.detail : String(error)),
      )

    test('a lead picture that is a map is found, written in its map and nowhere else, and signed off', async () => {
      const text = withLead('image:\n  path: /assets/img/bay.jpg\n  caption: "Cars in a row \\u2014 north" # hm\n')
      const { id, kind, src } = await found(text)
      expect([kind, src]).toEqual(['lead', '/assets/img/bay.jpg'])
      expect(await read(id)).toMatchObject({ locked: { caption: null, alt: null, credit: null }, alt: { text: '', place: 'story' } })
      expect((await desk.row(path)).image).toBe('/assets/img/bay.jpg')
      const { act } = await edit(id, 'caption', 'Cars in a row — north', 'Cars in a queue — north')
      expect(await desk.disk.read(path)).toBe(text.replace('row', 'queue'))
      await undo(act)
      await edit(id, 'alt', '', 'Cars')
      expect(await desk.disk.read(path)).toBe(text.replace('bay.jpg\n', 'bay.jpg\n  alt: Cars\n'))
      await edit(id, 'credit', '', 'Kit')
      expect(await desk.disk.read(path)).toBe(text.replace('bay.jpg\n', 'bay.jpg\n  credit: Kit\n  alt: Cars\n'))
      const json = { what: 'sign', hash: (await read(id)).hash } as const
      const { row } = await answer(desk.api.captions[':id'].decisions.$post({ param: { id: String(id) }, json }))
      expect(row.state).toBe('signed')
    })

    test('where such a map says nothing of its own the library does, and the credit is edited there', async () => {
      const text = withLead('image: { path: /assets/img/ferry.jpg, caption: Cars in a row }\n')
      const { id } = await found(text)
      await until(async () => (await read(id)).credit.place === 'library', 'the picture')
      expect((await read(id)).alt.place).toBe('library')
      await edit(id, 'credit', 'Kit Oduya', 'Ann Oduya')
      expect((await read(id)).credit).toEqual({ text: 'Ann Oduya', place: 'library' })
      expect(await desk.disk.read(path)).toBe(text)
    })

    test('where neither the story nor the library has an alt text it is missing, until the library has one', async () => {
      const { id } = await found(withLead('image: { path: /assets/img/ferry.jpg, caption: Cars in a row }\n'))
      await until(async () => (await read(id)).alt.place === 'library', 'the picture')
      const rules = async () => (await read(id)).findings.map(({ rule }) => rule)
      const { text } = (await read(id)).alt
      await edit(id, 'alt', text, 'Cars wait')
      await until(async () => !(await rules()).includes('alt-missing'), 'an alt text')
      await edit(id, 'alt', 'Cars wait', '')
      await until(async () => (await rules()).includes('alt-missing'), 'the finding')
    })

    test('a word that an item of a gallery has not yet is written as a new key, and taken back', async () => {
      const text = withLead('image: \ngallery:\n  - src: /assets/img/bay.jpg\n    caption: Cars in a row\n')
      const { id } = await found(text)
      const { act } = await edit(id, 'credit', '', 'Kit')
      expect(await desk.disk.read(path)).toBe(text.replace('bay.jpg\n', 'bay.jpg\n    credit: Kit\n'))
      expect((await read(id)).credit).toEqual({ text: 'Kit', place: 'story' })
      await undo(act)
      expect(await desk.disk.read(path)).toBe(text)
    })

    test('such a caption is corrected with the rest of its story, and addresses stay', async () => {
      const text = withLead('image:\n  path: /img/row.jpg\n  caption: >-\n    Cars\n    in a row\n').replace('It took', 'A row took')
      await found(text)
      const correction = { find: 'row', replace: 'queue', where: 'story', live: true } as const
      const { hits } = await answer(desk.api.corrections.preview.$post({ json: correction }))
      const stories = hits.map(({ story, version }) => ({ id: story.id, version }))
      await answer(desk.api.corrections.$post({ json: { ...correction, stories } }))
      expect(await desk.disk.read(path)).toBe(text.replace('a row\n', 'a queue\n').replace('A row', 'A queue'))
    })

    test('a word that stands under another name says so beforehand, and the desk refuses to write it', async () => {
      const list = 'image: \nnote: &queue Cars in a row\ngallery:\n  - src: /assets/img/bay.jpg\n    caption: *queue\n'
      const { id } = await found(withLead(list))
      const reason = expect.stringContaining('it stands under the name “&queue” in another place')
      expect((await read(id)).locked).toEqual({ caption: reason, alt: null, credit: null })
      expect(await reasonOf(edit(id, 'caption', 'Cars in a row', 'Cars in a queue'))).toEqual(reason)
    })

    test('words beside a comment are written, and the comment is never written over', async () => {
      const text = `${withLead('image: \n')}\n![Cars](/assets/img/bay.jpg)\n*Cars <!-- six -->in a row*\n`
      const { id } = await found(text)
      expect((await read(id)).locked).toMatchObject({ caption: null, alt: null })
      expect(await reasonOf(edit(id, 'caption', 'Cars in a row', 'A queue'))).toContain('edit it in the story')
      expect(await desk.disk.read(path)).toBe(text)
      await edit(id, 'caption', 'Cars in a row', 'Cars in a queue')
      expect(await desk.disk.read(path)).toBe(text.replace('row', 'queue'))
    })

    const noWords = 'Its tag has no plain words there that the desk could write. Change it in source mode.'
    test.each([
      ['a caption of an expression', '<Figure src="/assets/img/ferry.jpg" alt="Cars in a row" caption={cap} />', 'caption'],
      ['a caption of a variable', '{% include figure.html src="/assets/img/ferry.jpg" alt="Cars in a row" caption=page.cap %}', 'caption'],
      ['words with marks', '{{< figure src="/assets/img/ferry.jpg" alt="Cars in a row" >}}The *cars*{{< /figure >}}', 'caption'],
      ['paragraphs', '{{< figure src="/assets/img/ferry.jpg" alt="Cars in a row" >}}\n\nThe cars\n\n{{< /figure >}}', 'caption'],
      [
        'a tag in a figure',
        '<figure>\n{{< img src="/assets/img/ferry.jpg" alt="Cars in a row" >}}\n<figcaption>The {{< b >}}</figcaption>\n</figure>',
        'caption',
      ],
      ['a credit of an expression', '<Figure src="/assets/img/ferry.jpg" caption="Cars in a row" credit={photographer} />', 'credit'],
      ['a credit of a template', '{{< img src="/assets/img/ferry.jpg" caption="Cars in a row" credit="{{ x }}" >}}', 'credit'],
      ['a credit with an escape', `<Figure src="/assets/img/ferry.jpg" caption="Cars in a row" credit={'CR \\' quote'} />`, 'credit'],
      ['an alt text of an expression', '<Figure src="/assets/img/ferry.jpg" caption="Cars in a row" alt={alt} />', 'alt'],
    ] as const)(
      'what a tag works out or has between tags is its own, and the desk says why it does not write it: %s',
      async (_, tag, field) => {
        const text = `${withLead('image: \n')}\n${tag}\n\nMore text.\n`
        const { id } = await found(text)
        const other = field === 'alt' ? 'credit' : 'alt'
        if (other === 'credit') await until(async () => (await read(id)).credit.place === 'library', 'the picture')
        const caption = await read(id)
        expect(field === 'caption' ? { text: caption.text, place: caption.captionPlace } : caption[field]).toEqual({
          text: '',
          place: 'none',
        })
        expect([caption.locked[field], caption.locked[other]]).toEqual([noWords, null])
        expect(caption.findings.map(({ rule }) => rule)).not.toContain(
          { caption: 'empty', alt: 'alt-missing', credit: 'credit-missing' }[field],
        )
        expect(await reasonOf(edit(id, field, '', 'New words'))).toContain(noWords)
        expect(await desk.disk.read(path)).toBe(text)
      },
    )

    test.each([
      ['a shortcode', '{{< img src="/assets/img/bay.jpg" caption="Cars in a row" >}}', 'a "queue"', 'a \\"queue\\"'],
      ['an include', '> {% include figure.html\n>   src="/assets/img/bay.jpg"  caption=\'Cars in a row\' %}', 'a queue', 'a queue'],
      ['a component', '<Figure\n  src="/assets/img/bay.jpg"\n  caption="Cars in a row"\n/>', 'a "queue"', 'a &quot;queue&quot;'],
      ['words between tags', '<Figure src="/assets/img/bay.jpg">\n  Cars in a row\n</Figure>', 'a queue', 'a queue'],
      [
        'a caption of WordPress',
        '[caption id="a"]<img src="/assets/img/bay.jpg" /> Cars <b>in</b> a row[/caption]',
        'a <b>',
        'a &lt;b&gt;',
      ],
    ])('a caption in a tag of the site is written there and taken back: %s', async (_, tag, words, bytes) => {
      const text = `${withLead('image: \n')}\n${tag}  \n\nMore  text.\n`
      const { id, src } = await found(text)
      expect(src).toBe('/assets/img/bay.jpg')
      const { act } = await edit(id, 'caption', 'Cars in a row', `Cars in ${words}`)
      expect(await desk.disk.read(path)).toBe(text.replace('a row', () => bytes))
      await undo(act)
      expect(await desk.disk.read(path)).toBe(text)
    })

    test('words that such a tag cannot hold are refused with what to do', async () => {
      const text = `${withLead('image: \n')}\n{% image src="/assets/img/bay.jpg" caption="Cars in a row" %}\n`
      const { id } = await found(text)
      expect(await reasonOf(edit(id, 'caption', 'Cars in a row', 'Ann\'s "cars"'))).toContain('Write the words with “ ” and ’ instead')
      expect(await desk.disk.read(path)).toBe(text)
    })
  })
}
