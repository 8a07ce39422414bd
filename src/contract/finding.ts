import { z } from 'zod'
import { ruleNames } from '#domain/captions/finding.ts'
import { findingLevels, standReasons } from '#domain/captions/review-lists.ts'
import { wellFormed } from './well-formed.ts'

const evidenceSchema = z.object({ line: z.int(), text: z.string() })
export const findingSchema = z
  .object({
    finding: z.string().describe('What it is known by, so that it can be let stand.'),
    rule: z.enum(ruleNames),
    level: z.enum(findingLevels),
    message: z.string(),
    field: z.enum(['caption', 'alt', 'credit', 'headline', 'standfirst', 'body']).describe('The word that it concerns.'),
    span: z
      .object({ start: z.int(), end: z.int() })
      .nullable()
      .describe('The piece of that word, in UTF-16 units; null for the whole of it.'),
    evidence: evidenceSchema.nullable().describe('Where in this file it was seen.'),
    fix: z
      .object({ field: z.enum(['caption', 'alt', 'credit', 'headline', 'standfirst', 'body']), text: z.string(), safe: z.boolean() })
      .nullable()
      .describe('The whole text that could stand instead. A safe one may be applied without looking.'),
  })
  .meta({ id: 'Finding' })

/** A finding that a person let stand. */
export const stoodFindingSchema = z
  .object({
    finding: z.string().max(8000),
    rule: z.enum(ruleNames),
    reason: z.enum(standReasons),
    note: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'StoodFinding' })
export const letFindingStandSchema = stoodFindingSchema
  .omit({ by: true, at: true })
  .extend({ note: wellFormed(z.string().trim().max(500)).default('') })
export const takeFindingUpSchema = stoodFindingSchema.pick({ finding: true })

export type CaptionFinding = z.infer<typeof findingSchema>
export type StoodFinding = z.infer<typeof stoodFindingSchema>
export type StandReason = (typeof standReasons)[number]
