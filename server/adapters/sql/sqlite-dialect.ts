import { type SqlBool, sql } from 'kysely'
import type { SqlDialect } from './dialect.ts'

const phrase = (terms: readonly string[]) => terms.map((term, at) => (at === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(' ')

/** SQLite: an FTS5 index without a copy of the text. */
export const sqliteDialect: SqlDialect = {
  name: 'sqlite',
  idType: 'integer',
  async createSearch(database) {
    await sql`create virtual table story_search using fts5(headline, standfirst, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(
      database,
    )
    await sql`create virtual table story_words using fts5vocab(story_search, row)`.execute(database)
  },
  async putSearch(database, entries) {
    if (entries.length === 0) return
    await sql`delete from story_search where rowid in (${sql.join(entries.map(entry => entry.id))})`.execute(database)
    const rows = entries.map(entry => sql`(${entry.id}, ${entry.headline}, ${entry.standfirst}, ${entry.body})`)
    await sql`insert into story_search(rowid, headline, standfirst, body) values ${sql.join(rows)}`.execute(database)
  },
  matches: terms => sql<SqlBool>`stories.id in (select rowid from story_search where story_search match ${phrase(terms)})`,
  ranked: terms =>
    sql<{
      story_id: number
      rank: number
    }>`(select rowid as story_id, bm25(story_search, 8.0, 4.0, 1.0) as rank from story_search where story_search match ${phrase(terms)})`,
  async wordsLike(database, start) {
    const { rows } = await sql<{
      term: string
    }>`select term from story_words where term >= ${start} and term < ${`${start}\u{10ffff}`} and doc > 1 limit 20000`.execute(database)
    return rows.map(row => row.term)
  },
}
