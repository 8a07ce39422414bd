import { z } from 'zod'
import { importSchema } from './site.ts'

/** What the server tells every open screen. `by` names who did it, or the disk. */
export const deskEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('stories'),
    ids: z.array(z.int()).describe('None where they are too many to name.'),
    by: z.string(),
    reason: z.enum(['saved', 'published', 'disk', 'new', 'removed', 'featured']),
  }),
  z.object({ type: z.literal('import'), progress: importSchema }),
  z.object({ type: z.literal('pictures') }),
  z
    .object({ type: z.literal('captions'), ids: z.array(z.int()), stories: z.array(z.int()), by: z.string() })
    .describe('Somebody decided about these captions, or those of these stories; without any, the archive is being checked.'),
  z.object({ type: z.literal('site') }),
  z.object({ type: z.literal('fronts'), by: z.string() }).describe('Somebody arranged or launched a front.'),
  z
    .object({ type: z.literal('run'), run: z.string(), done: z.int(), total: z.int() })
    .describe('How far a long piece of work is, which somebody started under this name; at its end, done or not, all of it.'),
  z.object({ type: z.literal('stop'), run: z.string() }).describe('Somebody stopped it.'),
])

export type DeskEvent = z.infer<typeof deskEventSchema>
