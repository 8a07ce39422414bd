import { z } from 'zod'
import { diffSchema } from './story.ts'

export const historyQuerySchema = z.object({
  before: z.coerce.number().int().positive().optional().describe('Only acts before this one: the last of what is known already.'),
})
export const historySchema = z
  .object({
    entries: z
      .array(
        z.object({
          act: z.int(),
          label: z.string(),
          by: z.string(),
          at: z.iso.datetime(),
          undone: z.boolean(),
          stories: z.int().describe('How many stories the act changed together.'),
          change: z
            .object({
              where: z.enum(['file', 'draft', 'both']).describe('`both`: the file, and the draft beside it received the same.'),
              diff: diffSchema,
            })
            .nullable()
            .describe('The lines of this story that the act changed; null where no line changed.'),
        }),
      )
      .describe('Twenty at most, the newest first.'),
    more: z.boolean().describe('There are older ones.'),
  })
  .meta({ id: 'History' })

export type StoryHistory = z.infer<typeof historySchema>
