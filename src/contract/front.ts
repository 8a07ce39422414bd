import { z } from 'zod'
import { type FrontWord, frontWords } from '#domain/front/front-shape.ts'
import { diffSchema, storyRowSchema } from './story.ts'
import { wellFormed } from './well-formed.ts'

const slotsSchema = z.array(z.int().nullable()).max(100)
const shiftSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['same', 'new']) }),
  z.object({ kind: z.enum(['up', 'down']), by: z.int() }),
])
const slotWarningSchema = z
  .object({
    level: z.enum(['blocks', 'warning']),
    message: z.string().describe('What is wrong, and what to do.'),
    timed: z.boolean().describe('It has to be mended before a time, or is over at one.'),
  })
  .meta({ id: 'SlotWarning' })

const wordSchema = z
  .string()
  .trim()
  .max(500)
  .regex(/^[^\r\n]*$/, 'It has to be one line.')
const wordsSchema = z.object(Object.fromEntries(frontWords.map(word => [word, wordSchema])) as Record<FrontWord, typeof wordSchema>)
/** A place of a front. */
export const slotSchema = z
  .object({
    story: storyRowSchema.nullable().describe('Null for an empty place.'),
    shift: shiftSchema.describe('How it stands against the live front.'),
    warnings: z.array(slotWarningSchema),
    words: wordsSchema.describe('What the story is called on the fronts, as far as something is said; empty for its own.'),
    crop: z
      .object({ hash: z.string(), name: z.string() })
      .nullable()
      .describe('The crop of its picture that the library keeps for fronts; null where there is none.'),
    focal: z.object({ x: z.number(), y: z.number() }).nullable().describe('The point of its picture that is always seen.'),
    leads: z
      .object({ since: z.iso.datetime(), by: z.string(), why: z.string() })
      .nullable()
      .describe('Since when it leads, put there by whom and why; null where it does not.'),
  })
  .meta({ id: 'Slot' })
const sinceBegunSchema = z
  .object({ came: z.array(z.string()), went: z.array(z.string()) })
  .describe('Headlines of who came onto the live front, and of who went, since the next one was begun, where its launch would undo that.')
/** What a front does at a time. */
export const frontTimeSchema = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    kind: z.enum(['launch', 'back', 'in', 'out']).describe('`back`: the front is again what it was before a launch.'),
    until: z.iso.datetime().nullable().describe('When a front that goes live ends; null where it stays.'),
    story: storyRowSchema.nullable().describe('Who comes or goes; null where a whole front goes live.'),
    slot: z.int().nullable(),
    by: z.string(),
    why: z.string().describe('Why, for whoever looks back; empty where nothing was said.'),
    problem: z.string().describe('Why it could not be done; empty while it waits.'),
    sinceBegun: sinceBegunSchema,
  })
  .meta({ id: 'FrontTime' })
export const frontSummarySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    slots: z.int(),
    category: z.string().nullable(),
    changes: z.int().describe('By how many changes the next front differs from the live one.'),
  })
  .meta({ id: 'FrontSummary' })
export const frontSchema = frontSummarySchema
  .extend({
    file: z.string().describe('Where the order is written: a file below the site, or the key in the stories.'),
    problem: z.string().describe('Why the file of the order cannot be read, and what to do; empty where it can.'),
    ofFeatured: z.boolean().describe('A story on it has the featured value.'),
    words: z.array(z.enum(frontWords)).describe('Which words the stories of this site have for fronts.'),
    live: z.array(slotSchema),
    next: z.array(slotSchema).describe('What is prepared; the live front where nothing is.'),
    gone: z.array(z.string()).describe('Entries of the file for which there is no story.'),
    lost: z.array(z.string()).describe('What is prepared and gone from the folder since, by headlines.'),
    times: z.array(frontTimeSchema).describe('What happens at a time and was not done yet, in time.'),
    savedAt: z.iso.datetime().nullable(),
    savedBy: z.string(),
    sinceBegun: sinceBegunSchema,
    featured: z.int().describe('How many stories have the featured value, on the front or not.'),
    embargoed: z
      .array(z.object({ story: z.int(), until: z.string().describe('As dates of stories sort, in the time of the site.') }))
      .describe('Published stories that cannot lead yet, on the front or not.'),
    previously: z
      .array(
        z.object({
          story: storyRowSchema,
          from: z.iso.datetime(),
          until: z.iso.datetime(),
          by: z.string(),
          why: z.string(),
          slot: z.int(),
        }),
      )
      .describe('What led before, the latest first.'),
  })
  .meta({ id: 'Front' })
