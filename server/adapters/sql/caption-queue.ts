import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import {
  type CaptionFacets,
  type CaptionFilter,
  type CaptionPage,
  type CaptionQuery,
  type CaptionRow,
  type CaptionView,
  LONGEST_QUEUE,
} from '#contract/caption.ts'
import type { QueueReader } from '../../ports/caption-rows.ts'
import { NO_DATE, toReview } from './caption-columns.ts'
import { folded } from './picture-columns.ts'
import type { Schema } from './schema.ts'

/** Milliseconds after which somebody who opened a caption is taken to have left it. */
export const CLAIM_ENDS = 10 * 60_000

type Builder = ExpressionBuilder<Schema, 'captions'>

const claimHolds = ({ now }: QueueReader) => new Date(Date.parse(now) - CLAIM_ENDS).toISOString()

const isOwed = ({ reviewFrom }: QueueReader) =>
  reviewFrom === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`captions.date_sort >= ${reviewFrom}`
const isOlder = ({ reviewFrom }: QueueReader) =>
  reviewFrom === null ? sql<SqlBool>`1 = 0` : sql<SqlBool>`captions.date_sort < ${reviewFrom}`
const waits = sql<SqlBool>`captions.state in ('review', 'lapsed')`

const views: Readonly<Record<CaptionView, (reader: QueueReader) => Expression<SqlBool>>> = {
  eyes: reader => sql<SqlBool>`${waits} and ${isOwed(reader)}`,
  lapsed: () => sql<SqlBool>`captions.state = 'lapsed'`,
  returned: () => sql<SqlBool>`captions.state = 'returned'`,
  mine: reader =>
    sql<SqlBool>`((captions.claimed_by = ${reader.person} and captions.claimed_at >= ${claimHolds(reader)}) or (captions.state = 'returned' and captions.story_id in (select id from stories where changed_by = ${reader.person})))`,
  loose: reader => sql<SqlBool>`captions.kind = 'loose' and ${waits} and ${isOwed(reader)}`,
  signed: () => sql<SqlBool>`captions.state = 'signed'`,
  older: reader => sql<SqlBool>`${waits} and ${isOlder(reader)}`,
  all: () => sql<SqlBool>`1 = 1`,
}

const escaped = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&')
/** Captions that have this in one of their words, or in the headline of their story; folded as search folds it. */
const isFoundBy = (word: string) => sql<SqlBool>`captions.words like ${`%${escaped(word)}%`} escape '\\'`
/** The same in one of their words: those stand on the first line. */
export const saysItself = (word: string) => sql<SqlBool>`captions.words like ${`%${escaped(word)}%\n%`} escape '\\'`

