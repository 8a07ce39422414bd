import type { Kysely } from 'kysely'
import { inTime, type TimedChange } from '#domain/front/front-times.ts'
import type { Slots } from '#domain/front/slots.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { FrontRows, FrontStint, FrontTime } from '../../ports/front-rows.ts'
import type { Schema } from './schema.ts'

const stint = (row: Schema['front_stints'] | Omit<Schema['front_stints'], 'id'>): FrontStint => ({
  story: storyId(row.story_id),
  slot: row.slot,
  since: row.since,
  until: row.until,
  by: row.put_by,
  why: row.why,
})

export const sqlFronts = (kysely: Kysely<Schema>): FrontRows => ({
  ...sqlTimes(kysely),
  async named(kind, entries) {
    if (entries.length === 0) return new Map()
    const there = kysely.selectFrom('stories').select(['id', 'path', 'address']).where('status', '<>', 'gone')
    if (kind !== 'slug') {
      const rows = await there.where(kind, 'in', [...entries]).execute()
      return new Map(rows.map(row => [row[kind], storyId(row.id)]))
    }
    const rows = await there.where(({ or, eb }) => or(entries.map(slug => eb('path', 'like', `%${escaped(slug)}.%`)))).execute()
    return new Map(
      rows.map(row => [slugOf(row.path), storyId(row.id)]).filter((pair): pair is [string, StoryId] => entries.includes(String(pair[0]))),
    )
  },
  async words(ids) {
    if (ids.length === 0) return new Map()
    const rows = await kysely
      .selectFrom('stories')
      .select(['id', 'front_words'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(row => [storyId(row.id), JSON.parse(row.front_words) as Record<string, string>]))
  },
  async holding(key) {
    const rows = await kysely
      .selectFrom('stories')
      .select(['id', 'front_words'])
      .where('live_hash', 'is not', null)
      .where('spiked_at', 'is', null)
      .where('front_words', 'like', `%${escaped(JSON.stringify(key))}%`)
      .execute()
    return rows.flatMap(row => {
      const value = (JSON.parse(row.front_words) as Record<string, string>)[key]
      return value === undefined || value === '' ? [] : [{ story: storyId(row.id), value }]
    })
  },
  async leading(front) {
    const rows = await kysely
      .selectFrom('front_stints')
      .selectAll()
      .where('front', '=', front)
      .where('until', 'is', null)
      .orderBy('slot')
      .execute()
    return rows.map(stint)
  },
  async previously(front, limit) {
    const leads = kysely.selectFrom('front_stints').select('story_id').where('front', '=', front).where('until', 'is', null)
    const rows = await kysely
      .selectFrom('front_stints')
      .selectAll()
      .where('front', '=', front)
      .where('until', 'is not', null)
      .where('story_id', 'not in', leads)
      .orderBy('until', 'desc')
      .orderBy('slot')
      .limit(limit * 4)
      .execute()
    const seen = new Set<number>()
    return rows
      .filter(({ story_id: id }) => !seen.has(id) && seen.add(id))
      .slice(0, limit)
      .map(stint)
  },
  async note(front, slots, at, by, why) {
    const open = await kysely.selectFrom('front_stints').selectAll().where('front', '=', front).where('until', 'is', null).execute()
    for (const row of open) {
      const slot = slots.indexOf(row.story_id)
      const change = slot < 0 ? { until: at, taken_by: by } : { slot }
      if (slot !== row.slot) await kysely.updateTable('front_stints').set(change).where('id', '=', row.id).execute()
    }
    const known = new Set(open.map(row => row.story_id))
    const fresh = slots.flatMap((id, slot) =>
      id === null || known.has(id) ? [] : [{ front, story_id: id, slot, since: at, put_by: by, until: null, taken_by: '', why }],
    )
    if (fresh.length > 0) await kysely.insertInto('front_stints').values(fresh).execute()
  },
  async forget(front, before, after, at) {
    const stories = (slots: Slots, others: Slots) => slots.filter(one => one !== null && !others.includes(one)).map(Number)
    const came = stories(after, before)
    if (came.length > 0)
      await kysely.deleteFrom('front_stints').where('front', '=', front).where('since', '=', at).where('story_id', 'in', came).execute()
    const leads = kysely.selectFrom('front_stints').select('story_id').where('front', '=', front).where('until', 'is', null)
    const leading = new Set((await leads.execute()).map(row => row.story_id))
    const went = stories(before, after).filter(one => !leading.has(one))
    const stints = () => kysely.updateTable('front_stints').where('front', '=', front)
    if (went.length > 0) await stints().set({ until: null, taken_by: '' }).where('until', '=', at).where('story_id', 'in', went).execute()
    for (const [slot, story] of before.entries())
      if (story !== null) await stints().set({ slot }).where('until', 'is', null).where('story_id', '=', story).execute()
  },
})

const time = (row: Schema['front_times'] | Omit<Schema['front_times'], 'id'>, id: number): FrontTime => ({
  id,
  front: row.front,
  change: JSON.parse(row.change) as TimedChange,
  by: row.made_by,
  state: row.state as FrontTime['state'],
  problem: row.problem,
})

function timesInOrder(rows: readonly (Omit<Schema['front_times'], 'id'> & { readonly id: number })[]): FrontTime[] {
  const all = rows.map(row => time(row, row.id))
  return inTime(all.map(({ change }, index) => ({ ...change, index }))).flatMap(({ index }) => all[index] ?? [])
}

const sqlTimes = (
  kysely: Kysely<Schema>,
): Pick<
  FrontRows,
  'times' | 'droppedTimes' | 'addTime' | 'changeTime' | 'dropTime' | 'restoreTime' | 'forgetTime' | 'claimTime' | 'settleTime'
> => ({
  async times(front) {
    let query = kysely.selectFrom('front_times').selectAll().where('state', 'not in', ['done', 'dropped'])
    if (front !== undefined) query = query.where('front', '=', front)
    return timesInOrder(await query.orderBy('at').orderBy('id').execute())
  },
  async droppedTimes(front) {
    const query = kysely.selectFrom('front_times').selectAll().where('state', '=', 'dropped').where('front', '=', front)
    return timesInOrder(await query.orderBy('at').orderBy('id').execute())
  },
  async addTime(front, change, by, at) {
    const row = {
      front,
      at: change.at,
      change: JSON.stringify(change),
      made_by: by,
      made_at: at,
      state: 'waiting',
      claimed_at: '',
      problem: '',
    }
    return (await kysely.insertInto('front_times').values(row).returning('id').executeTakeFirstOrThrow()).id
  },
  async changeTime(id, change) {
    await kysely
      .updateTable('front_times')
      .set({ change: JSON.stringify(change), at: change.at })
      .where('id', '=', id)
      .execute()
  },
  async dropTime(id) {
    const dropped = await kysely
      .updateTable('front_times')
      .set({ state: 'dropped' })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'failed'])
      .executeTakeFirst()
    return dropped.numUpdatedRows > 0n
  },
  async restoreTime(id) {
    const restored = await kysely
      .updateTable('front_times')
      .set({ state: 'waiting', problem: '' })
      .where('id', '=', id)
      .where('state', '=', 'dropped')
      .executeTakeFirst()
    return restored.numUpdatedRows > 0n
  },
  async forgetTime(id) {
    await kysely.deleteFrom('front_times').where('id', '=', id).execute()
  },
  async claimTime(id, now, lapsed) {
    const claimed = await kysely
      .updateTable('front_times')
      .set({ state: 'running', claimed_at: now })
      .where('id', '=', id)
      .where(({ or, and, eb }) => or([eb('state', '=', 'waiting'), and([eb('state', '=', 'running'), eb('claimed_at', '<', lapsed)])]))
      .executeTakeFirst()
    return claimed.numUpdatedRows > 0n
  },
  async settleTime(id, state, problem) {
    await kysely.updateTable('front_times').set({ state, problem }).where('id', '=', id).execute()
  },
})

const escaped = (text: string) => text.replaceAll(/[%_]/g, '_')
const slugOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
