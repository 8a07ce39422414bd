import type { Kysely, Selectable } from 'kysely'
import { keyAfterEdit } from '#domain/captions/finding-key.ts'
import { type KnownCaption, matchCaptions } from '#domain/captions/match-captions.ts'
import { answersTo, notReviewed, type Review, reviewAfter } from '#domain/captions/sign-off.ts'
import type { FoundCaption, StoryCaptions } from '../../ports/caption-rows.ts'
import type { StoryWrite } from '../../ports/database.ts'
import { foundColumns, NO_DATE, reviewColumns, searchedWords, toReview } from './caption-columns.ts'
import type { Schema } from './schema.ts'

type Row = Selectable<Schema['captions']>
type QueueFacts = Pick<Row, 'date_sort' | 'live' | 'here'>

/** What a caption has of its story. */
interface StoryFacts {
  readonly headline: string
  readonly queue: QueueFacts
}

/** What the queue knows of a story without looking at it. */
export const queueFacts = (story: StoryWrite): QueueFacts => ({
  date_sort: story.index.dateSort || NO_DATE,
  live: story.live ? 1 : 0,
  here: (story.live || story.draft) && story.spikedAt === null ? 1 : 0,
})

export const storyFacts = (story: StoryWrite): StoryFacts => ({ headline: story.index.headline, queue: queueFacts(story) })

/** Writes the captions of stories that have none yet. */
export async function insertCaptions(
  kysely: Kysely<Schema>,
  stories: readonly { id: number; captions: StoryCaptions; facts: StoryFacts; at: string }[],
): Promise<void> {
  const rows = stories.flatMap(({ id, captions, facts, at }) => captions.list.map((found, place) => newRow(id, found, place, facts, at)))
  // Each row is some thirty parameters, and SQLite takes 32,766 of them.
  for (let from = 0; from < rows.length; from += 500)
    await kysely
      .insertInto('captions')
      .values(rows.slice(from, from + 500))
      .execute()
}

const newRow = (story: number, found: FoundCaption, place: number, facts: StoryFacts, at: string) => ({
  ...foundColumns(found, place, new Set()),
  ...reviewColumns(notReviewed),
  ...facts.queue,
  words: searchedWords(found, facts.headline),
  story_id: story,
  reason: '',
  decided_by: '',
  decided_at: null,
  kept: found.kept ? 1 : 0,
  found_at: at,
  claimed_by: '',
  claimed_at: '',
})

/**
 * Writes the captions of a story over those that it had. Each that is known again keeps what was decided of it; one that is gone is kept
 * aside where somebody did anything to it, so that it is known when it comes back.
 */
export async function updateCaptions(
  kysely: Kysely<Schema>,
  id: number,
  captions: StoryCaptions,
  facts: StoryFacts,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const rows = await kysely.selectFrom('captions').selectAll().where('story_id', '=', id).orderBy('place').orderBy('id').execute()
  const known = knownAgain(rows, captions.list)
  await moveStood(kysely, id, rows, captions.list, known)
  const stood = await stoodOf(kysely, id)
  const fresh: ReturnType<typeof newRow>[] = []
  for (const [place, found] of captions.list.entries()) {
    const row = rows[known[place] ?? -1]
    if (!row) fresh.push({ ...newRow(id, found, place, facts, at), ...foundColumns(found, place, stood) })
    else {
      const review = reviewAfter(toReview(row), found.parts)
      await updateRow(kysely, row, {
        ...foundColumns(found, place, stood),
        ...reviewColumns(review),
        ...facts.queue,
        words: searchedWords(found, facts.headline),
        kept: found.kept ? 1 : 0,
      })
      await noteAnswer(kysely, row, { review, found, at, by })
    }
  }
  if (fresh.length > 0) await kysely.insertInto('captions').values(fresh).execute()
  const gone = rows.filter((row, index) => row.place !== null && !known.includes(index))
  const aside = await keptAside(kysely, gone, captions.list)
  const forgotten = gone.map(row => row.id).filter(one => !aside.includes(one))
  if (aside.length > 0) await kysely.updateTable('captions').set({ place: null, here: 0 }).where('id', 'in', aside).execute()
  if (forgotten.length > 0) await kysely.deleteFrom('captions').where('id', 'in', forgotten).execute()
}

