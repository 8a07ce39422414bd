import type { Front, Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { type Slots, shiftsOf } from '#domain/front/slots.ts'

export type Words = Slot['words']

export const idsOf = (slots: Front['next']): Slots => slots.map(({ story }) => story?.id ?? null)

/** Every story that leads or is prepared to. */
export const storiesOf = ({ live, next }: Front): number[] => [...new Set([...idsOf(live), ...idsOf(next)])].filter(id => id !== null)

const noWords: Words = { headline: '', kicker: '', picture: '' }
const nothingKnown = { warnings: [], words: noWords, crop: null, focal: null, leads: null }

/** The board as it will be; what is known of a story goes with it until the desk has looked again. */
export function asArranged(front: Front, slots: Slots, story?: StoryRow): Front {
  const known = new Map([...front.live, ...front.next].flatMap(slot => (slot.story ? [[slot.story.id, slot] as const] : [])))
  const shifts = shiftsOf(idsOf(front.live), slots)
  return {
    ...front,
    next: slots.map((id, at) => ({
      ...((id !== null && known.get(id)) || { ...nothingKnown, story: story && story.id === id ? story : null }),
      shift: shifts[at] ?? { kind: 'same' },
    })),
  }
}

/** The board with a story called something else. Another picture is shown as it is until the desk knows its crop. */
export const asCalled = (front: Front, story: number, words: Partial<Words>): Front => ({
  ...front,
  next: front.next.map(slot =>
    slot.story?.id === story
      ? { ...slot, words: { ...slot.words, ...words }, ...(words.picture !== undefined && { crop: null, focal: null }) }
      : slot,
  ),
})

/** What is prepared for stories to be called, by their numbers: what they are called on the live front already is left out. */
export function preparedWords({ live, next }: Front): Record<string, Words> {
  return Object.fromEntries(
    next.flatMap(({ story, words }) => {
      if (!story) return []
      const now = live.find(slot => slot.story?.id === story.id)?.words ?? noWords
      return isCalled(words, now) ? [] : [[String(story.id), words] as const]
    }),
  )
}

const isCalled = (one: Words, other: Words) =>
  one.headline === other.headline && one.kicker === other.kicker && one.picture === other.picture

/** What a story is called on the front. */
export const headlineOf = ({ story, words }: Slot): string => words.headline || (story?.headline ?? '')
export const pictureOf = ({ story, words }: Slot): string => words.picture || (story?.image ?? '')
