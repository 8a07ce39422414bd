import { type Kysely, type Selectable, sql } from 'kysely'
import type { Facets, StoryFilter, StoryQuery, StoryRow } from '#contract/story.ts'
import { searchTerms } from '#domain/story/search-terms.ts'
import type { DiskState, SitePath, StoryId } from '#domain/story/story.ts'
import { storyId } from '#domain/story/story.ts'
import type { StoryRecord, StoryWrite } from '../../ports/database.ts'
import type { SqlDialect } from './dialect.ts'
import type { Schema } from './schema.ts'
import { hasReturned, orderOf, whereFilter } from './story-query.ts'

type Row = Selectable<Schema['stories']>

interface Counted {
  readonly same_address: number | string
  readonly captions: number | string
  readonly signed: number | string
  readonly returned: number | string
  readonly first_returned: number | null
  readonly returned_for: string | null
}

/** A row of the list. `status` is one of three here: rows that are gone never reach a list. */
export const toRow = (row: Row & Counted): StoryRow => ({
  id: row.id,
  path: row.path,
  headline: row.headline,
  standfirst: row.standfirst,
  status: row.status as StoryRow['status'],
  disk: row.disk as StoryRow['disk'],
  date: row.date_text,
  dateSort: row.date_sort,
  categories: JSON.parse(row.categories) as string[],
  featured: row.featured === 1,
  held: row.held === 1,
  image: row.image,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  spiked: row.spiked_at !== null,
  captions: {
    all: Number(row.captions),
    signed: Number(row.signed),
    returned: Number(row.returned),
    firstReturned: row.first_returned,
    reason: row.returned_for ?? '',
  },
  sameAddress: Number(row.same_address),
})

export const toRecord = (row: Row): StoryRecord => ({
  id: storyId(row.id),
  path: row.path as SitePath,
  headline: row.headline,
  featured: row.featured === 1,
  liveHash: row.live_hash,
  stamp: row.stamp,
  version: row.version,
  hasDraft: row.has_draft === 1,
  disk: row.disk as DiskState,
  address: row.address,
  spikedAt: row.spiked_at,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  checked: row.checked_as !== '',
})

/** The columns that a write of a story sets, its version aside. */
export const toColumns = (story: StoryWrite) => ({
  path: story.path,
  headline: story.index.headline,
  standfirst: story.index.standfirst,
  date_text: story.index.date,
  date_sort: story.index.dateSort,
  categories: JSON.stringify(story.index.categories),
  featured: story.index.featured ? 1 : 0,
  held: story.index.held ? 1 : 0,
  image: story.index.image,
  author: story.index.author,
  address: story.address,
  live_hash: story.live?.hash ?? null,
  stamp: story.live?.stamp ?? null,
  has_draft: story.draft ? 1 : 0,
  disk: story.disk,
  status: story.live ? (story.draft ? 'changed' : 'published') : story.draft ? 'draft' : 'gone',
  spiked_at: story.spikedAt,
  changed_at: story.changedAt,
  changed_by: story.changedBy,
  checked_as: story.captions?.checkedAs ?? '',
  front_words: JSON.stringify(story.index.fronts),
})

const sameAddress =
  sql<number>`case when stories.address = '' then 0 else (select count(*) - 1 from stories as other where other.address = stories.address and other.status <> 'gone' and other.spiked_at is null) end`.as(
    'same_address',
  )

const captionsWhere = (condition: string) =>
  sql<number>`(select count(*) from captions where captions.story_id = stories.id and captions.place is not null and ${sql.raw(condition)})`
const ofFirstReturned = (column: 'id' | 'reason') =>
  sql`(select ${sql.ref(column)} from captions where captions.story_id = stories.id and captions.place is not null and captions.state = 'returned' order by captions.place limit 1)`
const captionCounts = [
  captionsWhere(`captions.state <> 'text'`).as('captions'),
  captionsWhere(`captions.state = 'signed'`).as('signed'),
  captionsWhere(`captions.state = 'returned'`).as('returned'),
  ofFirstReturned('id').$castTo<number | null>().as('first_returned'),
  ofFirstReturned('reason').$castTo<string | null>().as('returned_for'),
] as const

