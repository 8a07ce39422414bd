import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { oneSlipApart } from '#domain/story/search-terms.ts'
import { type SitePath, type StoryId, storyId } from '#domain/story/story.ts'
import type { Database, Draft, FeaturedWrite, StoryWrite } from '../../ports/database.ts'
import { actById, actsOn, beginAct, pendingActs } from './acts.ts'
import { sqlCaptions } from './captions.ts'
import type { SqlDialect } from './dialect.ts'
import { sqlFronts } from './fronts.ts'
import { migrations } from './migrations.ts'
import { putUses, shownOf } from './picture-uses.ts'
import { sqlPictures } from './pictures.ts'
import { insertCaptions, queueFacts, storyFacts, updateCaptions } from './put-captions.ts'
import type { Schema } from './schema.ts'
import { facetsOf, idsOf, rowsById, storyPage, toColumns, toRecord } from './story-rows.ts'

/** Brings the tables up to date and returns the desk's database on them. `schema` is where they are, for engines that have several. */
export async function openSqlDatabase(kysely: Kysely<Schema>, dialect: SqlDialect, schema?: string): Promise<Database> {
  const { error } = await new Migrator({
    db: kysely,
    provider: migrations(dialect),
    ...(schema && { migrationTableSchema: schema }),
  }).migrateToLatest()
  if (error) throw error
  return sqlDatabase(kysely, dialect)
}