function whereFilter(builder: Builder, filter: Omit<CaptionFilter, 'view'>): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [builder('captions.here', '=', 1)]
  if (filter.published) conditions.push(builder('captions.live', '=', 1))
  if (filter.level) conditions.push(builder(`captions.${filter.level}s`, '>', 0))
  if (filter.rule) conditions.push(builder('captions.rules', 'like', `% ${filter.rule} %`))
  if (filter.story) conditions.push(builder('captions.story_id', '=', filter.story))
  if (filter.category) {
    const named = builder.selectFrom('story_categories').select('story_id').where('name', '=', filter.category)
    conditions.push(builder('captions.story_id', 'in', named))
  }
  for (const word of folded(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    conditions.push(isFoundBy(word))
  return builder.and(conditions)
}

const orders: Readonly<Record<CaptionQuery['sort'], readonly Expression<unknown>[]>> = {
  deadline: [sql`captions.date_sort`],
  newest: [sql`captions.date_sort desc`],
  found: [sql`captions.found_at desc`],
  findings: [sql`captions.errors desc`, sql`captions.warnings desc`, sql`captions.hints desc`, sql`captions.date_sort desc`],
  story: [sql`(select headline from stories where stories.id = captions.story_id)`],
}

export async function captionPage(database: Kysely<Schema>, query: CaptionQuery, reader: QueueReader): Promise<CaptionPage> {
  const where = (builder: Builder) => builder.and([whereFilter(builder, query), views[query.view](reader)])
  let chosen = database.selectFrom('captions').select('captions.id').where(where)
  for (const order of orders[query.sort]) chosen = chosen.orderBy(order as Expression<string>)
  const ordered = await chosen.orderBy('captions.story_id').orderBy('captions.place').limit(LONGEST_QUEUE).execute()
  const ids = ordered.map(({ id }) => id)
  const { total } = await database
    .selectFrom('captions')
    .select(builder => builder.fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow()
  const last = await database
    .selectFrom('captions')
    .select(builder => builder.fn.max('id').as('id'))
    .executeTakeFirst()
  return { ids, captions: await captionRowsById(database, ids.slice(0, query.limit), reader), total: Number(total), upTo: last?.id ?? 0 }
}

/** Rows by their numbers, in that order. */
export async function captionRowsById(database: Kysely<Schema>, ids: readonly number[], reader: QueueReader): Promise<CaptionRow[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('captions')
    .innerJoin('stories', 'stories.id', 'captions.story_id')
    .leftJoin('picture_files', 'picture_files.src', 'captions.file')
    .leftJoin('pictures', 'pictures.id', 'picture_files.picture_id')
    .selectAll('captions')
    .select(['stories.headline', 'stories.path', 'stories.status', 'stories.held', 'stories.categories', 'stories.date_text'])
    .select(['pictures.id as picture_id', 'pictures.hash', 'pictures.colour'])
    .where('captions.id', 'in', [...ids])
    .execute()
  const found = new Map(
    rows.map((row): [number, CaptionRow] => {
      const { state, causes } = toReview(row)
      const claimed = row.claimed_by !== '' && row.claimed_at >= claimHolds(reader)
      return [
        row.id,
        {
          id: row.id,
          kind: row.kind as CaptionRow['kind'],
          text: row.text,
          src: row.src,
          line: row.line,
          state,
          causes: [...causes],
          reason: state === 'returned' ? row.reason : '',
          decidedBy: row.decided_by,
          decidedAt: row.decided_at,
          owed: reader.reviewFrom === null || row.date_sort >= reader.reviewFrom,
          counts: { errors: row.errors, warnings: row.warnings, hints: row.hints },
          claimedBy: claimed ? row.claimed_by : '',
          foundAt: row.found_at,
          picture: row.picture_id === null ? null : { id: row.picture_id, hash: row.hash, colour: row.colour },
          story: {
            id: row.story_id,
            headline: row.headline,
            path: row.path,
            status: row.status as CaptionRow['story']['status'],
            held: row.held === 1,
            categories: JSON.parse(row.categories) as string[],
            date: row.date_text,
            dateSort: row.date_sort === NO_DATE ? '' : row.date_sort,
          },
        },
      ]
    }),
  )
  return ids.flatMap(id => found.get(id) ?? [])
}

/** How many captions each view, level and category leaves, with the other filters as they are. */
export async function captionFacets(
  database: Kysely<Schema>,
  query: CaptionQuery,
  reader: QueueReader,
  checkedAs: string,
): Promise<CaptionFacets> {
  const count = (condition: Expression<SqlBool>) => sql<number>`count(case when ${condition} then 1 end)`
  const counts = await database
    .selectFrom('captions')
    .select((Object.keys(views) as CaptionView[]).map(view => count(views[view](reader)).as(view)))
    .where(builder => whereFilter(builder, query))
    .executeTakeFirstOrThrow()
  const inView = (builder: Builder, filter: Partial<CaptionFilter>) =>
    builder.and([whereFilter(builder, { ...query, ...filter }), views[query.view](reader)])
  const newer = await database
    .selectFrom('captions')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where(builder => inView(builder, {}))
    .where('captions.id', '>', query.upTo ?? 2_147_483_647)
    .executeTakeFirstOrThrow()
  const levels = await database
    .selectFrom('captions')
    .select(['error', 'warning', 'hint'].map(level => count(sql<SqlBool>`${sql.ref(`captions.${level}s`)} > 0`).as(level)))
    .where(builder => inView(builder, { level: undefined, rule: undefined }))
    .executeTakeFirstOrThrow()
  const today = await database
    .selectFrom('caption_trail')
    .select([count(sql<SqlBool>`done_at >= ${reader.now.slice(0, 10)}`).as('today'), sql<string | null>`max(done_at)`.as('last')])
    .where('what', '=', 'signed')
    .where('before', 'is not', null)
    .where('done_by', '=', reader.person)
    .executeTakeFirstOrThrow()
  const checked = await database
    .selectFrom('stories')
    .select([count(sql<SqlBool>`checked_as = ${checkedAs}`).as('done'), sql<number>`count(*)`.as('total')])
    .where('status', '<>', 'gone')
    .executeTakeFirstOrThrow()
  return {
    views: numbers(counts) as CaptionFacets['views'],
    levels: numbers(levels) as CaptionFacets['levels'],
    newer: Number(newer.count),
    signedToday: Number(today.today),
    lastSignedAt: today.last,
    checked: { done: Number(checked.done), total: Number(checked.total) },
  }
}

/** How many captions of the view each category has, with the other filters as they are. */
export async function captionCategories(database: Kysely<Schema>, query: CaptionQuery, reader: QueueReader) {
  const rows = await database
    .selectFrom('captions')
    .innerJoin('story_categories', 'story_categories.story_id', 'captions.story_id')
    .select(['story_categories.name', sql<number>`count(*)`.as('count')])
    .where(builder =>
      builder.and([whereFilter(builder as unknown as Builder, { ...query, category: undefined }), views[query.view](reader)]),
    )
    .groupBy('story_categories.name')
    .orderBy('count', 'desc')
    .orderBy('story_categories.name')
    .limit(100)
    .execute()
  return rows.map(row => ({ name: row.name, count: Number(row.count) }))
}

const numbers = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]))