export const frontsSchema = z.object({ fronts: z.array(frontSummarySchema) }).meta({ id: 'Fronts' })

const untilSchema = z.iso.datetime().optional().describe('When it ends, and what was there before is there again.')
const whySchema = wellFormed(z.string().trim().max(300)).optional().describe('Why, for whoever looks back.')
/** One step of preparing the next front. `from` with `set`: what it was when it was looked at, so that nobody’s step is lost. */
export const arrangeSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), story: z.int(), to: z.int().min(0).max(99).describe('The place, from 0.') }),
  z.object({ op: z.literal('off'), story: z.int() }),
  z.object({
    op: z.literal('words'),
    story: z.int(),
    words: wordsSchema.partial().describe('What it is called from the next launch on; empty takes it out. What is missing stays.'),
  }),
  z.object({
    op: z.literal('set'),
    slots: slotsSchema,
    from: slotsSchema,
    words: z.record(z.string().regex(/^\d+$/), wordsSchema).optional().describe('What stories are called, by their numbers.'),
  }),
])
/** Something to be done at a time: what is prepared goes live as a whole, or one story comes, and goes again, or only goes. */
export const timeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('launch'), at: z.iso.datetime(), until: untilSchema, why: whySchema }),
  z.object({
    kind: z.literal('in'),
    at: z.iso.datetime(),
    story: z.int(),
    slot: z.int().min(0).max(99),
    until: untilSchema,
    why: whySchema,
  }),
  z.object({ kind: z.literal('out'), at: z.iso.datetime(), story: z.int() }),
])
export const momentSchema = z.object({ moment: z.iso.datetime() })
/** A front as it will be at a moment, and who leads in each slot from now on. */
export const forecastSchema = z
  .object({
    moment: z.iso.datetime(),
    slots: z.array(slotSchema),
    stretches: z.array(
      z.object({
        slot: z.int(),
        headline: z.string().nullable(),
        from: z.iso.datetime(),
        until: z.iso.datetime().nullable(),
        wrong: z.boolean(),
      }),
    ),
    warnings: z
      .array(z.object({ at: z.iso.datetime(), slot: z.int(), message: z.string() }))
      .describe('What will be wrong, and from when.'),
  })
  .meta({ id: 'Forecast' })
export const timeParam = z.object({ id: z.string().max(100), time: z.coerce.number().int().min(1) })
export const launchPreviewSchema = z
  .object({
    come: z.array(z.string()).describe('Headlines of stories that come onto the front.'),
    go: z.array(z.string()),
    move: z.array(z.string()),
    files: z.array(z.object({ path: z.string(), diff: diffSchema })).describe('Every live file that changes.'),
    sinceBegun: sinceBegunSchema,
    warnings: z.array(slotWarningSchema.extend({ slot: z.int(), headline: z.string() })),
    version: z.string().describe('What is launched: send it back, so that nothing is launched that was not looked at.'),
  })
  .meta({ id: 'LaunchPreview' })
export const launchSchema = z.object({ version: z.string().max(100), until: untilSchema, why: whySchema })
export const frontParam = z.object({ id: z.string().max(100) })

export type Front = z.infer<typeof frontSchema>
export type FrontSummary = z.infer<typeof frontSummarySchema>
export type Slot = z.infer<typeof slotSchema>
export type FrontTime = z.infer<typeof frontTimeSchema>
export type NewTime = z.infer<typeof timeSchema>
export type Forecast = z.infer<typeof forecastSchema>
export type Arrange = z.infer<typeof arrangeSchema>
export type LaunchPreview = z.infer<typeof launchPreviewSchema>
export type Launch = z.infer<typeof launchSchema>
