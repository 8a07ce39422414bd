import type { Kysely } from 'kysely'
import type { SqlDialect } from './dialect.ts'
import type { Schema } from './schema.ts'

/** Migration 5. Stories that were read before are checked in the background. */
export async function captionTables({ schema }: Kysely<Schema>, dialect: SqlDialect): Promise<void> {
  const table = (name: string) =>
    schema
      .createTable(name)
      .addColumn('id', dialect.idType, column => (dialect.name === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()))
  await schema
    .alterTable('stories')
    .addColumn('checked_as', 'text', column => column.notNull().defaultTo(''))
    .execute()
  await schema.createIndex('stories_checked').on('stories').columns(['checked_as', 'status', 'id']).execute()
  const texts = ['kind', 'text', 'src', 'file', 'words', 'found', 'parts', 'rules', 'state', 'causes', 'reason', 'decided_by'] as const
  const more = ['found_at', 'claimed_by', 'claimed_at', 'date_sort'] as const
  const numbers = ['line', 'errors', 'warnings', 'hints', 'live', 'here', 'kept'] as const
  let captions = table('captions')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('place', 'integer')
    .addColumn('seen', 'text')
    .addColumn('decided_at', 'text')
  for (const name of [...texts, ...more]) captions = captions.addColumn(name, 'text', column => column.notNull())
  for (const name of numbers) captions = captions.addColumn(name, 'integer', column => column.notNull())
  await captions.execute()
  await schema.createIndex('captions_story').on('captions').columns(['story_id', 'place']).execute()
  // The queue is read, and its views are counted, from this index alone: rows are wide, and there are hundreds of thousands.
  await schema
    .createIndex('captions_queue')
    .on('captions')
    .columns(['here', 'date_sort', 'story_id', 'place', 'state', 'live', 'kind', 'errors', 'warnings', 'hints', 'claimed_by', 'claimed_at'])
    .execute()
  await schema.createIndex('captions_file').on('captions').columns(['file', 'story_id']).execute()
  await table('caption_trail')
    .addColumn('caption_id', 'integer', column => column.notNull().references('captions.id').onDelete('cascade'))
    .addColumn('what', 'text', column => column.notNull())
    .addColumn('done_by', 'text', column => column.notNull())
    .addColumn('done_at', 'text', column => column.notNull())
    .addColumn('detail', 'text', column => column.notNull())
    .addColumn('before', 'text')
    .execute()
  await schema.createIndex('caption_trail_caption').on('caption_trail').columns(['caption_id', 'id']).execute()
  await schema.createIndex('caption_trail_who').on('caption_trail').columns(['done_by', 'done_at']).execute()
  await schema
    .createTable('findings_let_stand')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('finding', 'text', column => column.notNull())
    .addColumn('rule', 'text', column => column.notNull())
    .addColumn('reason', 'text', column => column.notNull())
    .addColumn('note', 'text', column => column.notNull())
    .addColumn('let_by', 'text', column => column.notNull())
    .addColumn('let_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('findings_let_stand_key', ['story_id', 'finding'])
    .execute()
  await schema
    .createTable('sign_off_overrides')
    .addColumn('story_id', 'integer', column => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('text_hash', 'text', column => column.notNull())
    .addColumn('reason', 'text', column => column.notNull())
    .addColumn('done_by', 'text', column => column.notNull())
    .addColumn('done_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('sign_off_overrides_key', ['story_id', 'text_hash'])
    .execute()
}

/** Migration 8. What was done to captions before has no act, and says nothing when it is undone. */
export async function actsOfCaptions({ schema }: Kysely<Schema>): Promise<void> {
  await schema.alterTable('caption_trail').addColumn('act_id', 'integer').execute()
  await schema.createIndex('caption_trail_act').on('caption_trail').column('act_id').execute()
}
