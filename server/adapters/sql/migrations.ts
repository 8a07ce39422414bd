import type { Kysely } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import { actsOfCaptions, captionTables } from './caption-tables.ts'
import type { SqlDialect } from './dialect.ts'
import { pictureLibrary, wordsInPictureFiles } from './picture-tables.ts'
import type { Schema } from './schema.ts'

/** The one set of migrations, for every engine. A migration that has shipped is never edited. */
export const migrations = (dialect: SqlDialect): MigrationProvider => ({
  getMigrations: async (): Promise<Record<string, Migration>> => ({
    '0001-the-desk': { up: database => theDesk(database as Kysely<Schema>, dialect) },
    '0002-unproven-places': { up: database => unprovenPlaces(database as Kysely<Schema>) },
    '0003-the-picture-library': { up: database => pictureLibrary(database as Kysely<Schema>, dialect) },
    '0004-words-in-picture-files': { up: database => wordsInPictureFiles(database as Kysely<Schema>) },
    '0005-captions': { up: database => captionTables(database as Kysely<Schema>, dialect) },
    '0006-history': { up: database => actsByStory(database as Kysely<Schema>) },
    '0007-fronts': { up: database => fronts(database as Kysely<Schema>, dialect) },
    '0008-front-words': { up: database => frontWords(database as Kysely<Schema>) },
    '0009-acts-of-captions': { up: database => actsOfCaptions(database as Kysely<Schema>) },
  }),
})

async function theDesk(database: Kysely<Schema>, dialect: SqlDialect): Promise<void> {
  const id = dialect.idType
  await database.schema
    .createTable('stories')
    .addColumn('id', id, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('path', 'text', column => column.notNull().unique())
    .addColumn('headline', 'text', column => column.notNull())
    .addColumn('standfirst', 'text', column => column.notNull())
    .addColumn('date_text', 'text', column => column.notNull())
    .addColumn('date_sort', 'text', column => column.notNull())
    .addColumn('categories', 'text', column => column.notNull())
    .addColumn('featured', 'integer', column => column.notNull())
    .addColumn('held', 'integer', column => column.notNull())
    .addColumn('image', 'text', column => column.notNull())
    .addColumn('author', 'text', column => column.notNull())
    .addColumn('address', 'text', column => column.notNull())
    .addColumn('live_hash', 'text')
    .addColumn('stamp', 'text')
    .addColumn('has_draft', 'integer', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('disk', 'text', column => column.notNull())
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('spiked_at', 'text')
    .addColumn('changed_at', 'text', column => column.notNull())
    .addColumn('changed_by', 'text', column => column.notNull())
    .execute()
  for (const column of ['changed_at', 'date_sort', 'headline', 'status', 'address', 'image', 'changed_by'] as const) {
    await database.schema.createIndex(`stories_${column}`).on('stories').columns([column, 'id']).execute()
  }
  await database.schema.createIndex('stories_disk').on('stories').columns(['disk', 'id']).execute()
  await database.schema
    .createTable('story_categories')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('name', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('story_categories_key', ['story_id', 'name'])
    .execute()
  await database.schema.createIndex('story_categories_name').on('story_categories').columns(['name', 'story_id']).execute()
  await database.schema
    .createTable('drafts')
    .addColumn('story_id', 'integer', column => column.primaryKey().references('stories.id').onDelete('cascade'))
    .addColumn('text', 'text', column => column.notNull())
    .addColumn('base_hash', 'text')
    .addColumn('saved_at', 'text', column => column.notNull())
    .addColumn('saved_by', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('acts')
    .addColumn('id', id, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('label', 'text', column => column.notNull())
    .addColumn('done_by', 'text', column => column.notNull())
    .addColumn('done_at', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('act_items')
    .addColumn('act_id', 'integer', column => column.notNull().references('acts.id').onDelete('cascade'))
    .addColumn('story_id', 'integer', column => column.notNull())
    .addColumn('path', 'text', column => column.notNull())
    .addColumn('before_state', 'text', column => column.notNull())
    .addColumn('after_state', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('act_items_key', ['act_id', 'story_id'])
    .execute()
  await database.schema
    .createTable('pictures')
    .addColumn('path', 'text', column => column.primaryKey())
    .addColumn('src', 'text', column => column.notNull().unique())
    .addColumn('stamp', 'text', column => column.notNull())
    .addColumn('bytes', 'integer', column => column.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('caption', 'text', column => column.notNull())
    .addColumn('credit', 'text', column => column.notNull())
    .addColumn('alt', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('settings')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('value', 'text', column => column.notNull())
    .execute()
  await dialect.createSearch(database)
}

async function unprovenPlaces(database: Kysely<Schema>): Promise<void> {
  await database.schema
    .alterTable('drafts')
    .addColumn('unproven', 'text', column => column.notNull().defaultTo('[]'))
    .execute()
}

async function actsByStory(database: Kysely<Schema>): Promise<void> {
  await database.schema.createIndex('act_items_story').on('act_items').columns(['story_id', 'act_id']).execute()
}

async function fronts(database: Kysely<Schema>, dialect: SqlDialect): Promise<void> {
  await database.schema
    .alterTable('acts')
    .addColumn('files', 'text', column => column.notNull().defaultTo('[]'))
    .execute()
  await database.schema
    .createTable('front_stints')
    .addColumn('id', dialect.idType, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('front', 'text', column => column.notNull())
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('slot', 'integer', column => column.notNull())
    .addColumn('since', 'text', column => column.notNull())
    .addColumn('put_by', 'text', column => column.notNull())
    .addColumn('until', 'text')
    .addColumn('taken_by', 'text', column => column.notNull())
    .execute()
  await database.schema
    .createTable('front_times')
    .addColumn('id', dialect.idType, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('front', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('change', 'text', column => column.notNull())
    .addColumn('made_by', 'text', column => column.notNull())
    .addColumn('made_at', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('claimed_at', 'text', column => column.notNull())
    .addColumn('problem', 'text', column => column.notNull())
    .execute()
  await database.schema.createIndex('front_times_due').on('front_times').columns(['state', 'at']).execute()
  await database.schema.createIndex('front_stints_front').on('front_stints').columns(['front', 'until']).execute()
}

async function frontWords(database: Kysely<Schema>): Promise<void> {
  const empty = { stories: ['front_words', '{}'], front_stints: ['why', ''] } as const
  for (const [table, [column, value]] of Object.entries(empty))
    await database.schema
      .alterTable(table)
      .addColumn(column, 'text', one => one.notNull().defaultTo(value))
      .execute()
}
