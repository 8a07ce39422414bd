import { type SqlBool, sql } from 'kysely'
import type { SearchEntry, SqlDialect } from './dialect.ts'

const query = (terms: readonly string[]) => terms.map((term, at) => (at === terms.length - 1 ? `${term}:*` : term)).join(' & ')
/** PostgreSQL has no accent folding without an extension, and refuses NUL; both are done here, as search terms are folded. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}|\0/gu, '')
    .toLowerCase()
/** A tsvector holds one megabyte; words behind that are left out rather than refusing the story. */
const MAX_BODY = 600_000

const vector = (entry: SearchEntry) =>
  sql`setweight(to_tsvector('simple', ${fold(entry.headline)}), 'A') || setweight(to_tsvector('simple', ${fold(entry.standfirst)}), 'B') || to_tsvector('simple', ${fold(entry.body).slice(0, MAX_BODY)})`

/** PostgreSQL: one tsvector a story under a GIN index. */
export const postgresDialect: SqlDialect = {
  name: 'postgres',
  idType: 'serial',
  async createSearch(database) {
    await sql`create table story_search (story_id integer primary key, words tsvector not null)`.execute(database)
    await sql`create index story_search_words on story_search using gin (words)`.execute(database)
  },
  async putSearch(database, entries) {
    if (entries.length === 0) return
    const rows = entries.map(entry => sql`(${entry.id}::integer, ${vector(entry)})`)
    await sql`insert into story_search (story_id, words) values ${sql.join(rows)} on conflict (story_id) do update set words = excluded.words`.execute(
      database,
    )
  },
  matches: terms => sql<SqlBool>`stories.id in (select story_id from story_search where words @@ to_tsquery('simple', ${query(terms)}))`,
  ranked: terms =>
    sql<{
      story_id: number
      rank: number
    }>`(select story_id, -ts_rank(words, to_tsquery('simple', ${query(terms)})) as rank from story_search where words @@ to_tsquery('simple', ${query(terms)}))`,
  async wordsLike(database, start) {
    const { rows } = await sql<{
      word: string
    }>`select word from ts_stat('select words from story_search order by story_id desc limit 2000') where word like ${`${start.replaceAll(/[%_\\]/g, '')}%`} and ndoc > 1 limit 20000`.execute(
      database,
    )
    return rows.map(row => row.word)
  },
}
