import type { Kysely } from 'kysely'
import type { SqlDialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Migration 3. What was listed of pictures before came from the folder alone, and is read from there again. */
export async function pictureLibrary(database: Kysely<Schema>, dialect: SqlDialect): Promise<void> {
  const { schema } = database
  await schema.dropTable('pictures').execute()
  const texts = ['caption', 'alt', 'credit', 'source', 'copyright', 'terms', 'people', 'place', 'taken', 'keywords'] as const
  const table = schema
    .createTable('pictures')
    .addColumn('id', dialect.idType, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('src', 'text', column => column.notNull().unique())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('hash', 'text')
    .addColumn('type', 'text')
    .addColumn('bytes', 'integer')
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('colour', 'text')
    .addColumn('located', 'integer', column => column.notNull())
    .addColumn('found', 'text', column => column.notNull())
    .addColumn('added_at', 'text', column => column.notNull())
    .addColumn('added_by', 'text', column => column.notNull())
    .addColumn('decorative', 'integer', column => column.notNull())
    .addColumn('rights', 'text', column => column.notNull())
    .addColumn('lease_end', 'text', column => column.notNull())
    .addColumn('focal', 'text')
    .addColumn('crops', 'text', column => column.notNull())
    .addColumn('credited', 'integer', column => column.notNull())
    .addColumn('words', 'text', column => column.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('version', 'integer', column => column.notNull())
  await texts.reduce((whole, name) => whole.addColumn(name, 'text', column => column.notNull()), table).execute()
  for (const column of ['added_at', 'hash', 'name'] as const)
    await schema.createIndex(`pictures_${column}`).on('pictures').columns([column, 'id']).execute()
  await schema
    .createTable('picture_files')
    .addColumn('src', 'text', column => column.primaryKey())
    .addColumn('picture_id', 'integer', column => column.notNull().references('pictures.id').onDelete('cascade'))
    .addColumn('path', 'text')
    .addColumn('stamp', 'text')
    .addColumn('crop', 'text')
    .addColumn('width', 'integer')
    .execute()
  await schema.createIndex('picture_files_picture').on('picture_files').column('picture_id').execute()
  await schema
    .createTable('picture_uses')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('src', 'text', column => column.notNull())
    .addColumn('lead', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('picture_uses_key', ['story_id', 'src', 'lead'])
    .execute()
  await schema.createIndex('picture_uses_src').on('picture_uses').columns(['src', 'story_id']).execute()
  await schema
    .createTable('picture_flags_let_stand')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('src', 'text', column => column.notNull())
    .addColumn('flag', 'text', column => column.notNull())
    .addColumn('reason', 'text', column => column.notNull())
    .addColumn('let_by', 'text', column => column.notNull())
    .addColumn('let_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('picture_flags_let_stand_key', ['story_id', 'src', 'flag'])
    .execute()
}

/** Migration 4. With which words in it the desk wrote a file; of those written before nothing is known, and they stay. */
export async function wordsInPictureFiles({ schema }: Kysely<Schema>): Promise<void> {
  for (const column of ['written_hash', 'written_words']) await schema.alterTable('picture_files').addColumn(column, 'text').execute()
}
