import { z } from 'zod'
import { ruleNames } from '#domain/captions/finding.ts'
import { type LooseSignal, looseSignals } from '#domain/captions/loose-signals.ts'
import { captionSorts, captionViews, findingLevels } from '#domain/captions/review-lists.ts'
import { captionStates, lapseCauses } from '#domain/captions/sign-off.ts'
import { findingSchema, stoodFindingSchema } from './finding.ts'
import { actSchema } from './story.ts'
import { wellFormed } from './well-formed.ts'

export const captionKinds = ['lead', 'figure', 'loose'] as const
export const captionFields = ['caption', 'alt', 'credit'] as const

const counts = z.object({ errors: z.int(), warnings: z.int(), hints: z.int() })

/** One row of the queue. */
export const captionRowSchema = z
  .object({
    id: z.int(),
    kind: z.enum(captionKinds),
    text: z.string(),
    src: z.string().describe('The picture as the story writes it; empty for a loose caption.'),
    line: z.int().describe('The line of the file, from 1.'),
    state: z.enum(captionStates),
    causes: z.array(z.enum(lapseCauses)).describe('What a sign-off lapsed by.'),
    reason: z.string().describe('Why it was returned.'),
    decidedBy: z.string(),
    decidedAt: z.iso.datetime().nullable(),
    owed: z.boolean().describe('Its story is of a date from which on captions need review.'),
    counts: counts.describe('Findings that nobody let stand.'),
    claimedBy: z.string().describe('Who has it open; empty where nobody has.'),
    foundAt: z.iso.datetime().describe('When the desk first saw it.'),
    picture: z.object({ id: z.int(), hash: z.string().nullable(), colour: z.string().nullable() }).nullable(),
    story: z.object({
      id: z.int(),
      headline: z.string(),
      path: z.string(),
      status: z.enum(['draft', 'published', 'changed']),
      held: z.boolean().describe('Its file says that the site is to leave it out.'),
      categories: z.array(z.string()),
      date: z.string(),
      dateSort: z.string().describe('When it is published, or due: in a form that sorts.'),
    }),
  })
  .meta({ id: 'CaptionRow' })

export const captionFilterSchema = z.object({
  view: z.enum(captionViews).default('eyes'),
  level: z.enum(findingLevels).optional().describe('With at least one finding of this level.'),
  rule: z.enum(ruleNames).optional(),
  published: z.enum(['1']).optional().describe('Only captions that readers have.'),
  category: z.string().max(200).optional(),
  story: z.coerce.number().int().min(1).optional(),
  q: z.string().trim().max(200).optional().describe('Words of caption, alt text or credit, or of the headline of the story.'),
})
export const captionQuerySchema = captionFilterSchema.extend({
  sort: z.enum(captionSorts).default('deadline'),
  limit: z.coerce.number().int().min(1).max(200).default(60),
  upTo: z.coerce.number().int().min(0).optional(),
})
/** The most captions whose order one answer gives; who has worked through them asks again. */
export const LONGEST_QUEUE = 5000
export const captionPageSchema = z
  .object({
    ids: z.array(z.int()).describe('All that match in their order, at most 5,000: nothing moves while somebody works through them.'),
    captions: z.array(captionRowSchema).describe('The first of them.'),
    total: z.int(),
    upTo: z.int().describe('The newest caption there was; ask the counts with it for how many came since.'),
  })
  .meta({ id: 'CaptionPage' })
export const captionRowsQuerySchema = z.object({
  ids: z
    .string()
    .regex(/^\d{1,15}(?:,\d{1,15}){0,199}$/, 'One to 200 numbers, parted by commas.')
    .transform(text => text.split(',').map(Number)),
})
export const captionRowsSchema = z.object({ captions: z.array(captionRowSchema) }).meta({ id: 'CaptionRows' })

/** A filter of the queue under a name, as its address says it. Each person has their own. */
export const savedViewsSchema = z
  .object({
    views: z
      .array(z.object({ name: z.string().trim().min(1, 'Give the view a name.').max(60), search: z.string().max(1000) }))
      .max(30, 'Thirty views are the most that one person keeps; take one out first.'),
  })
  .meta({ id: 'SavedViews' })

const counted = z.object({ name: z.string(), count: z.int() })
export const captionCategoriesSchema = z.object({ categories: z.array(counted) }).meta({ id: 'CaptionCategories' })
export const captionFacetsSchema = z
  .object({
    views: z.record(z.enum(captionViews), z.int()),
    levels: z.record(z.enum(findingLevels), z.int()),
    newer: z.int().describe('Captions that match and came after `upTo`; 0 without it.'),
    signedToday: z.int().describe('By the person who asks.'),
    lastSignedAt: z.iso.datetime().nullable(),
    checked: z.object({ done: z.int(), total: z.int() }).describe('Stories whose captions are checked, while the archive is read.'),
  })
  .meta({ id: 'CaptionFacets' })