/** A returned caption that comes back, or waits again, says in its trail by what and by whom. */
async function noteAnswer(
  kysely: Kysely<Schema>,
  { id, state }: Row,
  { review, found, at, by }: { readonly review: Review; readonly found: FoundCaption; readonly at: string; readonly by: string },
): Promise<void> {
  const back = state === 'returned' && review.state === 'review'
  if (!review.seen || (!back && !(state === 'review' && review.state === 'returned'))) return
  const [what, detail] = back ? ['answered', answersTo(review.seen, found.parts).join(' ')] : ['unanswered', '']
  const row = { caption_id: id, what, done_by: by, done_at: at, detail, before: null, act_id: null }
  await kysely.insertInto('caption_trail').values(row).execute()
}

/** What somebody decided or wrote, and loose captions whose words a picture has now. */
async function keptAside(kysely: Kysely<Schema>, gone: readonly Row[], list: readonly FoundCaption[]): Promise<number[]> {
  if (gone.length === 0) return []
  const ids = gone.map(row => row.id)
  const noted = await kysely.selectFrom('caption_trail').select('caption_id').where('caption_id', 'in', ids).distinct().execute()
  const done = new Set(noted.map(row => row.caption_id))
  const moved = (row: Row) => row.kind === 'loose' && list.some(({ kind, text }) => kind === 'figure' && text === row.text)
  return gone.filter(row => row.seen !== null || row.state !== 'review' || done.has(row.id) || moved(row)).map(row => row.id)
}

/** Those that the story has are matched first; one that was gone comes back only as it was. */
function knownAgain(rows: readonly Row[], list: readonly FoundCaption[]): (number | null)[] {
  const facts = ({ kind, src, text }: Row): KnownCaption => ({ kind: kind as KnownCaption['kind'], src, text })
  const here = rows.flatMap((row, index) => (row.place === null ? [] : [index]))
  const known = matchCaptions(
    here.map(index => facts(rows[index] as Row)),
    list,
  ).map(at => (at === null ? null : (here[at] ?? null)))
  const back = new Set<number>()
  const again = known.map((at, place) => {
    if (at !== null) return at
    const now = list[place]
    const gone = rows.findIndex(
      (row, index) => row.place === null && !back.has(index) && row.kind === now?.kind && row.src === now.src && row.text === now.text,
    )
    if (gone === -1) return null
    back.add(gone)
    return gone
  })
  return withLastLoose(again, here, rows, list)
}

/** Where one loose caption went and one came, it was written anew from the first word to the last, and is still that one. */
function withLastLoose(
  known: readonly (number | null)[],
  here: readonly number[],
  rows: readonly Row[],
  list: readonly FoundCaption[],
): (number | null)[] {
  const [went, another] = here.filter(index => !known.includes(index) && rows[index]?.kind === 'loose')
  const came = list.flatMap((found, place) => (known[place] === null && found.kind === 'loose' ? [place] : []))
  if (went === undefined || another !== undefined || came.length !== 1) return [...known]
  return known.map((at, place) => (place === came[0] ? went : at))
}

async function updateRow(kysely: Kysely<Schema>, row: Row, columns: Partial<Row>): Promise<void> {
  const news = Object.entries(columns).filter(([name, value]) => row[name as keyof Row] !== value)
  if (news.length > 0) await kysely.updateTable('captions').set(Object.fromEntries(news)).where('id', '=', row.id).execute()
}

export async function stoodOf(kysely: Kysely<Schema>, story: number): Promise<ReadonlySet<string>> {
  const rows = await kysely.selectFrom('findings_let_stand').select('finding').where('story_id', '=', story).execute()
  return new Set(rows.map(row => row.finding))
}

/** What stands of a loose caption stands after its words changed. */
async function moveStood(
  kysely: Kysely<Schema>,
  story: number,
  rows: readonly Row[],
  list: readonly FoundCaption[],
  known: readonly (number | null)[],
): Promise<void> {
  const changed = list.flatMap((now, place) => {
    const row = rows[known[place] ?? -1]
    return row && now.kind === 'loose' && row.text !== now.text ? [{ from: row.text, to: now.text }] : []
  })
  if (changed.length === 0) return
  for (const finding of await stoodOf(kysely, story)) {
    const moved = changed.reduce((key, { from, to }) => (key === finding ? keyAfterEdit(key, from, to) : key), finding)
    if (moved === finding) continue
    await kysely.deleteFrom('findings_let_stand').where('story_id', '=', story).where('finding', '=', moved).execute()
    await kysely
      .updateTable('findings_let_stand')
      .set({ finding: moved })
      .where('story_id', '=', story)
      .where('finding', '=', finding)
      .execute()
  }
}
