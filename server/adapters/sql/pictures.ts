import { type Kysely, sql } from 'kysely'
import type { PictureFile, PictureRows, StoredPicture } from '../../ports/picture-rows.ts'
import { fileColumns, toColumns, toFile, toPicture } from './picture-columns.ts'
import { listedPictures, pictureFacets, picturePage } from './picture-query.ts'
import { letStandIn, putLetStand, usedIn } from './picture-uses.ts'
import type { Schema } from './schema.ts'

/** The pictures of the desk in its tables. */
export function sqlPictures(database: Kysely<Schema>): PictureRows {
  const byId = async (id: number) => {
    const row = await database.selectFrom('pictures').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? toPicture(row) : null
  }
  const whole = <T>(work: (inside: Kysely<Schema>) => Promise<T>): Promise<T> =>
    database.isTransaction ? work(database) : database.transaction().execute(work)
  return {
    // Both at once: a picture that is listed can be asked for by what stories call it.
    add: (picture, { path, stamp }) =>
      whole(async inside => {
        const row = await inside
          .insertInto('pictures')
          .values({ ...toColumns(picture), removed_at: null, version: 1 })
          .returningAll()
          .executeTakeFirstOrThrow()
        await putFile(inside, { src: picture.src, picture: row.id, path, stamp, crop: null, width: null, written: null })
        return toPicture(row)
      }),
    byId,
    async bySrc(src) {
      return (await bySrcs(database, [src])).get(src) ?? null
    },
    bySrcs: srcs => bySrcs(database, srcs),
    async byHash(hash) {
      const row = await database
        .selectFrom('pictures')
        .selectAll()
        .where('hash', '=', hash)
        .where('removed_at', 'is', null)
        .orderBy('id')
        .executeTakeFirst()
      return row ? toPicture(row) : null
    },
    async change(id, { removedAt, ...change }) {
      const old = await byId(id)
      if (!old) throw new Error(`There is no picture ${id}.`)
      const { version } = await database
        .updateTable('pictures')
        .set({
          ...toColumns({ ...old, ...change }),
          ...(removedAt !== undefined && { removed_at: removedAt }),
          version: sql`version + 1`,
        })
        .where('id', '=', id)
        .returning('version')
        .executeTakeFirstOrThrow()
      return version
    },
    async takenOutBefore(at) {
      const rows = await database.selectFrom('pictures').select('id').where('removed_at', '<', at).execute()
      return rows.map(row => row.id)
    },
    async forget(ids) {
      if (ids.length === 0) return
      await database
        .deleteFrom('picture_files')
        .where('picture_id', 'in', [...ids])
        .execute()
      await database
        .deleteFrom('pictures')
        .where('id', 'in', [...ids])
        .execute()
    },
    async hashes() {
      const rows = await database.selectFrom('pictures').select('hash').where('hash', 'is not', null).execute()
      return new Set(rows.flatMap(row => row.hash ?? []))
    },
    async files() {
      const rows = await database.selectFrom('picture_files').selectAll().where('path', 'is not', null).execute()
      return rows.map(toFile)
    },
    async filesOf(id) {
      const rows = await database.selectFrom('picture_files').selectAll().where('picture_id', '=', id).orderBy('src').execute()
      return rows.map(toFile)
    },
    addFile: file => putFile(database, file),
    async stamp(src, stamp) {
      await database.updateTable('picture_files').set({ stamp }).where('src', '=', src).execute()
    },
    async wrote(src, stamp, { hash, words }) {
      await database.updateTable('picture_files').set({ stamp, written_hash: hash, written_words: words }).where('src', '=', src).execute()
    },
    page: (query, rules) => picturePage(database, query, rules),
    listed: (ids, rules) => listedPictures(database, ids, rules),
    facets: rules => pictureFacets(database, rules),
    usedIn: ids => usedIn(database, ids),
    letStand: story => letStandIn(database, story),
    putLetStand: (story, what) => putLetStand(database, story, what),
  }
}

async function putFile(database: Kysely<Schema>, file: PictureFile): Promise<void> {
  const row = fileColumns(file)
  await database
    .insertInto('picture_files')
    .values(row)
    .onConflict(conflict => conflict.column('src').doUpdateSet(row))
    .execute()
}

async function bySrcs(
  database: Kysely<Schema>,
  srcs: readonly string[],
): Promise<Map<string, { picture: StoredPicture; file: PictureFile }>> {
  if (srcs.length === 0) return new Map()
  const files = await database
    .selectFrom('picture_files')
    .selectAll()
    .where('src', 'in', [...srcs])
    .execute()
  if (files.length === 0) return new Map()
  const ids = [...new Set(files.map(file => file.picture_id))]
  const rows = await database.selectFrom('pictures').selectAll().where('id', 'in', ids).execute()
  const pictures = new Map(rows.map(row => [row.id, toPicture(row)]))
  return new Map(
    files.flatMap(file => {
      const picture = pictures.get(file.picture_id)
      return picture ? [[file.src, { picture, file: toFile(file) }] as const] : []
    }),
  )
}
