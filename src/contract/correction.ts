import { z } from 'zod'
import { diffSchema } from './story.ts'
import { wellFormed } from './well-formed.ts'

/** Words to be corrected in every story that has them. */
export const correctionSchema = z.object({
  find: wellFormed(z.string().trim().min(2, 'Say what is to be found: two letters at least.').max(1000)),
  replace: wellFormed(z.string().trim().max(1000)),
  where: z.enum(['captions', 'story']).describe('In captions, alt texts and credits; or everywhere in the story, its headline too.'),
  file: z.string().max(2000).optional().describe('Only in captions of this picture, under the one name that the desk has for it.'),
  live: z.boolean().describe('To published files at once, and to their drafts; else with the next publish.'),
})
export const correctionPreviewSchema = z
  .object({
    hits: z
      .array(
        z.object({
          story: z.object({ id: z.int(), headline: z.string(), path: z.string(), status: z.enum(['draft', 'published', 'changed']) }),
          version: z.int(),
          count: z.int().describe('How many places of it.'),
          diff: diffSchema.describe('What would change of the text that an editor sees.'),
          problem: z.string().nullable().describe('Why it cannot be corrected there; such a story is left out.'),
        }),
      )
      .describe('At most 200 of them.'),
    total: z.int(),
  })
  .meta({ id: 'CorrectionPreview' })
export const correctSchema = correctionSchema.extend({
  stories: z
    .array(z.object({ id: z.int(), version: z.int() }))
    .min(1, 'No story is chosen.')
    .max(1000),
})

export type Correction = z.infer<typeof correctionSchema>
export type CorrectionPreview = z.infer<typeof correctionPreviewSchema>