const trailSchema = z.object({
  id: z.int(),
  what: z.enum(['signed', 'returned', 'text', 'caption', 'edited', 'stood', 'undone', 'redone', 'answered', 'unanswered']),
  by: z.string(),
  at: z.iso.datetime(),
  detail: z.string(),
})
const wordSchema = z.object({
  text: z.string(),
  place: z.enum(['story', 'library', 'none']).describe('Where it is written: in the story, with the picture in the library, or nowhere.'),
})

const locksSchema = z.object({ caption: z.string().nullable(), alt: z.string().nullable(), credit: z.string().nullable() })

/** Everything of a caption that the review pane shows. */
export const captionSchema = captionRowSchema
  .extend({
    hash: z.string().describe('Of all that a sign-off is bound to. Send it back with the sign-off.'),
    alt: wordSchema,
    credit: wordSchema,
    captionPlace: z.enum(['story', 'none']),
    decorative: z.boolean(),
    locked: locksSchema.describe('Why a word cannot be written where it stands; null where it can.'),
    signals: z
      .array(z.enum(Object.keys(looseSignals) as [LooseSignal, ...LooseSignal[]]))
      .describe('Why a paragraph is taken for a caption.'),
    findings: z.array(findingSchema),
    stood: z.array(stoodFindingSchema),
    place: z
      .object({ number: z.int(), of: z.int(), signed: z.int() })
      .describe('Which caption of its story, of how many, of which so many are signed off.'),
    context: z.object({ before: z.string(), after: z.string(), line: z.int() }).describe('The paragraphs around it, as readers read them.'),
    since: z
      .object({ by: z.string(), at: z.iso.datetime(), caption: z.string(), alt: z.string(), credit: z.string() })
      .nullable()
      .describe('How it read when it was last signed off.'),
    trail: z.array(trailSchema),
    version: z.int().describe('The version of the story that was read.'),
    liveDiffers: z.boolean().describe('Readers have this caption in other words, or not yet.'),
  })
  .meta({ id: 'Caption' })

export const decisionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('sign'), hash: z.string() }),
  z.object({ what: z.literal('return'), reason: wellFormed(z.string().trim().min(2, 'Say in a few words what is to be done.').max(500)) }),
  z.object({ what: z.literal('text') }),
])
/** What was decided can be taken back by its number. */
export const decidedSchema = z.object({ decision: z.int(), row: captionRowSchema }).meta({ id: 'Decided' })

export const captionEditSchema = z.object({
  field: z.enum(captionFields),
  from: z.string().max(5000).describe('How it read when the edit began.'),
  to: wellFormed(z.string().max(5000)),
  live: z.boolean().describe('Write it to the published file now; else with the next publish.'),
  trim: z.boolean().default(false).describe('Takes out the blanks around a loose caption, too.'),
})
const pictureUndo = z.object({ id: z.int(), field: z.enum(['alt', 'credit']), from: z.string(), to: z.string() })
/** The edit is taken back by the number of its act, or, where the word stands in the library, by writing the old one there. */
export const captionEditedSchema = z
  .object({ act: z.int().nullable(), picture: pictureUndo.nullable(), caption: captionSchema })
  .meta({ id: 'CaptionEdited' })

export const makeCaptionSchema = z.object({
  src: wellFormed(z.string().trim().min(1).max(2000)),
  alt: wellFormed(z.string().max(5000)).default(''),
  live: z
    .boolean()
    .default(false)
    .describe('Write it to the published file now; refused for a picture that is no file of the site yet. Else with the next publish.'),
})
export const madeCaptionSchema = actSchema.extend({ caption: captionSchema.nullable() }).meta({ id: 'MadeCaption' })

export type CaptionRow = z.infer<typeof captionRowSchema>
export type CaptionFilter = z.infer<typeof captionFilterSchema>
export type CaptionQuery = z.infer<typeof captionQuerySchema>
export type CaptionPage = z.infer<typeof captionPageSchema>
export type CaptionFacets = z.infer<typeof captionFacetsSchema>
export type SavedViews = z.infer<typeof savedViewsSchema>
export type CaptionView = (typeof captionViews)[number]
export type CaptionSort = (typeof captionSorts)[number]
export type Caption = z.infer<typeof captionSchema>
export type CaptionLocks = Caption['locked']
export type Decision = z.infer<typeof decisionSchema>
export type Decided = z.infer<typeof decidedSchema>
export type CaptionField = (typeof captionFields)[number]
export type MadeCaption = z.infer<typeof madeCaptionSchema>
export type CaptionEdited = z.infer<typeof captionEditedSchema>
