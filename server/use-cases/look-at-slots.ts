import type { Front, Slot } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import type { FrontShape, FrontWord } from '#domain/front/front-shape.ts'
import { type FrontWords, wordsOf } from '#domain/front/front-words.ts'
import { slotWarnings } from '#domain/front/slot-warnings.ts'
import { type Shift, type Slots, shiftsOf } from '#domain/front/slots.ts'
import { cropName } from '#domain/images/crop-name.ts'
import { pictureSrc, siteFileOf } from '#domain/site/picture-src.ts'
import { sortableDate } from '#domain/story/index-story.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { StoredPicture } from '../ports/picture-rows.ts'
import type { Desk } from './desk.ts'
import { type Board, boardOf, frontsShape } from './front-boards.ts'

const DAY_MS = 86_400_000

/** What stories are to be called, by their numbers. */
type WordsOfStories = Readonly<Record<number, FrontWords>>

/** How places are shown: each with its story and what speaks against it. */
export async function looking(
  desk: Desk,
  { shape }: Board,
  boards: readonly Board[],
  rows: ReadonlyMap<number, StoryRow>,
  moment = desk.clock.now(),
) {
  const fronts = frontsShape(desk)
  const said = await desk.database.fronts.words([...rows.keys()].map(storyId))
  const leading = new Map((await desk.database.fronts.leading(shape.id)).map(stint => [Number(stint.story), stint]))
  const now = new Date(moment).getTime()
  const daysOf = (story: number) => {
    const since = leading.get(story)?.since
    return since === undefined ? null : Math.floor((now - new Date(since).getTime()) / DAY_MS)
  }
  const elsewhere = (story: number) =>
    boards.flatMap(board => {
      const slot = board.shape.id === shape.id ? -1 : (board.next?.slots ?? board.live).indexOf(story)
      return slot < 0 ? [] : [{ front: board.shape.name, slot }]
    })
  return async (slots: Slots, shifts: readonly Shift[], words: WordsOfStories = {}): Promise<Slot[]> => {
    const front = slots.map(story => (story === null ? null : (rows.get(story) ?? null)))
    const called = front.map(story => (story ? wordsOf(fronts, said.get(storyId(story.id)), words[story.id]) : wordsOf(fronts)))
    const pictures = await picturesOf(desk, front, called)
    return front.map((story, at) => {
      const { picture, missing = null } = pictures[at] ?? {}
      const since = story && leading.get(story.id)
      return {
        story,
        shift: shifts[at] ?? { kind: 'same' },
        words: called[at] ?? wordsOf(fronts),
        ...cropOf(desk, picture),
        leads: since ? { since: since.since, by: since.by, why: since.why } : null,
        warnings: slotWarnings(story && { ...story, image: called[at]?.picture || story.image }, at, {
          front,
          perCategory: shape.perCategory,
          elsewhere: story ? elsewhere(story.id) : [],
          days: story ? daysOf(story.id) : null,
          lease: { end: picture?.choices.leaseEnd ?? '', day: sortableTime(new Date(moment)).slice(0, 10) },
          // What is drafted of its own picture is not what readers see.
          missing:
            missing !== null && (called[at]?.picture || story?.status !== 'changed')
              ? { src: missing, here: called[at]?.picture !== '' }
              : null,
          moment: sortableTime(new Date(moment)),
          embargo: story ? sortableEmbargo(said.get(storyId(story.id))?.[fronts.embargo] ?? '') : '',
        }),
      }
    })
  }
}

/** A moment as the dates of stories sort, in the time of the machine, which is that of the site. */
function sortableTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}

/** One that says its zone is brought into that of the site. */
const sortableEmbargo = (said: string): string =>
  /T?\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(said) && Number.isFinite(Date.parse(said)) ? sortableTime(new Date(said)) : sortableDate(said)

/** The stories that cannot lead yet, wherever they are, and until when. */
export async function embargoed(desk: Desk): Promise<Front['embargoed']> {
  const now = sortableTime(new Date(desk.clock.now()))
  const said = await desk.database.fronts.holding(frontsShape(desk).embargo)
  return said.map(({ story, value }) => ({ story, until: sortableEmbargo(value) })).filter(({ until }) => until > now)
}

interface SlotPicture {
  readonly picture: StoredPicture | undefined
  /** How the story writes it, where the site has no such file. */
  readonly missing: string | null
}

/** What the library knows of the picture of each slot, and whether the site has it. */
async function picturesOf(
  desk: Desk,
  front: readonly (StoryRow | null)[],
  called: readonly Record<FrontWord, string>[],
): Promise<SlotPicture[]> {
  const srcs = front.map((story, at) => {
    const src = called[at]?.picture || story?.image
    return story && src ? pictureSrc(desk.site.shape, story.path, src) : null
  })
  const named = srcs.filter(src => src !== null)
  const known = await desk.database.pictures.bySrcs(named)
  return Promise.all(
    srcs.map(async src => {
      if (src === null) return { picture: undefined, missing: null }
      const { picture, file } = known.get(src) ?? {}
      const there = (file && file.stamp !== null) || (await isThere(desk, src))
      return { picture, missing: there ? null : src }
    }),
  )
}

/** The library knows a picture only once it has come to it, and none beside the media folder. What the desk cannot tell counts as there. */
async function isThere(desk: Desk, src: string): Promise<boolean> {
  const path = siteFileOf(desk.site.shape, src)
  return path === null || (await desk.folder.read(path).catch(() => null)) !== null
}

/** When the leases of the pictures that stories lead with are over: at midnight behind their last day. */
export async function leaseEnds(desk: Desk, ids: readonly StoryId[]): Promise<string[]> {
  const [rows, said] = [await desk.database.rows(ids), await desk.database.fronts.words(ids)]
  const called = rows.map(({ id }) => wordsOf(frontsShape(desk), said.get(storyId(id))))
  const pictures = await picturesOf(desk, rows, called)
  return pictures.flatMap(({ picture }) => {
    const [year = 0, month = 0, day = 0] = (picture?.choices.leaseEnd ?? '').split('-').map(Number)
    return day === 0 ? [] : [new Date(year, month - 1, day + 1).toISOString()]
  })
}

/** The crop of a picture that the site offers first, and the point that is always seen. */
function cropOf(desk: Desk, picture: StoredPicture | undefined): Pick<Slot, 'crop' | 'focal'> {
  const crop = picture?.choices.crops[desk.site.shape.pictures.crops[0] ?? '']
  const hash = picture?.content?.hash
  return { crop: crop && hash !== undefined ? { hash, name: cropName(crop) } : null, focal: picture?.choices.focal ?? null }
}

/** These slots of a front as they are shown, with what speaks against each. */
export async function lookAt(desk: Desk, shape: FrontShape, slots: Slots, words: WordsOfStories = {}, moment?: string): Promise<Slot[]> {
  const boards = await Promise.all(frontsShape(desk).list.map(one => boardOf(desk, one)))
  const board = boards.find(one => one.shape.id === shape.id) ?? (await boardOf(desk, shape))
  const ids: StoryId[] = slots.filter(one => one !== null).map(storyId)
  const rows = new Map((await desk.database.rows(ids)).map(row => [row.id, row]))
  return (await looking(desk, board, boards, rows, moment))(slots, shiftsOf(board.live, slots), words)
}
