import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { StoryFilter, StoryView } from '#contract/story.ts'
import { searchTerms } from '#domain/story/search-terms.ts'
import type { SqlDialect } from './dialect.ts'
import type { Schema } from './schema.ts'

type Builder = ExpressionBuilder<Schema, 'stories'>

/** Stories whose address another story has too. */
const sharedAddress = sql<SqlBool>`stories.address in (select address from stories where address <> '' and status <> 'gone' and spiked_at is null group by address having count(*) > 1)`

/** Stories with a caption that the copy desk sent back. */
export const hasReturned = sql<SqlBool>`stories.id in (select story_id from captions where state = 'returned' and place is not null)`

const views: Record<Exclude<StoryView, 'all' | 'spiked'>, (builder: Builder) => Expression<SqlBool>> = {
  drafts: builder => builder.or([builder('stories.status', '=', 'draft'), builder('stories.held', '=', 1)]),
  changed: builder => builder('stories.status', '=', 'changed'),
  published: builder => builder.and([builder('stories.status', '=', 'published'), builder('stories.held', '=', 0)]),
  featured: builder => builder('stories.featured', '=', 1),
  'new-on-disk': builder => builder('stories.disk', '=', 'new'),
  'changed-on-disk': builder => builder('stories.disk', 'in', ['changed', 'gone']),
  'same-address': () => sharedAddress,
  returned: () => hasReturned,
}

/** The condition that a filter of the list stands for. */
export function whereFilter(builder: Builder, filter: StoryFilter, dialect: SqlDialect): Expression<SqlBool> {
  const view = filter.view ?? 'all'
  const conditions: Expression<SqlBool>[] = [
    builder('stories.status', '<>', 'gone'),
    builder('stories.spiked_at', view === 'spiked' ? 'is not' : 'is', null),
  ]
  if (view !== 'all' && view !== 'spiked') conditions.push(views[view](builder))
  if (filter.category) {
    const named = builder.selectFrom('story_categories').select('story_id').where('name', '=', filter.category)
    conditions.push(builder('stories.id', 'in', named))
  }
  if (filter.by) conditions.push(builder('stories.changed_by', '=', filter.by))
  if (filter.from) conditions.push(builder('stories.date_sort', '>=', filter.from))
  if (filter.since) conditions.push(builder('stories.changed_at', '>=', filter.since))
  if (filter.q) {
    const terms = searchTerms(filter.q)
    conditions.push(terms.length > 0 ? dialect.matches(terms) : sql<SqlBool>`1 = 0`)
  }
  return builder.and(conditions)
}

/** The column and direction that a filter asks for, or `relevance`. */
export function orderOf(filter: StoryFilter): { by: Expression<unknown> | 'relevance'; dir: 'asc' | 'desc' } {
  const sort = filter.sort ?? 'changed'
  if (sort === 'relevance' && searchTerms(filter.q ?? '').length > 0) return { by: 'relevance', dir: 'asc' }
  const column = sort === 'date' ? 'date_sort' : sort === 'headline' ? 'headline' : 'changed_at'
  return { by: sql.ref(`stories.${column}`), dir: filter.dir ?? (sort === 'headline' ? 'asc' : 'desc') }
}
