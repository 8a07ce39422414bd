import type { Kysely } from 'kysely'
import type { CaptionRows, TrailEntry } from '../../ports/caption-rows.ts'
import { reviewColumns } from './caption-columns.ts'
import type { Schema } from './schema.ts'

type Whole = <T>(work: (inside: Kysely<Schema>) => Promise<T>) => Promise<T>

/** What people did to captions. `whole`: does several things or none. */
export function sqlTrail(kysely: Kysely<Schema>, whole: Whole): Pick<CaptionRows, 'decide' | 'undecide' | 'note' | 'noteUndone' | 'trail'> {
  return {
    decide: (id, what, { review, reason, by, at }) =>
      whole(async inside => {
        const before = await inside
          .selectFrom('captions')
          .select(['state', 'causes', 'seen', 'reason', 'decided_by', 'decided_at'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        const kept = review.state === 'signed' || review.state === 'returned' ? { kept: 1 } : {}
        const columns = { ...reviewColumns(review), reason, decided_by: by, decided_at: at, ...kept }
        await inside.updateTable('captions').set(columns).where('id', '=', id).execute()
        const row = await inside
          .insertInto('caption_trail')
          .values({ caption_id: id, what, done_by: by, done_at: at, detail: reason, before: JSON.stringify(before), act_id: null })
          .returning('id')
          .executeTakeFirstOrThrow()
        return row.id
      }),
    undecide: (decision, by, at) =>
      whole(async inside => {
        const row = await inside.selectFrom('caption_trail').selectAll().where('id', '=', decision).executeTakeFirst()
        if (!row?.before) return null
        const later = await inside
          .selectFrom('caption_trail')
          .select('id')
          .where('caption_id', '=', row.caption_id)
          .where('before', 'is not', null)
          .where('id', '>', decision)
          .executeTakeFirst()
        if (later) return null
        await inside
          .updateTable('captions')
          .set(JSON.parse(row.before) as object)
          .where('id', '=', row.caption_id)
          .execute()
        await inside.updateTable('caption_trail').set({ before: null }).where('id', '=', decision).execute()
        await inside
          .insertInto('caption_trail')
          .values({ caption_id: row.caption_id, what: 'undone', done_by: by, done_at: at, detail: row.what, before: null, act_id: null })
          .execute()
        return row.caption_id
      }),
    async note(id, { what, by, at, detail }, act) {
      const row = { caption_id: id, what, done_by: by, done_at: at, detail, before: null, act_id: act ?? null }
      await kysely.insertInto('caption_trail').values(row).execute()
    },
    async noteUndone(act, undoing) {
      const rows = await kysely.selectFrom('caption_trail').select(['caption_id', 'what', 'detail']).where('act_id', '=', act).execute()
      const fresh = rows.map(({ what, ...row }) => ({
        ...row,
        what: what === 'undone' ? 'redone' : 'undone',
        done_by: undoing.by,
        done_at: undoing.at,
        before: null,
        act_id: undoing.act,
      }))
      for (let from = 0; from < fresh.length; from += 500)
        await kysely
          .insertInto('caption_trail')
          .values(fresh.slice(from, from + 500))
          .execute()
    },
    async trail(id) {
      const rows = await kysely
        .selectFrom('caption_trail')
        .selectAll()
        .where('caption_id', '=', id)
        .orderBy('id', 'desc')
        .limit(100)
        .execute()
      return rows.map(row => ({ id: row.id, what: row.what as TrailEntry['what'], by: row.done_by, at: row.done_at, detail: row.detail }))
    },
  }
}
