import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Picture, PictureFacets, PictureOrigin, PictureQuery } from '#contract/picture.ts'
import { type FlagRules, flagsOf, type PictureFlag, pictureFlags, SMALL_WIDTH } from '#domain/images/picture-flags.ts'
import { folded } from './picture-columns.ts'
import type { Schema } from './schema.ts'

type Builder = ExpressionBuilder<Schema, 'pictures'>

const uses = sql<number>`(select count(distinct picture_uses.story_id) from picture_files join picture_uses on picture_uses.src = picture_files.src join stories on stories.id = picture_uses.story_id where picture_files.picture_id = pictures.id and stories.status <> 'gone')`
const used = sql<SqlBool>`exists (select 1 from picture_files join picture_uses on picture_uses.src = picture_files.src join stories on stories.id = picture_uses.story_id where picture_files.picture_id = pictures.id and stories.status <> 'gone')`

/** What the library shows: not what was taken out, and of linked pictures those that a story links to. */
const shown = (builder: Builder): Expression<SqlBool> =>
  builder.and([builder('pictures.removed_at', 'is', null), builder.or([builder('pictures.origin', '<>', 'linked'), used])])

const conditions: Record<PictureFlag, (builder: Builder, rules: FlagRules) => Expression<SqlBool>> = {
  unused: builder => builder.not(used),
  'no-credit': builder => builder('pictures.credited', '=', 0),
  'no-alt': builder => builder.and([builder('pictures.alt', '=', ''), builder('pictures.decorative', '=', 0)]),
  linked: (builder, { ownHosts }) =>
    builder.and([
      builder('pictures.origin', '=', 'linked'),
      ...ownHosts.map(
        host => sql<SqlBool>`lower(pictures.src) not like ${`%//${host.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}/%`} escape '\\'`,
      ),
    ]),
  expired: (builder, { today }) => builder.and([builder('pictures.lease_end', '<>', ''), builder('pictures.lease_end', '<', today)]),
  small: builder => builder('pictures.width', '<', SMALL_WIDTH),
}

const shapes = {
  landscape: sql<SqlBool>`pictures.width > pictures.height`,
  portrait: sql<SqlBool>`pictures.width < pictures.height`,
  square: sql<SqlBool>`pictures.width = pictures.height`,
}

function whereQuery(builder: Builder, query: PictureQuery, rules: FlagRules): Expression<SqlBool> {
  const all = [shown(builder)]
  for (const term of folded(query.q ?? '').split(/\s+/))
    if (term !== '') all.push(sql<SqlBool>`pictures.words like ${`%${term.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
  if (query.origin) all.push(builder('pictures.origin', '=', query.origin))
  for (const flag of pictureFlags) if (query.is?.split(',').includes(flag)) all.push(conditions[flag](builder, rules))
  if (query.shape) all.push(shapes[query.shape])
  if (query.by) all.push(builder('pictures.added_by', '=', query.by))
  if (query.since) all.push(builder('pictures.added_at', '>=', query.since))
  if (query.until) all.push(builder('pictures.added_at', '<=', `${query.until}T23:59:59.999Z`))
  return builder.and(all)
}

const orders = {
  newest: sql`pictures.added_at desc, pictures.id desc`,
  oldest: sql`pictures.added_at, pictures.id`,
  name: sql`lower(pictures.name), pictures.id`,
  uses: sql`${uses} desc, pictures.id desc`,
}

/** A page of the library in two statements, however many pictures there are. */
export async function picturePage(
  database: Kysely<Schema>,
  query: PictureQuery,
  rules: FlagRules,
): Promise<{ pictures: Picture[]; total: number }> {
  const rows = await rowsOf(database)
    .where(builder => whereQuery(builder, query, rules))
    .orderBy(orders[query.sort])
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  const count = await database
    .selectFrom('pictures')
    .select(builder => builder.fn.countAll().as('total'))
    .where(builder => whereQuery(builder, query, rules))
    .executeTakeFirst()
  return { pictures: rows.map(row => toListed(row, rules)), total: Number(count?.total ?? 0) }
}

export async function listedPictures(database: Kysely<Schema>, ids: readonly number[], rules: FlagRules): Promise<Picture[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(database)
    .where('pictures.id', 'in', [...ids])
    .execute()
  return rows.map(row => toListed(row, rules))
}

const rowsOf = (database: Kysely<Schema>) =>
  database
    .selectFrom('pictures')
    .select([
      'id',
      'src',
      'name',
      'origin',
      'hash',
      'width',
      'height',
      'bytes',
      'colour',
      'alt',
      'caption',
      'credit',
      'credited',
      'decorative',
    ])
    .select(['lease_end', 'added_at', 'added_by', uses.as('uses')])

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function toListed({ lease_end, added_at, added_by, credited, ...row }: Row, rules: FlagRules): Picture {
  const origin = row.origin as PictureOrigin
  const facts = { ...row, origin, uses: Number(row.uses), decorative: row.decorative === 1, leaseEnd: lease_end }
  return { ...facts, addedAt: added_at, addedBy: added_by, flags: flagsOf({ ...facts, credited: credited === 1 }, rules) }
}

/** How many pictures each filter leaves, and who brought how many. */
export async function pictureFacets(database: Kysely<Schema>, rules: FlagRules): Promise<PictureFacets> {
  const counts = await database
    .selectFrom('pictures')
    .select(builder => [
      builder.fn.countAll().as('total'),
      ...pictureFlags.map(flag => sql<number>`sum(case when ${conditions[flag](builder, rules)} then 1 else 0 end)`.as(flag)),
    ])
    .where(shown)
    .executeTakeFirstOrThrow()
  const people = await database
    .selectFrom('pictures')
    .select(builder => ['added_by', builder.fn.countAll().as('count')])
    .where('added_by', '<>', '')
    .where('removed_at', 'is', null)
    .groupBy('added_by')
    .orderBy('count', 'desc')
    .orderBy('added_by')
    .execute()
  return {
    total: Number(counts.total),
    flags: Object.fromEntries(pictureFlags.map(flag => [flag, Number(counts[flag as keyof typeof counts] ?? 0)])) as PictureFacets['flags'],
    people: people.map(row => ({ name: row.added_by, count: Number(row.count) })),
  }
}
