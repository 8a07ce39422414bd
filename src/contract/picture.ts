import { z } from 'zod'
import type { thumbWidths } from '#domain/images/picture-limits.ts'

/** A picture of the site's media folder, or one that stories link to. */
export const pictureSchema = z
  .object({
    src: z.string().describe('As a story of this site writes it: a public path, or an address.'),
    name: z.string(),
    origin: z.enum(['site', 'linked']),
    width: z.int().nullable(),
    height: z.int().nullable(),
    bytes: z.int().nullable(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    uses: z.int().describe('How many stories use it.'),
  })
  .meta({ id: 'Picture' })

export const pictureQuerySchema = z.object({
  q: z.string().trim().max(200).optional(),
  origin: z.enum(['site', 'linked']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(60),
})
export const picturePageSchema = z.object({ pictures: z.array(pictureSchema), total: z.int() }).meta({ id: 'PicturePage' })

export type Picture = z.infer<typeof pictureSchema>
export type PictureQuery = z.infer<typeof pictureQuerySchema>
export type ThumbWidth = (typeof thumbWidths)[number]
