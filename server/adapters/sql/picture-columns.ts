import type { Selectable } from 'kysely'
import type { PictureOrigin } from '#contract/picture.ts'
import { isNoCredit } from '#domain/images/no-credit.ts'
import { pictureFields } from '#domain/images/picture-record.ts'
import type { Point, Rectangle } from '#domain/images/rectangle.ts'
import type { RightsCategory } from '#domain/images/rights.ts'
import type { SitePath } from '#domain/story/story.ts'
import type { NewPicture, PictureFile, StoredPicture } from '../../ports/picture-rows.ts'
import type { Schema } from './schema.ts'

/** Words as search compares them: without accents and capitals. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}|\0/gu, '')
    .toLowerCase()

/** The columns of a picture, its number, version and removal aside. */
export function toColumns(picture: NewPicture) {
  const { choices, content } = picture
  const texts = Object.fromEntries(pictureFields.map(field => [field, choices[field]])) as Record<(typeof pictureFields)[number], string>
  return {
    origin: picture.origin,
    src: picture.src,
    name: picture.name,
    hash: content?.hash ?? null,
    type: content?.type ?? null,
    bytes: content?.bytes ?? null,
    width: content?.width ?? null,
    height: content?.height ?? null,
    colour: content?.colour ?? null,
    located: content?.located ? 1 : 0,
    found: JSON.stringify(picture.found),
    added_at: picture.addedAt,
    added_by: picture.addedBy,
    ...texts,
    decorative: choices.decorative ? 1 : 0,
    rights: choices.rights,
    lease_end: choices.leaseEnd,
    focal: choices.focal && JSON.stringify(choices.focal),
    crops: JSON.stringify(choices.crops),
    credited: isNoCredit(choices.credit) ? 0 : 1,
    words: folded([picture.name, picture.origin === 'linked' ? picture.src : '', ...pictureFields.map(field => choices[field])].join(' ')),
  }
}

export function toPicture(row: Selectable<Schema['pictures']>): StoredPicture {
  const { hash, type, bytes, width, height, colour } = row
  const known = hash !== null && type !== null && bytes !== null && width !== null && height !== null
  return {
    id: row.id,
    origin: row.origin as PictureOrigin,
    src: row.src,
    name: row.name,
    content: known ? { hash, type, bytes, width, height, colour: colour ?? '#888888', located: row.located === 1 } : null,
    found: JSON.parse(row.found) as StoredPicture['found'],
    addedAt: row.added_at,
    addedBy: row.added_by,
    choices: {
      ...(Object.fromEntries(pictureFields.map(field => [field, row[field]])) as Record<(typeof pictureFields)[number], string>),
      decorative: row.decorative === 1,
      rights: row.rights as RightsCategory,
      leaseEnd: row.lease_end,
      focal: row.focal === null ? null : (JSON.parse(row.focal) as Point),
      crops: JSON.parse(row.crops) as Record<string, Rectangle>,
    },
    version: row.version,
    removedAt: row.removed_at,
  }
}

export const toFile = (row: Selectable<Schema['picture_files']>): PictureFile => ({
  src: row.src,
  picture: row.picture_id,
  path: row.path as SitePath | null,
  stamp: row.stamp,
  crop: row.crop === null ? null : (JSON.parse(row.crop) as Rectangle),
  width: row.width,
  written: row.written_hash === null || row.written_words === null ? null : { hash: row.written_hash, words: row.written_words },
})

export const fileColumns = (file: PictureFile) => ({
  src: file.src,
  picture_id: file.picture,
  path: file.path,
  stamp: file.stamp,
  crop: file.crop && JSON.stringify(file.crop),
  width: file.width,
  written_hash: file.written?.hash ?? null,
  written_words: file.written?.words ?? null,
})
