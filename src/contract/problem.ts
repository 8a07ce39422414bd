import { z } from 'zod'

/** What went wrong, by kind. The client decides by `code`, people read `title` and `detail`. */
export const problemCodes = [
  'invalid-request',
  'not-found',
  'forbidden-origin',
  'path-outside-site',
  'stale-version',
  'changed-on-disk',
  'path-taken',
  'not-publishable',
  'nothing-to-undo',
  'stopped',
  'read-only',
  'too-large',
  'unsupported-media',
  'not-a-story',
  'forbidden-address',
  'not-fetched',
  'signed-out',
  'internal',
] as const

/** A problem as RFC 9457 has it, with the field for a 400 and an id that is in the log for a 500. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().describe('What happened, why, and what to do, in one or two sentences.'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    id: z.string().optional().describe('Stands in the log beside the cause.'),
    version: z.int().optional().describe('For stale-version: the version that the desk has now.'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>
export type ProblemCode = Problem['code']
