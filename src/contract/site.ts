import { z } from 'zod'
import { profileNames } from '#domain/captions/profile.ts'
import { figureForms } from '#domain/images/figure-form.ts'
import { fieldRoles, fieldTypes } from '#domain/site/site-shape.ts'

/** A front-matter key of the site, as its stories use it. */
export const fieldSchema = z
  .object({
    key: z.string(),
    type: z.enum(fieldTypes),
    role: z.enum(fieldRoles).nullable(),
    share: z.number().min(0).max(1).describe('The share of stories that have the key.'),
    values: z.array(z.object({ value: z.string(), count: z.int() })),
    dateFormat: z.string().nullable(),
    byBlanks: z.boolean().describe('A text under this key is a list of words parted by blanks.'),
    order: z.int(),
    sample: z.string(),
  })
  .meta({ id: 'Field' })

export const importSchema = z
  .object({
    state: z.enum(['reading', 'ready']),
    read: z.int(),
    total: z.int(),
    refused: z.array(z.object({ path: z.string(), reason: z.string() })).describe('Files that are no stories; they stay as they are.'),
  })
  .meta({ id: 'Import' })

export const siteSchema = z
  .object({
    name: z.string(),
    generator: z.enum(['jigsaw', 'hugo', 'jekyll', 'eleventy', 'astro', 'plain']),
    folder: z.string().describe('The site folder as the person who started the desk named it.'),
    contentFolder: z.string(),
    mediaFolder: z.string(),
    mediaPath: z.string(),
    storyPath: z.string().nullable(),
    addressKeys: z.array(z.string()),
    fields: z.array(fieldSchema),
    categories: z.array(z.string()),
    pictures: z.object({
      crops: z.array(z.string()).describe('Ratios that crops are offered in: 16:9.'),
      widths: z.array(z.int()).describe('The widths that a published picture is written in, the largest first.'),
      keepLocation: z.boolean(),
      svg: z.boolean(),
      figure: z
        .enum(figureForms)
        .describe('How a new picture is written in a story: ![](… "title"), above emphasis, <figure>, or a shortcode.'),
    }),
    captions: z
      .object({
        profile: z.enum(profileNames),
        rules: z
          .record(z.string(), z.enum(['error', 'warning', 'hint', 'off']))
          .describe('The rules that the site sees otherwise than its profile.'),
        ownHosts: z.array(z.string()).describe('Hosts that are the site’s own: a picture there is not hot-linked.'),
      })
      .describe('The house style that captions, headlines and stories are checked against.'),
    notes: z.array(z.string()).describe('What could not be read of the site, in words.'),
    readOnly: z.boolean(),
    me: z.object({ name: z.string(), initials: z.string() }),
    import: importSchema,
  })
  .meta({ id: 'Site' })

export type Site = z.infer<typeof siteSchema>
export type Field = z.infer<typeof fieldSchema>
export type ImportProgress = z.infer<typeof importSchema>