function sqlDatabase(kysely: Kysely<Schema>, dialect: SqlDialect): Database {
  const whole = <T>(work: (inside: Kysely<Schema>) => Promise<T>): Promise<T> =>
    kysely.isTransaction ? work(kysely) : kysely.transaction().execute(work)
  const database: Database = {
    transaction: work => whole(inside => work(sqlDatabase(inside, dialect))),

    story: async id => first(await kysely.selectFrom('stories').selectAll().where('id', '=', id).execute()),
    async records(ids) {
      if (ids.length === 0) return []
      const rows = await kysely
        .selectFrom('stories')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()
      return rows.map(toRecord)
    },
    async storiesAt(paths) {
      if (paths.length === 0) return new Map()
      const rows = await kysely
        .selectFrom('stories')
        .selectAll()
        .where('path', 'in', [...paths])
        .execute()
      return new Map(rows.map(row => [row.path as SitePath, toRecord(row)]))
    },
    async files() {
      const rows = await kysely.selectFrom('stories').select(['id', 'path', 'stamp']).where('stamp', 'is not', null).execute()
      return rows.map(row => ({ id: storyId(row.id), path: row.path as SitePath, stamp: row.stamp ?? '' }))
    },
    insert: stories => whole(inside => insertStories(inside, dialect, stories)),
    update: (id, story, textChanged) => whole(inside => updateStory(inside, dialect, id, story, textChanged)),
    refeature: story => whole(inside => refeatureStory(inside, story)),
    rename: paths =>
      whole(async inside => {
        const put = (id: StoryId, path: string) => inside.updateTable('stories').set({ path }).where('id', '=', id).execute()
        // No two may have the same path, not even on the way.
        for (const id of paths.keys()) await put(id, `/${id}`)
        for (const [id, path] of paths) await put(id, path)
      }),
    restamp: stamps =>
      whole(async inside => {
        for (const [path, stamp] of stamps)
          await inside.updateTable('stories').set({ stamp }).where('path', '=', path).where('stamp', 'is not', null).execute()
      }),
    async markSeen(id) {
      await kysely.updateTable('stories').set({ disk: 'same' }).where('id', '=', id).where('disk', '=', 'new').execute()
    },
    async draft(id) {
      const row = await kysely.selectFrom('drafts').selectAll().where('story_id', '=', id).executeTakeFirst()
      return row ? toDraft(row) : null
    },
    async drafts(ids) {
      if (ids.length === 0) return new Map()
      const rows = await kysely
        .selectFrom('drafts')
        .selectAll()
        .where('story_id', 'in', [...ids])
        .execute()
      return new Map(rows.map(row => [storyId(row.story_id), toDraft(row)]))
    },

    page: query => storyPage(kysely, dialect, query),
    rows: ids => rowsById(kysely, ids),
    ids: filter => idsOf(kysely, dialect, filter),
    facets: () => facetsOf(kysely),
    async suggest(word) {
      const start = [...word][0]
      if (!start || word.length < 4) return null
      const words = await dialect.wordsLike(kysely, start)
      return words.find(candidate => oneSlipApart(word, candidate)) ?? null
    },

    beginAct: act => whole(inside => beginAct(inside, act)),
    async settleAct(id, state) {
      await kysely.updateTable('acts').set({ state }).where('id', '=', id).execute()
    },
    async dropAct(id) {
      await kysely.deleteFrom('act_items').where('act_id', '=', id).execute()
      await kysely.deleteFrom('acts').where('id', '=', id).execute()
    },
    act: id => actById(kysely, id),
    pendingActs: () => pendingActs(kysely),
    actsOn: (id, page) => actsOn(kysely, id, page),

    pictures: sqlPictures(kysely),
    captions: sqlCaptions(kysely),
    fronts: sqlFronts(kysely),

    async setting(key) {
      return (await kysely.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null
    },
    async putSetting(key, value) {
      await kysely
        .insertInto('settings')
        .values({ key, value })
        .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
        .execute()
    },
    close: () => kysely.destroy(),
  }
  const first = (rows: Parameters<typeof toRecord>[0][]) => (rows[0] ? toRecord(rows[0]) : null)
  return database
}

const toDraft = (row: Schema['drafts']): Draft => ({
  text: row.text,
  baseHash: row.base_hash,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  unproven: JSON.parse(row.unproven) as Draft['unproven'],
})

async function insertStories(kysely: Kysely<Schema>, dialect: SqlDialect, stories: readonly StoryWrite[]): Promise<StoryId[]> {
  if (stories.length === 0) return []
  const rows = stories.map(story => ({ ...toColumns(story), version: story.draft ? 1 : 0 }))
  const inserted = await kysely
    .insertInto('stories')
    .values(rows)
    .onConflict(conflict => conflict.column('path').doNothing())
    .returning(['id', 'path'])
    .execute()
  const ids = new Map(inserted.map(row => [row.path, row.id]))
  const known = stories.flatMap(story => (ids.has(story.path) ? [{ id: ids.get(story.path) ?? 0, story }] : []))
  const categories = known.flatMap(({ id, story }) => story.index.categories.map(name => ({ story_id: id, name })))
  if (categories.length > 0) await kysely.insertInto('story_categories').values(categories).execute()
  const drafts = known.flatMap(({ id, story }) => (story.draft ? [draftRow(id, story.draft)] : []))
  if (drafts.length > 0) await kysely.insertInto('drafts').values(drafts).execute()
  await putUses(kysely, known)
  await insertCaptions(
    kysely,
    known.flatMap(({ id, story }) =>
      story.captions ? [{ id, captions: story.captions, facts: storyFacts(story), at: story.changedAt }] : [],
    ),
  )
  await dialect.putSearch(
    kysely,
    known.map(({ id, story }) => ({ id, headline: story.index.headline, standfirst: story.index.standfirst, body: story.index.body })),
  )
  return known.map(({ id }) => storyId(id))
}

async function updateStory(
  kysely: Kysely<Schema>,
  dialect: SqlDialect,
  id: StoryId,
  story: StoryWrite,
  textChanged: boolean,
): Promise<{ version: number; pictures: boolean }> {
  const shown = await shownOf(kysely, id)
  const { version } = await kysely
    .updateTable('stories')
    .set({ ...toColumns(story), version: sql`version + ${textChanged ? 1 : 0}` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await kysely.deleteFrom('story_categories').where('story_id', '=', id).execute()
  if (story.index.categories.length > 0)
    await kysely
      .insertInto('story_categories')
      .values(story.index.categories.map(name => ({ story_id: id, name })))
      .execute()
  if (story.draft) {
    const row = draftRow(id, story.draft)
    await kysely
      .insertInto('drafts')
      .values(row)
      .onConflict(conflict => conflict.column('story_id').doUpdateSet(row))
      .execute()
  } else await kysely.deleteFrom('drafts').where('story_id', '=', id).execute()
  await putUses(kysely, [{ id, story }])
  if (story.captions) await updateCaptions(kysely, id, story.captions, storyFacts(story), { at: story.changedAt, by: story.changedBy })
  else await kysely.updateTable('captions').set(queueFacts(story)).where('story_id', '=', id).where('place', 'is not', null).execute()
  await dialect.putSearch(kysely, [{ id, headline: story.index.headline, standfirst: story.index.standfirst, body: story.index.body }])
  return { version, pictures: (await shownOf(kysely, id)) !== shown }
}

async function refeatureStory(
  kysely: Kysely<Schema>,
  { id, featured, live, draft, disk, changedAt, changedBy }: FeaturedWrite,
): Promise<void> {
  await kysely
    .updateTable('stories')
    .set({
      featured: featured ? 1 : 0,
      live_hash: live?.hash ?? null,
      stamp: live?.stamp ?? null,
      disk,
      changed_at: changedAt,
      changed_by: changedBy,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  if (draft) await kysely.updateTable('drafts').set(draftRow(id, draft)).where('story_id', '=', id).execute()
}

const draftRow = (id: number, draft: Draft) => ({
  story_id: id,
  text: draft.text,
  base_hash: draft.baseHash,
  saved_at: draft.savedAt,
  saved_by: draft.savedBy,
  unproven: JSON.stringify(draft.unproven),
})
