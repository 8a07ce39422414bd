import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Schema } from './schema.ts'

/** What full-text search is told of a story. */
export interface SearchEntry {
  readonly id: number
  readonly headline: string
  readonly standfirst: string
  readonly body: string
}

/** What differs between the engines, and nothing else. */
export interface SqlDialect {
  readonly name: 'sqlite' | 'postgres'
  /** The column type of a number that the engine gives out. */
  readonly idType: 'integer' | 'serial'
  createSearch(database: Kysely<Schema>): Promise<void>
  putSearch(database: Kysely<Schema>, entries: readonly SearchEntry[]): Promise<void>
  /** True for stories that have every term, the last one as the start of a word. */
  matches(terms: readonly string[]): Expression<SqlBool>
  /** Stories that match with their rank; the smallest number is the best match. */
  ranked(terms: readonly string[]): RawBuilder<{ story_id: number; rank: number }>
  /** Words that stories have and that start like this one. */
  wordsLike(database: Kysely<Schema>, start: string): Promise<readonly string[]>
}
