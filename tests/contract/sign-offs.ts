import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '#api/problem-error.ts'
import { until } from '../support/until.ts'
import { captionSteps, captionTestDesk, loose, path, story } from './caption-steps.ts'
import type { OpensDesk, TestDesk } from './test-desk.ts'

/** Sign-offs and what they lapse by, on any desk. */
export function signOffs(open: OpensDesk): void {
  describe('sign-offs', () => {
    let desk: TestDesk
    beforeEach(async () => {
      desk = await captionTestDesk(open)
    })
    afterEach(() => desk.stop())
    const { queue, facets, read, decide, undecide, edit, undo, ofKind, sign, refusal } = captionSteps(() => desk)

    test('a sign-off takes it out of the queue, is counted, and can be taken back', async () => {
      const { id } = await ofKind('figure')
      const { decision, row } = await sign(id)
      expect(row).toMatchObject({ state: 'signed', decidedBy: 'Mira Voss' })
      expect((await queue()).captions.map(({ kind }) => kind)).toEqual(['loose'])
      expect(await facets()).toMatchObject({ signedToday: 1, views: { eyes: 1, signed: 1 } })
      expect((await read(id)).trail).toMatchObject([{ what: 'signed', by: 'Mira Voss' }])
      expect((await desk.row(path)).captions).toMatchObject({ all: 2, signed: 1 })
      expect((await undecide(decision)).state).toBe('review')
      expect((await facets()).signedToday).toBe(0)
      expect((await refusal(undecide(decision))).code).toBe('nothing-to-undo')
    })

    test('a sign-off that is sent twice is one', async () => {
      const { id } = await ofKind('figure')
      const { decision } = await sign(id)
      expect((await sign(id)).decision).toBe(decision)
      expect((await read(id)).trail).toHaveLength(1)
      expect((await undecide(decision)).state).toBe('review')
      expect((await sign(id)).decision).not.toBe(decision)
    })

    test('a story that is moved to another folder keeps its sign-offs, and what is just text there', async () => {
      const [figure, paragraph] = [await ofKind('figure'), await ofKind('loose')]
      await sign(figure.id)
      await decide(paragraph.id, { what: 'text' })
      await desk.disk.move(path, 'source/_posts/2026/quay.md')
      await until(async () => (await read(figure.id)).story.path === 'source/_posts/2026/quay.md', 'the story to follow')
      await until(async () => (await desk.row('quay.md')).captions.all === 1, 'its captions')
      expect(await read(figure.id)).toMatchObject({ state: 'signed', decidedBy: 'Mira Voss' })
      expect((await read(paragraph.id)).state).toBe('text')
    })

    test('a placeholder is not signed off, and can be returned', async () => {
      const { id } = await ofKind('figure')
      await desk.save(await desk.id(path), story.replace('Cars wait for', 'TK wait for'))
      const { hash } = await read(id)
      expect((await refusal(decide(id, { what: 'sign', hash }))).detail).toContain('A placeholder cannot be signed off')
      expect((await read(id)).state).toBe('review')
      await decide(id, { what: 'return', reason: 'Who waits?' })
      expect((await read(id)).state).toBe('returned')
    })

    test('what changed since it was looked at is not signed off', async () => {
      const { id } = await ofKind('figure')
      const { hash } = await read(id)
      await desk.save(await desk.id(path), story.replace('Cars wait for', 'Lorries wait for'))
      expect((await refusal(decide(id, { what: 'sign', hash }))).code).toBe('stale-version')
    })

    test('a sign-off lapses by an edit of the story, says what changed, and stands again when that is taken back', async () => {
      const { id } = await ofKind('figure')
      await sign(id)
      const number = await desk.id(path)
      await desk.save(number, story.replace('Cars wait for', 'Lorries wait for'))
      expect((await queue({ view: 'lapsed' })).captions).toMatchObject([{ id, causes: ['caption'] }])
      expect((await read(id)).since).toMatchObject({
        by: 'Mira Voss',
        caption: 'Cars wait for the ferry at Ostrand on Monday, November 16',
      })
      await desk.save(number, story.replace('[Cars wait', '[Lorries wait'))
      expect((await queue({ view: 'lapsed' })).captions).toMatchObject([{ id, causes: ['alt'] }])
      await desk.save(number, story)
      expect((await queue({ view: 'signed' })).captions).toMatchObject([{ id, state: 'signed' }])
    })

    test('a caption that is taken out and put back is known, with its sign-off', async () => {
      const { id } = await ofKind('loose')
      await sign(id)
      const number = await desk.id(path)
      await desk.save(number, story.replace(`${loose}  \n\n`, ''))
      expect((await queue({ view: 'all' })).total).toBe(1)
      await desk.save(number, story)
      expect((await queue({ view: 'signed' })).captions).toMatchObject([{ id }])
    })

    test('a returned caption reaches the list of its writer with the reason, and comes back when it was changed', async () => {
      const { id } = await ofKind('figure')
      expect((await refusal(decide(id, { what: 'return', reason: '' }))).code).toBe('invalid-request')
      await decide(id, { what: 'return', reason: 'Which quay?' })
      expect((await queue({ view: 'returned' })).captions).toMatchObject([{ id, reason: 'Which quay?' }])
      expect(await desk.row(path)).toMatchObject({ captions: { all: 2, returned: 1, firstReturned: id, reason: 'Which quay?' } })
      expect((await answer(desk.api.stories.$get({ query: { view: 'returned' } }))).total).toBe(1)
      await desk.save(await desk.id(path), story.replace('at Ostrand', 'at the north quay'))
      expect((await queue()).captions.map(one => one.id)).toContain(id)
      expect(await desk.row(path)).toMatchObject({ captions: { returned: 0, firstReturned: null, reason: '' } })
      expect((await read(id)).trail).toMatchObject([{ what: 'answered', by: 'Mira Voss', detail: 'caption' }, { what: 'returned' }])
      expect((await read(id)).since).toBeNull()
    })

    test('a return stands again, with its reason, when the change is taken back', async () => {
      const { id } = await ofKind('figure')
      await decide(id, { what: 'return', reason: 'Which quay?' })
      const { act } = await edit(id, { field: 'alt', from: 'Cars wait on the quay', to: 'Lorries on the quay', live: true })
      expect(await read(id)).toMatchObject({ state: 'review', reason: '' })
      expect((await read(id)).trail).toContainEqual(expect.objectContaining({ what: 'answered', by: 'Mira Voss', detail: 'alt' }))
      await undo(act)
      expect(await read(id)).toMatchObject({ state: 'returned', reason: 'Which quay?' })
      expect((await read(id)).trail.map(({ what }) => what)).toContain('unanswered')
      expect(await desk.row(path)).toMatchObject({ captions: { returned: 1, reason: 'Which quay?' } })
    })

    test('a return stays while only the library says something else of the picture', async () => {
      const { id } = await ofKind('figure')
      await decide(id, { what: 'return', reason: 'Which quay?' })
      await desk.disk.write('source/_posts/other.md', story.replace('Ramp mended', 'Ramp, again'))
      await until(async () => (await queue({ view: 'all' })).total === 4, 'the other story')
      const other = (await queue({ view: 'all' })).captions.find(one => one.kind === 'figure' && one.id !== id)
      await until(async () => (await read(other?.id ?? 0)).credit.place === 'library', 'its picture')
      const { text } = (await read(id)).credit
      await edit(other?.id ?? 0, { field: 'credit', from: text, to: 'Kit Oduya', live: true })
      await until(async () => (await read(id)).credit.text === 'Kit Oduya', 'the credit')
      expect(await read(id)).toMatchObject({ state: 'returned', reason: 'Which quay?' })
    })
  })
}
