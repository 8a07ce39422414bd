import { z } from 'zod'
import { storyFilterSchema } from './story.ts'

/** Which featured stories lose it, where nearly all have it: all but some, or those that are old or stand elsewhere. */
export const otherStoriesSchema = z
  .object({
    keep: z.array(z.int()).max(1000).optional().describe('All but these.'),
    before: z.iso.date().optional().describe('Those dated before this day, or not at all.'),
    outside: z.string().trim().min(1).max(200).optional().describe('Those that do not have this category.'),
  })
  .refine(
    ({ keep, before, outside }) => [keep, before, outside].some(one => one !== undefined),
    'Say which stay featured: some of them, those since a day, or those of a category.',
  )

/** What one act does to the featured value of many stories. A story that has the value already is left alone. */
export const featureManySchema = z.discriminatedUnion('which', [
  z.object({ which: z.literal('ids'), ids: z.array(z.int()).min(1, 'No story is selected.').max(1000), featured: z.boolean() }),
  z.object({ which: z.literal('filter'), filter: storyFilterSchema, featured: z.boolean() }),
  z.object({ which: z.literal('others'), others: otherStoriesSchema, featured: z.literal(false) }),
])
export const featuredPreviewSchema = z
  .object({
    stories: z.int().describe('How many change.'),
    files: z.int().describe('How many live files of these; the others are drafts.'),
    drafts: z.int().describe('How many drafts get the same value beside their file.'),
    stay: z.int().describe('How many stories are featured after it.'),
    lines: z.array(z.object({ from: z.string(), to: z.string(), count: z.int() })).describe('The line that changes, the commonest first.'),
    refused: z.array(z.object({ id: z.int(), headline: z.string(), reason: z.string() })).describe('Stories that stop it; at most 20.'),
  })
  .meta({ id: 'FeaturedPreview' })
export const runFeatureSchema = z.object({ change: featureManySchema, run: z.uuid().describe('Names it in events, and to stop it.') })
export const runParam = z.object({ run: z.uuid() })

export type FeatureMany = z.infer<typeof featureManySchema>
export type FeaturedPreview = z.infer<typeof featuredPreviewSchema>