/** One page of the list, its total and what has arrived since; rows, total and newer in one statement each. */
export async function storyPage(database: Kysely<Schema>, dialect: SqlDialect, query: StoryQuery) {
  const upTo =
    query.upTo ??
    (
      await database
        .selectFrom('stories')
        .select(builder => builder.fn.max('id').as('last'))
        .executeTakeFirst()
    )?.last ??
    0
  const order = orderOf(query)
  const matching = database
    .selectFrom('stories')
    .selectAll('stories')
    .select([sameAddress, ...captionCounts])
    .where(builder => whereFilter(builder, query, dialect))
    .where('stories.id', '<=', upTo)
  const ranked = dialect.ranked(searchTerms(query.q ?? '')).as<'ranked'>('ranked')
  const sorted =
    order.by === 'relevance'
      ? matching.innerJoin(ranked, 'ranked.story_id', 'stories.id').orderBy('ranked.rank', order.dir)
      : matching.orderBy(order.by, order.dir)
  const rows = await sorted.orderBy('stories.id', order.dir).limit(query.limit).offset(query.offset).execute()
  const counts = await database
    .selectFrom('stories')
    .select([
      sql<number>`count(case when stories.id <= ${upTo} then 1 end)`.as('total'),
      sql<number>`count(case when stories.id > ${upTo} then 1 end)`.as('newer'),
    ])
    .where(builder => whereFilter(builder, query, dialect))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toRow), total: Number(counts.total), newer: Number(counts.newer), upTo }
}

export async function rowsById(database: Kysely<Schema>, ids: readonly StoryId[]): Promise<StoryRow[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('stories')
    .selectAll('stories')
    .select([sameAddress, ...captionCounts])
    .where('stories.id', 'in', [...ids])
    .where('stories.status', '<>', 'gone')
    .execute()
  return rows.map(toRow)
}

export async function idsOf(database: Kysely<Schema>, dialect: SqlDialect, filter: StoryFilter): Promise<StoryId[]> {
  const rows = await database
    .selectFrom('stories')
    .select('stories.id')
    .where(builder => whereFilter(builder, filter, dialect))
    .orderBy('stories.id')
    .execute()
  return rows.map(row => storyId(row.id))
}

/** How many stories each view, category and person has. */
export async function facetsOf(database: Kysely<Schema>): Promise<Facets> {
  const count = (condition: ReturnType<typeof sql<boolean>>) => sql<number>`count(case when ${condition} then 1 end)`
  const here = sql<boolean>`spiked_at is null`
  const views = await database
    .selectFrom('stories')
    .where('status', '<>', 'gone')
    .select([
      count(here).as('all'),
      count(sql`${here} and (status = 'draft' or held = 1)`).as('drafts'),
      count(sql`${here} and status = 'changed'`).as('changed'),
      count(sql`${here} and status = 'published' and held = 0`).as('published'),
      count(sql`${here} and featured = 1`).as('featured'),
      count(sql`${here} and disk = 'new'`).as('new-on-disk'),
      count(sql`${here} and disk in ('changed', 'gone')`).as('changed-on-disk'),
      count(sql`${here} and ${hasReturned}`).as('returned'),
      count(sql`spiked_at is not null`).as('spiked'),
    ])
    .executeTakeFirstOrThrow()
  const shared = await sql<{
    count: number
  }>`select coalesce(sum(n), 0) as count from (select count(*) as n from stories where address <> '' and status <> 'gone' and spiked_at is null group by address having count(*) > 1) as shared`.execute(
    database,
  )
  const categories = await database
    .selectFrom('story_categories')
    .innerJoin('stories', 'stories.id', 'story_categories.story_id')
    .where('stories.status', '<>', 'gone')
    .where('stories.spiked_at', 'is', null)
    .select(['name', builder => builder.fn.countAll<number>().as('count')])
    .groupBy('name')
    .orderBy('count', 'desc')
    .orderBy('name')
    .limit(200)
    .execute()
  const people = await database
    .selectFrom('stories')
    .where('status', '<>', 'gone')
    .where('changed_by', '<>', '')
    .select(['changed_by as name', builder => builder.fn.countAll<number>().as('count')])
    .groupBy('changed_by')
    .orderBy('count', 'desc')
    .limit(100)
    .execute()
  const numbers = Object.fromEntries(
    Object.entries({ ...views, 'same-address': shared.rows[0]?.count ?? 0 }).map(([view, n]) => [view, Number(n)]),
  ) as Facets['views']
  return {
    views: numbers,
    categories: categories.map(row => ({ name: row.name, count: Number(row.count) })),
    people: people.map(row => ({ name: row.name, count: Number(row.count) })),
  }
}
