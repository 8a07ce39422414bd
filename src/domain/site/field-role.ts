import type { FieldRole, FieldType } from './site-shape.ts'

/** The names sites give to the keys the desk knows, best first; written without case, hyphens and underscores. */
const names: Readonly<Record<FieldRole, readonly string[]>> = {
  headline: ['title', 'headline', 'heading'],
  standfirst: ['description', 'standfirst', 'summary', 'excerpt', 'dek', 'subtitle', 'teaser', 'intro', 'lead', 'abstract'],
  date: ['date', 'publishdate', 'pubdate', 'pubdatetime', 'publishedat', 'publishedon', 'datepublished', 'published'],
  categories: ['categories', 'category', 'topics', 'topic', 'tags', 'sections', 'keywords'],
  'lead-picture': [
    'image',
    'leadimage',
    'leadpicture',
    'cover',
    'coverimage',
    'featuredimage',
    'featureimage',
    'hero',
    'heroimage',
    'picture',
    'photo',
    'banner',
    'thumbnail',
    'ogimage',
  ],
  'lead-picture-alt': [
    'imagealt',
    'leadimagealt',
    'leadpicturealt',
    'coveralt',
    'coverimagealt',
    'featuredimagealt',
    'featureimagealt',
    'heroalt',
    'heroimagealt',
    'picturealt',
    'photoalt',
    'alt',
  ],
  'lead-picture-caption': [
    'imagecaption',
    'leadimagecaption',
    'leadpicturecaption',
    'covercaption',
    'featuredimagecaption',
    'featureimagecaption',
    'herocaption',
    'picturecaption',
    'photocaption',
    'caption',
  ],
  'lead-picture-credit': [
    'imagecredit',
    'leadimagecredit',
    'leadpicturecredit',
    'covercredit',
    'herocredit',
    'picturecredit',
    'photocredit',
    'credit',
    'photographer',
  ],
  featured: ['featured', 'isfeatured', 'sticky', 'pinned', 'highlight', 'highlighted'],
  draft: ['draft', 'published', 'isdraft'],
  author: ['author', 'authors', 'byline', 'by', 'writer'],
  slug: ['slug'],
}

/** What a field of this role can be made of; roles that are not named here take any words. */
const types: Readonly<Partial<Record<FieldRole, readonly FieldType[]>>> = {
  date: ['date'],
  featured: ['boolean'],
  draft: ['boolean'],
  'lead-picture': ['image', 'text', 'choice'],
}

const plain = (key: string): string => key.toLowerCase().replaceAll(/[_\-.\s]/g, '')

/** How well a key's name fits a role: 0 is best, null not at all. The type it must have is checked by {@link fitsRole}. */
function rank(key: string, role: FieldRole): number | null {
  const at = names[role].indexOf(plain(key))
  return at < 0 ? null : at
}

const fitsRole = (type: FieldType, role: FieldRole): boolean =>
  (types[role] ?? ['text', 'long-text', 'choice', 'tags', 'number']).includes(type)

/** Whether a key is named like one that holds a picture. */
export const isPictureKey = (key: string): boolean => rank(key, 'lead-picture') !== null

/** Gives each role to the key that fits it best, of several with equally good names to the one more stories have. */
export function assignRoles(fields: readonly { key: string; type: FieldType; share: number }[]): Map<string, FieldRole> {
  const roles = new Map<string, FieldRole>()
  for (const role of Object.keys(names) as FieldRole[]) {
    const fitting = fields
      .filter(field => !roles.has(field.key) && fitsRole(field.type, role))
      .flatMap(field => {
        const place = rank(field.key, role)
        return place === null ? [] : [{ field, place }]
      })
      .sort((a, b) => a.place - b.place || b.field.share - a.field.share)
    if (fitting[0]) roles.set(fitting[0].field.key, role)
  }
  return roles
}
