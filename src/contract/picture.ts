import { z } from 'zod'
import { pictureFlags } from '#domain/images/picture-flags.ts'
import type { thumbWidths } from '#domain/images/picture-limits.ts'
import { type PictureField, pictureFields, shownFields, textOrigins } from '#domain/images/picture-record.ts'
import { rightsCategories } from '#domain/images/rights.ts'
import { isTakenTime } from '#domain/images/taken-time.ts'

export const pictureOrigins = ['site', 'desk', 'linked'] as const
const day = z.union([z.literal(''), z.iso.date()])

/** A picture as the library lists it. */
export const pictureSchema = z
  .object({
    id: z.int(),
    src: z.string().describe('As a story of this site writes it: a public path, or an address.'),
    name: z.string().describe('Its file name.'),
    origin: z.enum(pictureOrigins).describe('A file of the media folder, brought to the desk, or served by somebody else.'),
    hash: z.string().nullable().describe('SHA-256 of its bytes; names its variants.'),
    width: z.int().nullable(),
    height: z.int().nullable(),
    bytes: z.int().nullable(),
    colour: z.string().nullable().describe('What fills its place before it is there: #rrggbb.'),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    decorative: z.boolean().describe('It says nothing that the text does not; it needs no alt text.'),
    leaseEnd: day.describe('The last day it may be used; empty when there is no such day.'),
    addedAt: z.iso.datetime(),
    addedBy: z.string(),
    uses: z.int().describe('How many stories use it.'),
    flags: z.array(z.enum(pictureFlags)),
  })
  .meta({ id: 'Picture' })

export const pictureSorts = ['newest', 'oldest', 'name', 'uses'] as const
const flag = `(?:${pictureFlags.join('|')})`
const flagList = z.string().regex(new RegExp(`^${flag}(?:,${flag})*$`), `One or more of ${pictureFlags.join(', ')}, parted by commas.`)

export const pictureQuerySchema = z.object({
  q: z.string().trim().max(200).optional().describe('Words of its file name, caption, alt text, credit, people, place or keywords.'),
  origin: z.enum(pictureOrigins).optional(),
  is: flagList.optional().describe('Pictures that have all of these flags.'),
  shape: z.enum(['landscape', 'portrait', 'square']).optional(),
  by: z.string().max(200).optional().describe('Who brought it.'),
  since: z.iso.date().optional().describe('Brought on this day or later.'),
  until: z.iso.date().optional().describe('Brought on this day or earlier.'),
  sort: z.enum(pictureSorts).default('newest'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(60),
})
export const picturePageSchema = z.object({ pictures: z.array(pictureSchema), total: z.int() }).meta({ id: 'PicturePage' })

const counted = z.object({ name: z.string(), count: z.int() })
export const pictureFacetsSchema = z
  .object({
    total: z.int(),
    flags: z.record(z.enum(pictureFlags), z.int()),
    people: z.array(counted).describe('Who brought how many.'),
  })
  .meta({ id: 'PictureFacets' })

const rectangle = z.object({ left: z.int().min(0), top: z.int().min(0), width: z.int().min(1), height: z.int().min(1) })
const point = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
const text = z.string().max(5000)
const texts = Object.fromEntries(pictureFields.map(field => [field, text])) as Record<PictureField, typeof text>
const taken = text
  .refine(value => isTakenTime(value.trim()), {
    error: ({ input }) =>
      `“${String(input).slice(0, 40)}” is no date of the calendar. Write it like 2026-11-24 or 2026-11-24T16:47, a month (2026-11) or a year alone, or leave it empty.`,
  })
  .describe('When it was taken: a year, month, day, or day and time as ISO 8601 writes them; empty where nobody knows.')
const found = z.object({ value: z.string(), origin: z.enum(textOrigins) })

const editable = z.object({
  ...texts,
  taken,
  decorative: z.boolean(),
  rights: z.enum(rightsCategories),
  leaseEnd: day,
  focal: point.nullable().describe('The point that every crop must keep, as shares of width and height.'),
  crops: z.record(z.string().max(40), rectangle).describe('Chosen crops by name, in pixels of the picture turned upright.'),
})

/** Everything that the desk has of a picture. */
export const pictureRecordSchema = pictureSchema
  .extend(editable.shape)
  .extend({
    version: z.int().describe('Grows with every change. Send it back as If-Match.'),
    type: z.string().nullable(),
    located: z.boolean().describe('Its file says where on earth it was taken.'),
    found: z
      .record(z.string(), found)
      .describe(`What its file says of itself, and where: ${[...pictureFields, ...shownFields].join(', ')}.`),
    proposals: z.array(z.object({ field: z.enum(pictureFields), value: z.string(), why: z.string() })),
    usedIn: z.array(z.object({ id: z.int(), headline: z.string(), lead: z.boolean() })),
  })
  .meta({ id: 'PictureRecord' })

/** What of a picture is to be another; what is left out stays. */
export const pictureEditSchema = editable.partial()

/** What several pictures may have in common; caption, alt text, focal point and crops are each picture's own. */
const shared = editable.omit({ caption: true, alt: true, focal: true, crops: true }).partial()
/** Beside that the alt text of one picture: what takes an edit of it back. */
const changeable = shared.extend({ alt: editable.shape.alt.optional() })
export const pictureEditsSchema = z
  .object({
    edits: z
      .array(
        z.object({
          id: z.int(),
          edit: changeable,
          from: changeable.optional().describe('What the picture must still say; where one says something else, none is changed.'),
        }),
      )
      .max(1000),
  })
  .meta({ id: 'PictureEdits' })

export const takenSchema = z
  .object({ picture: pictureSchema, already: z.iso.datetime().nullable().describe('Since when the very same bytes are here.') })
  .meta({ id: 'TakenPicture' })
export const addressSchema = z.object({ address: z.url({ protocol: /^https?$/ }).max(2000) })
export const pictureIdsSchema = z.object({ ids: z.array(z.int()).min(1).max(1000) })
export const removalSchema = z
  .object({
    removed: z.array(z.int()),
    kept: z.array(
      z.object({
        id: z.int(),
        name: z.string(),
        stories: z.array(z.object({ id: z.int(), headline: z.string() })),
        files: z.array(z.string()).describe('Other files of the site that name it: templates, pages, styles, data.'),
      }),
    ),
  })
  .meta({ id: 'Removal' })
export const croppedSchema = z.object({ crop: rectangle, name: z.string().max(40) })
export const renditionSchema = z.object({ src: z.string() }).meta({ id: 'Rendition' })

export type Picture = z.infer<typeof pictureSchema>
export type PictureOrigin = Picture['origin']
export type PictureQuery = z.infer<typeof pictureQuerySchema>
export type PictureFacets = z.infer<typeof pictureFacetsSchema>
export type PictureRecord = z.infer<typeof pictureRecordSchema>
export type PictureEdit = z.infer<typeof pictureEditSchema>
export type PictureEdits = z.infer<typeof pictureEditsSchema>
export type SharedEdit = z.infer<typeof shared>
export type TakenPicture = z.infer<typeof takenSchema>
export type Removal = z.infer<typeof removalSchema>
export type ThumbWidth = (typeof thumbWidths)[number]
