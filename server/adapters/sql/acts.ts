import type { Kysely } from 'kysely'
import type { SitePath, StoryId } from '#domain/story/story.ts'
import { storyId } from '#domain/story/story.ts'
import type { ActItem, ActRecord, FileWrite, StoryAct } from '../../ports/database.ts'
import { readState, storedAfter } from './act-states.ts'
import type { Schema } from './schema.ts'

export async function beginAct(
  database: Kysely<Schema>,
  act: { label: string; by: string; at: string; items: readonly ActItem[]; files: readonly FileWrite[] },
): Promise<number> {
  const { id } = await database
    .insertInto('acts')
    .values({ label: act.label, done_by: act.by, done_at: act.at, state: 'pending', files: JSON.stringify(act.files) })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let from = 0; from < act.items.length; from += 500) {
    const rows = act.items.slice(from, from + 500).map(item => ({
      act_id: id,
      story_id: item.storyId,
      path: item.path,
      before_state: JSON.stringify(item.before),
      after_state: storedAfter(item.before, item.after),
    }))
    await database.insertInto('act_items').values(rows).execute()
  }
  return id
}

export async function actById(database: Kysely<Schema>, id: number): Promise<ActRecord | null> {
  const act = await database.selectFrom('acts').selectAll().where('id', '=', id).executeTakeFirst()
  if (!act) return null
  const items = await database.selectFrom('act_items').selectAll().where('act_id', '=', id).orderBy('story_id').execute()
  return {
    id,
    label: act.label,
    state: act.state as ActRecord['state'],
    files: JSON.parse(act.files) as FileWrite[],
    items: items.map(item => ({ storyId: storyId(item.story_id), path: item.path as SitePath, ...statesOf(item) })),
  }
}

export async function pendingActs(database: Kysely<Schema>): Promise<ActRecord[]> {
  const acts = await database.selectFrom('acts').select('id').where('state', '=', 'pending').orderBy('id', 'desc').execute()
  const all = await Promise.all(acts.map(act => actById(database, act.id)))
  return all.filter(act => act !== null)
}

export async function actsOn(
  database: Kysely<Schema>,
  story: StoryId,
  { before, limit }: { before: number | null; limit: number },
): Promise<StoryAct[]> {
  let query = database
    .selectFrom('act_items')
    .innerJoin('acts', 'acts.id', 'act_items.act_id')
    .select(['acts.id', 'label', 'done_by', 'done_at', 'state', 'before_state', 'after_state'])
    .select(inside =>
      inside
        .selectFrom('act_items as every')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('every.act_id', '=', 'acts.id')
        .as('stories'),
    )
    .where('story_id', '=', story)
    .where('state', '!=', 'pending')
  if (before !== null) query = query.where('acts.id', '<', before)
  const rows = await query.orderBy('acts.id', 'desc').limit(limit).execute()
  return rows.map(row => ({
    id: row.id,
    label: row.label,
    by: row.done_by,
    at: row.done_at,
    state: row.state as StoryAct['state'],
    stories: Number(row.stories),
    ...statesOf(row),
  }))
}

function statesOf(row: { readonly before_state: string; readonly after_state: string }): Pick<ActItem, 'before' | 'after'> {
  const before = readState(row.before_state)
  return { before, after: readState(row.after_state, before) }
}
