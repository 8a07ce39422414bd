import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notReviewed } from '#domain/captions/sign-off.ts'
import type { CaptionDecision, FoundCaption, QueueReader } from '#server/ports/caption-rows.ts'
import type { Database } from '#server/ports/database.ts'
import { aWrite } from './database.ts'

const at = (minute: number) => `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`
const none = { text: '', place: 'none' } as const

/** A caption as the check of a story finds it. */
const found = (text: string): FoundCaption => ({
  kind: 'figure',
  line: 12,
  text,
  captionPlace: 'story',
  alt: none,
  credit: none,
  decorative: false,
  src: '/pier.jpg',
  file: '/pier.jpg',
  signals: [],
  kept: false,
  findings: [],
  parts: { caption: text, alt: '', credit: '', src: '/pier.jpg', bytes: null, crop: '', rules: '' },
})
const reader: QueueReader = { person: 'Ines Falk', now: at(0), reviewFrom: null }
const signed = (by: string, minute: number): CaptionDecision => ({
  review: { ...notReviewed, state: 'signed' },
  reason: '',
  by,
  at: at(minute),
})

/** What every engine must do the same way with captions of several people. */
export function captionsSuite(open: () => Promise<{ database: Database; close(): Promise<void> }>): void {
  describe('captions', () => {
    let database: Database
    let close: () => Promise<void>
    let first: number
    let second: number
    beforeEach(async () => {
      const opened = await open()
      database = opened.database
      close = opened.close
      const captions = { checkedAs: 'rules', list: [found('The pier at dusk'), found('The pier at dawn')] }
      const [story] = await database.insert([aWrite('a.md', {}, { captions })])
      if (story === undefined) throw new Error('Nothing was inserted.')
      const [one, other] = await database.captions.ofStory(story)
      if (!one || !other) throw new Error('There are no captions.')
      first = one.id
      second = other.id
    })
    afterEach(() => close())
    const holders = async (minute: number) =>
      (await database.captions.rows([first, second], { ...reader, now: at(minute) })).map(({ claimedBy }) => claimedBy)

    test('are held by who opened them, one at a time, until they open another or leave', async () => {
      expect(await database.captions.claim(first, 'Ines Falk', at(0))).toEqual({ by: 'Ines Falk', released: [] })
      expect(await database.captions.claim(first, 'Tomas Rehn', at(1))).toEqual({ by: 'Ines Falk', released: [] })
      expect(await database.captions.claim(second, 'Ines Falk', at(2))).toEqual({ by: 'Ines Falk', released: [first] })
      expect(await holders(2)).toEqual(['', 'Ines Falk'])
      expect(await database.captions.release(second, 'Tomas Rehn')).toBe(false)
      expect(await database.captions.release(second, 'Ines Falk')).toBe(true)
      expect(await holders(2)).toEqual(['', ''])
    })

    test('that somebody opened more than ten minutes ago are free for others, and a renewed claim is not', async () => {
      await database.captions.claim(first, 'Ines Falk', at(0))
      expect(await holders(11)).toEqual(['', ''])
      await database.captions.claim(first, 'Ines Falk', at(8))
      expect(await holders(11)).toEqual(['Ines Falk', ''])
      expect(await database.captions.claim(first, 'Tomas Rehn', at(11))).toMatchObject({ by: 'Ines Falk' })
      expect(await database.captions.claim(first, 'Tomas Rehn', at(19))).toMatchObject({ by: 'Tomas Rehn' })
    })

    test('keep every decision about them; only the last one can be taken back, and what stood before stands again', async () => {
      const one = await database.captions.decide(first, 'signed', signed('Ines Falk', 1))
      const returned = { review: { ...notReviewed, state: 'returned' as const }, reason: 'Which pier?', by: 'Tomas Rehn', at: at(2) }
      const other = await database.captions.decide(first, 'returned', returned)
      expect(await database.captions.byId(first)).toMatchObject({ review: { state: 'returned' }, reason: 'Which pier?' })
      expect(await database.captions.undecide(one, 'Ines Falk', at(3))).toBeNull()
      expect(await database.captions.undecide(other, 'Tomas Rehn', at(4))).toBe(first)
      expect(await database.captions.byId(first)).toMatchObject({ review: { state: 'signed' }, decidedBy: 'Ines Falk', decidedAt: at(1) })
      expect((await database.captions.trail(first)).map(({ what, by }) => [what, by])).toEqual([
        ['undone', 'Tomas Rehn'],
        ['returned', 'Tomas Rehn'],
        ['signed', 'Ines Falk'],
      ])
    })
  })
}
