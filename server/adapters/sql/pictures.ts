import { type Kysely, type Selectable, sql } from 'kysely'
import type { Picture, PictureQuery } from '#contract/picture.ts'
import type { SitePath } from '#domain/story/story.ts'
import type { PictureFile } from '../../ports/database.ts'
import type { Schema } from './schema.ts'

export async function putPictures(database: Kysely<Schema>, pictures: readonly PictureFile[], removed: readonly SitePath[]): Promise<void> {
  if (removed.length > 0)
    await database
      .deleteFrom('pictures')
      .where('path', 'in', [...removed])
      .execute()
  for (const picture of pictures) {
    await database
      .insertInto('pictures')
      .values({ ...picture })
      .onConflict(conflict => conflict.column('path').doUpdateSet({ ...picture }))
      .execute()
  }
}

export async function pictureAt(database: Kysely<Schema>, src: string): Promise<PictureFile | null> {
  const row = await database.selectFrom('pictures').selectAll().where('src', '=', src).executeTakeFirst()
  return row ? toFile(row) : null
}

const toFile = (row: Selectable<Schema['pictures']>): PictureFile => ({ ...row, path: row.path as SitePath })

/** Pictures of the media folder and lead pictures that stories link to elsewhere, as one list, newest file name last. */
export async function picturePage(database: Kysely<Schema>, query: PictureQuery): Promise<{ pictures: Picture[]; total: number }> {
  const like = `%${(query.q ?? '').toLowerCase().replaceAll(/[%_\\]/g, '')}%`
  const uses = sql`(select count(*) from stories where stories.image = pictures.src and stories.status <> 'gone')`
  const own = sql`select src, 'site' as origin, width, height, bytes, alt, caption, credit, ${uses} as uses from pictures where lower(src || ' ' || caption || ' ' || credit || ' ' || alt) like ${like}`
  const linked = sql`select image as src, 'linked' as origin, null as width, null as height, null as bytes, '' as alt, '' as caption, '' as credit, count(*) as uses from stories where (image like 'http://%' or image like 'https://%' or image like '//%') and status <> 'gone' and image not in (select src from pictures) and lower(image) like ${like} group by image`
  const both = query.origin === 'site' ? own : query.origin === 'linked' ? linked : sql`${own} union all ${linked}`
  const { rows } = await sql<
    Omit<Picture, 'name'>
  >`select * from (${both}) as pictures order by origin desc, src limit ${query.limit} offset ${query.offset}`.execute(database)
  const count = await sql<{ total: number }>`select count(*) as total from (${both}) as pictures`.execute(database)
  return {
    pictures: rows.map(row => ({ ...row, uses: Number(row.uses), name: nameOf(row.src) })),
    total: Number(count.rows[0]?.total ?? 0),
  }
}

const nameOf = (src: string) => src.split(/[?#]/)[0]?.split('/').at(-1) || src
