import { type Kysely, sql } from 'kysely'
import type { StoodFinding } from '#contract/finding.ts'
import { storyId } from '#domain/story/story.ts'
import type { CaptionRows } from '../../ports/caption-rows.ts'
import { foundColumns, NO_DATE, toCaption } from './caption-columns.ts'
import { CLAIM_ENDS, captionCategories, captionFacets, captionPage, captionRowsById, saysItself } from './caption-queue.ts'
import { sqlTrail } from './caption-trail.ts'
import { folded } from './picture-columns.ts'
import { insertCaptions, stoodOf, updateCaptions } from './put-captions.ts'
import type { Schema } from './schema.ts'

export function sqlCaptions(kysely: Kysely<Schema>): CaptionRows {
  const whole = <T>(work: (inside: Kysely<Schema>) => Promise<T>): Promise<T> =>
    kysely.isTransaction ? work(kysely) : kysely.transaction().execute(work)
  return {
    async byId(id) {
      const row = await kysely.selectFrom('captions').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toCaption(row) : null
    },
    async keptIn(path) {
      const rows = await kysely
        .selectFrom('captions')
        .innerJoin('stories', 'stories.id', 'captions.story_id')
        .select('captions.text')
        .where('stories.path', '=', path)
        .where('captions.kept', '=', 1)
        .execute()
      return rows.map(row => row.text)
    },
    async ofStory(story) {
      const rows = await kysely
        .selectFrom('captions')
        .selectAll()
        .where('story_id', '=', story)
        .where('place', 'is not', null)
        .orderBy('place')
        .execute()
      return rows.map(toCaption)
    },
    page: (query, reader) => captionPage(kysely, query, reader),
    rows: (ids, reader) => captionRowsById(kysely, ids, reader),
    facets: (query, reader, checkedAs) => captionFacets(kysely, query, reader, checkedAs),
    categories: (query, reader) => captionCategories(kysely, query, reader),
    async countsOf(stories) {
      if (stories.length === 0) return new Map()
      const count = (condition: string) => sql<number>`count(case when ${sql.raw(condition)} then 1 end)`
      const rows = await kysely
        .selectFrom('captions')
        .select([
          'story_id',
          count(`state <> 'text'`).as('all'),
          count(`state = 'signed'`).as('signed'),
          count(`state = 'returned'`).as('returned'),
        ])
        .where('story_id', 'in', [...stories])
        .where('place', 'is not', null)
        .groupBy('story_id')
        .execute()
      return new Map(
        rows.map(row => [storyId(row.story_id), { all: Number(row.all), signed: Number(row.signed), returned: Number(row.returned) }]),
      )
    },

    async storiesSaying(text, file) {
      let query = kysely.selectFrom('captions').select('story_id').distinct().where('here', '=', 1)
      if (file !== null) query = query.where('file', '=', file)
      for (const word of folded(text).split(/\s+/).filter(Boolean)) query = query.where(saysItself(word))
      const rows = await query.orderBy('story_id').limit(2000).execute()
      return rows.map(row => storyId(row.story_id))
    },

    ...sqlTrail(kysely, whole),
    claim: (id, by, at) =>
      whole(async inside => {
        const row = await inside.selectFrom('captions').select(['claimed_by', 'claimed_at']).where('id', '=', id).executeTakeFirst()
        const held = row && row.claimed_by !== '' && row.claimed_by !== by && Date.parse(at) - Date.parse(row.claimed_at) < CLAIM_ENDS
        if (!row || held) return { by: row?.claimed_by ?? '', released: [] }
        const before = await inside.selectFrom('captions').select('id').where('claimed_by', '=', by).where('id', '<>', id).execute()
        await inside
          .updateTable('captions')
          .set({ claimed_by: '', claimed_at: '' })
          .where('claimed_by', '=', by)
          .where('id', '<>', id)
          .execute()
        await inside.updateTable('captions').set({ claimed_by: by, claimed_at: at }).where('id', '=', id).execute()
        return { by, released: before.map(one => one.id) }
      }),
    async release(id, by) {
      const free = { claimed_by: '', claimed_at: '' }
      const had = await kysely.updateTable('captions').set(free).where('id', '=', id).where('claimed_by', '=', by).executeTakeFirst()
      return had.numUpdatedRows > 0n
    },

    async override(story, textHash) {
      const row = await kysely
        .selectFrom('sign_off_overrides')
        .selectAll()
        .where('story_id', '=', story)
        .where('text_hash', '=', textHash)
        .executeTakeFirst()
      return row ? { reason: row.reason, by: row.done_by, at: row.done_at } : null
    },
    async putOverride(story, textHash, { reason, by, at }) {
      const row = { story_id: story, text_hash: textHash, reason, done_by: by, done_at: at }
      await kysely
        .insertInto('sign_off_overrides')
        .values(row)
        .onConflict(conflict => conflict.columns(['story_id', 'text_hash']).doUpdateSet(row))
        .execute()
    },

    async stood(story) {
      const rows = await kysely.selectFrom('findings_let_stand').selectAll().where('story_id', '=', story).orderBy('let_at').execute()
      return rows.map(row => ({
        finding: row.finding,
        rule: row.rule as StoodFinding['rule'],
        reason: row.reason as StoodFinding['reason'],
        note: row.note,
        by: row.let_by,
        at: row.let_at,
      }))
    },
    putStood: (story, { finding, rule, reason, note, by, at }) =>
      whole(async inside => {
        const row = { story_id: story, finding, rule, reason, note, let_by: by, let_at: at }
        await inside
          .insertInto('findings_let_stand')
          .values(row)
          .onConflict(conflict => conflict.columns(['story_id', 'finding']).doUpdateSet(row))
          .execute()
        await countAnew(inside, story)
      }),
    takeUp: (story, finding) =>
      whole(async inside => {
        await inside.deleteFrom('findings_let_stand').where('story_id', '=', story).where('finding', '=', finding).execute()
        await countAnew(inside, story)
      }),

    async unchecked(checkedAs, limit) {
      const rows = await kysely
        .selectFrom('stories')
        .select('id')
        .where('checked_as', '<>', checkedAs)
        .where('status', '<>', 'gone')
        .orderBy('date_sort', 'desc')
        .limit(limit)
        .execute()
      return rows.map(row => storyId(row.id))
    },
    async forgetUsersOf(pictures) {
      let any = false
      for (let from = 0; from < pictures.length; from += 500) {
        const done = await kysely
          .updateTable('stories')
          .set({ checked_as: '' })
          .where('checked_as', '<>', '')
          .where('id', 'in', builder =>
            builder
              .selectFrom('picture_uses')
              .innerJoin('picture_files', 'picture_files.src', 'picture_uses.src')
              .select('picture_uses.story_id')
              .where('picture_files.picture_id', 'in', pictures.slice(from, from + 500)),
          )
          .returning('id')
          .execute()
        any ||= done.length > 0
      }
      return any
    },
    put: stories =>
      whole(async inside => {
        const ids = stories.map(({ id }) => id as number)
        if (ids.length === 0) return
        const facts = await inside
          .selectFrom('stories')
          .select(['id', 'headline', 'date_sort', 'status', 'spiked_at', 'live_hash', 'changed_by'])
          .where('id', 'in', ids)
          .execute()
        const factsOf = new Map(
          facts.map(row => [
            row.id,
            {
              headline: row.headline,
              by: row.changed_by,
              queue: {
                date_sort: row.date_sort || NO_DATE,
                live: row.live_hash === null ? 0 : 1,
                here: row.status !== 'gone' && row.spiked_at === null ? 1 : 0,
              },
            },
          ]),
        )
        const had = await inside.selectFrom('captions').select('story_id').distinct().where('story_id', 'in', ids).execute()
        const known = new Set(had.map(row => row.story_id))
        const fresh: Parameters<typeof insertCaptions>[1][number][] = []
        for (const { id, captions, at } of stories) {
          const about = factsOf.get(id)
          if (!about) continue
          if (known.has(id)) await updateCaptions(inside, id, captions, about, { at, by: about.by })
          else fresh.push({ id, captions, facts: about, at })
        }
        await insertCaptions(inside, fresh)
        const as = stories[0]?.captions.checkedAs ?? ''
        await inside.updateTable('stories').set({ checked_as: as }).where('id', 'in', ids).execute()
      }),
  }
}

/** After a finding was let stand, or taken up again. */
async function countAnew(kysely: Kysely<Schema>, story: number): Promise<void> {
  const stood = await stoodOf(kysely, story)
  const rows = await kysely.selectFrom('captions').selectAll().where('story_id', '=', story).where('place', 'is not', null).execute()
  for (const row of rows) {
    const { errors, warnings, hints, rules } = foundColumns(toCaption(row), row.place ?? 0, stood)
    await kysely.updateTable('captions').set({ errors, warnings, hints, rules }).where('id', '=', row.id).execute()
  }
}
