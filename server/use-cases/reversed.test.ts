import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storyId } from '#domain/story/story.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import { reversed } from './reversed.ts'
import { hashOf } from './story-text.ts'

const lines = (...all: string[]) => `${all.join('\n')}\n`
const was = lines('featured: false', '', 'One.', '', 'Two.')
const is = was.replace('false', 'true')
const state = (live: string | null, draft: string | null = null, baseHash: string | null = null): StoryState => ({
  live,
  draft: draft === null ? null : { text: draft, baseHash, unproven: [] },
  spikedAt: null,
})
const undo = (now: StoryState, before: StoryState, after: StoryState, liveHash: string | null = null) =>
  reversed({ liveHash } as StoryRecord, now, { storyId: storyId(1), path: 'a.md' as never, before, after })
const texts = (found: StoryState | null) => found && [found.live, found.draft?.text ?? null]

describe('an act on a story, taken back,', () => {
  it('gives what was before where nothing was done since', async () =>
    expect(await undo(state(is), state(was, 'Draft'), state(is))).toEqual(state(was, 'Draft')))

  it('leaves what was done to other lines of the file and of the draft since', async () => {
    expect(await undo(state(is.replace('Two', 'Drei')), state(was), state(is))).toEqual(state(was.replace('Two', 'Drei')))
    expect(texts(await undo(state(is, is.replace('Two', 'Drei')), state(was, was), state(is, is)))).toEqual([
      was,
      was.replace('Two', 'Drei'),
    ])
  })

  it('goes out of a draft that was begun since, which then stands on the file as it is', async () => {
    const now = state(is, is.replace('Two', 'Drei'), 'now')
    expect(await undo(now, state(was), state(is), 'now')).toEqual(state(was, was.replace('Two', 'Drei'), await hashOf(was)))
  })

  it('that wrote a draft leaves the draft what else was written into it', async () =>
    expect(texts(await undo(state(was, is.replace('Two', 'Drei')), state(was), state(was, is)))).toEqual([was, was.replace('Two', 'Drei')]))

  it('goes out of the file where the draft was published since', async () =>
    expect(texts(await undo(state(is.replace('Two', 'Drei')), state(was, was), state(is, is)))).toEqual([was.replace('Two', 'Drei'), null]))

  it.each<[string, StoryState, StoryState, StoryState]>([
    ['the same line was changed', state(is.replace('true', 'yes')), state(was), state(is)],
    ['a line right beside it was changed', state(`new: 1\n${is}`), state(was), state(is)],
    ['the same line of the draft was changed', state(is, is.replace('true', 'yes')), state(was), state(is)],
    ['its draft was published', state(is), state(was), state(was, is)],
    ['it published a draft', state(is.replace('Two', 'Drei')), state(was, is), state(is)],
    ['the file is gone', state(null), state(was), state(is)],
    ['it was spiked', { ...state(is.replace('Two', 'Drei')), spikedAt: '2026' }, state(was), state(is)],
  ])('is refused where %s since', async (_, now, before, after) => expect(await undo(now, before, after)).toBeNull())

  it('and done again gives the same bytes, whatever was done to other lines', async () => {
    const word = fc.constantFrom('a', 'b', 'c', '', '- x')
    const block = fc.array(word, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(block, block, block, fc.constantFrom('\n', '\r\n'), async (old, fresh, beside, end) => {
        const text = (mine: readonly string[], theirs: string) => [...mine, '', 'one', '', 'two', '', theirs].join(end)
        const [before, after] = [state(text(old, 'y')), state(text(fresh, 'y'))]
        const now = state(text(fresh, beside.join(end)))
        const back = await undo(now, before, after)
        if (!back) return
        expect(back.live).toBe(text(old, beside.join(end)))
        expect(await undo(back, now, back)).toEqual(now)
      }),
    )
  })
})
