import type { Kysely } from 'kysely'
import { isLinked } from '#domain/images/is-linked.ts'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import type { BlockingFlag } from '#domain/images/picture-flags.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { StoryWrite } from '../../ports/database.ts'
import type { LetStand, NewPicture } from '../../ports/picture-rows.ts'
import { toColumns } from './picture-columns.ts'
import type { Schema } from './schema.ts'

/** Writes down which pictures stories use, and lists those on other hosts that nobody has linked to before. */
export async function putUses(database: Kysely<Schema>, stories: readonly { id: number; story: StoryWrite }[]): Promise<void> {
  const ids = stories.map(({ id }) => id)
  if (ids.length > 0) await database.deleteFrom('picture_uses').where('story_id', 'in', ids).execute()
  const rows = stories.flatMap(({ id, story }) => story.pictures.map(({ src, lead }) => ({ story_id: id, src, lead: lead ? 1 : 0 })))
  if (rows.length === 0) return
  await database
    .insertInto('picture_uses')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const linked = new Map(
    stories.flatMap(({ story }) => story.pictures.filter(({ src }) => isLinked(src)).map(({ src }) => [src, story.changedAt] as const)),
  )
  if (linked.size > 0) await listLinked(database, linked)
}

async function listLinked(database: Kysely<Schema>, linked: ReadonlyMap<string, string>): Promise<void> {
  const inserted = await database
    .insertInto('pictures')
    .values([...linked].map(([src, at]) => ({ ...toColumns(linkedPicture(src, at)), removed_at: null, version: 1 })))
    .onConflict(conflict => conflict.column('src').doNothing())
    .returning(['id', 'src'])
    .execute()
  if (inserted.length === 0) return
  await database
    .insertInto('picture_files')
    .values(inserted.map(({ id, src }) => ({ src, picture_id: id, path: null, stamp: null, crop: null, width: null })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

const linkedPicture = (src: string, addedAt: string): NewPicture => ({
  origin: 'linked',
  src,
  name: src.split(/[?#]/)[0]?.split('/').at(-1) || src,
  content: null,
  found: {},
  addedAt,
  addedBy: '',
  choices: choicesFrom({}),
})

/** What the library shows of a story, as one text to compare. */
export async function shownOf(database: Kysely<Schema>, story: number): Promise<string> {
  const rows = await database
    .selectFrom('picture_uses')
    .innerJoin('stories', 'stories.id', 'picture_uses.story_id')
    .select(['picture_uses.src', 'picture_uses.lead', 'stories.headline'])
    .where('picture_uses.story_id', '=', story)
    .where('stories.status', '<>', 'gone')
    .orderBy('picture_uses.src')
    .orderBy('picture_uses.lead')
    .execute()
  return JSON.stringify(rows)
}

export async function usedIn(database: Kysely<Schema>, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('picture_files')
    .innerJoin('picture_uses', 'picture_uses.src', 'picture_files.src')
    .innerJoin('stories', 'stories.id', 'picture_uses.story_id')
    .select(builder => ['picture_files.picture_id', 'stories.id', 'stories.headline', builder.fn.max('picture_uses.lead').as('lead')])
    .where('picture_files.picture_id', 'in', [...ids])
    .where('stories.status', '<>', 'gone')
    .groupBy(['picture_files.picture_id', 'stories.id', 'stories.headline', 'stories.changed_at'])
    .orderBy('stories.changed_at', 'desc')
    .orderBy('stories.id')
    .execute()
  return rows.map(row => ({ picture: row.picture_id, id: storyId(row.id), headline: row.headline, lead: Number(row.lead) === 1 }))
}

export async function letStandIn(database: Kysely<Schema>, story: StoryId): Promise<LetStand[]> {
  const rows = await database.selectFrom('picture_flags_let_stand').selectAll().where('story_id', '=', story).execute()
  return rows.map(row => ({ src: row.src, flag: row.flag as BlockingFlag, reason: row.reason, by: row.let_by, at: row.let_at }))
}

export async function putLetStand(database: Kysely<Schema>, story: StoryId, { src, flag, reason, by, at }: LetStand): Promise<void> {
  const row = { story_id: story, src, flag, reason, let_by: by, let_at: at }
  await database
    .insertInto('picture_flags_let_stand')
    .values(row)
    .onConflict(conflict => conflict.columns(['story_id', 'src', 'flag']).doUpdateSet(row))
    .execute()
}
