import { z } from 'zod'
import { blockingFlags, SHORTEST_REASON } from '#domain/images/picture-flags.ts'
import { stoodFindingSchema } from './finding.ts'
import { wellFormed } from './well-formed.ts'

export const storyStatusSchema = z.enum(['draft', 'published', 'changed'])
export const diskStateSchema = z.enum(['same', 'new', 'changed', 'gone'])

/** One row of the stories list. Texts with hits carry `[[` and `]]` nowhere: hits come as ranges. */
export const hitSchema = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }).meta({ id: 'Hit' })

export const storyRowSchema = z
  .object({
    id: z.int(),
    path: z.string().describe('The file below the site folder.'),
    headline: z.string(),
    standfirst: z.string(),
    status: storyStatusSchema,
    disk: diskStateSchema,
    date: z.string().describe('As it is written in the file.'),
    dateSort: z.string().describe('The same in a form that sorts, empty when there is none.'),
    categories: z.array(z.string()),
    featured: z.boolean(),
    held: z.boolean().describe('The file says that the site is to leave it out: `draft: true` or `published: false`.'),
    image: z.string().describe('The lead picture as it is written, empty when there is none.'),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    spiked: z.boolean(),
    captions: z
      .object({
        all: z.int(),
        signed: z.int(),
        returned: z.int(),
        firstReturned: z.int().nullable().describe('The first one that was returned, null where none was.'),
        reason: z.string().describe('Why that one was returned.'),
      })
      .describe('How many captions it has, how many are signed off, how many were returned to its writer.'),
    sameAddress: z.int().describe('How many other stories have the same address.'),
    headlineHit: hitSchema.optional(),
    hit: hitSchema.optional().describe('The line of the story that a search found.'),
  })
  .meta({ id: 'StoryRow' })

export const storySorts = ['changed', 'date', 'headline', 'relevance'] as const
export const storyViews = [
  'all',
  'drafts',
  'changed',
  'published',
  'featured',
  'new-on-disk',
  'changed-on-disk',
  'same-address',
  'returned',
  'spiked',
] as const

export const storyFilterSchema = z.object({
  q: z.string().trim().max(200).optional(),
  view: z.enum(storyViews).optional(),
  category: z.string().max(200).optional(),
  by: z.string().max(200).optional().describe('Who made the last change.'),
  since: z.iso.date().optional().describe('Changed on or after this day.'),
  from: z.iso.date().optional().describe('Dated on or after this day.'),
  sort: z.enum(storySorts).optional(),
  dir: z.enum(['asc', 'desc']).optional(),
})

export const storyQuerySchema = storyFilterSchema.extend({
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(60),
  upTo: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Leaves out stories that arrived after this count, so that rows do not move while someone reads.'),
})

export const storyPageSchema = z
  .object({
    stories: z.array(storyRowSchema),
    total: z.int(),
    newer: z.int().describe('Stories that match and arrived after `upTo`.'),
    upTo: z.int(),
    suggestion: z.string().optional().describe('A word that the stories do have, close to one that they have not.'),
  })
  .meta({ id: 'StoryPage' })

export const facetsSchema = z
  .object({
    views: z.record(z.enum(storyViews), z.int()),
    categories: z.array(z.object({ name: z.string(), count: z.int() })),
    people: z.array(z.object({ name: z.string(), count: z.int() })),
  })
  .meta({ id: 'Facets' })

/** A place of a draft whose bytes say something else than its writer saw. Publishing waits until it is settled. */
const unprovenSchema = z
  .object({
    message: z.string().max(1000),
    screen: z.string().describe('The words that the writer saw.'),
    file: z.string().describe('The words that readers would see.'),
    text: z.string().describe('The exact lines of the draft. Once they are edited, the place is settled.'),
  })
  .meta({ id: 'UnprovenPlace' })

/** A story as the editor opens it: the draft if there is one, and what is live. */
export const storySchema = storyRowSchema
  .extend({
    version: z.int().describe('The version of the draft; 0 when there is none. Send it back as If-Match.'),
    text: z.string().describe('The whole file as it stands in the draft, else on disk.'),
    live: z.string().nullable().describe('The whole file on disk; null when it is not there.'),
    liveHash: z.string().nullable(),
    savedAt: z.iso.datetime().nullable(),
    unproven: z.array(unprovenSchema).readonly(),
    letStand: z.array(stoodFindingSchema).describe('Findings of the checks that somebody let stand.'),
    loose: z
      .object({ kept: z.array(z.string()), text: z.array(z.string()), stops: z.number().nullable() })
      .describe(
        'What its check knows of loose captions: paragraphs that a person treated as one or called just text, and which share of its paragraphs the site ends with a stop.',
      ),
    address: z.string().nullable().describe('Where readers find it, when the site says how addresses are made.'),
  })
  .meta({ id: 'Story' })

export const saveDraftSchema = z.object({
  text: z.string().max(5_000_000),
  unproven: z
    .array(unprovenSchema)
    .max(1000)
    .optional()
    .describe(
      'Where the text says something else than its writer saw. Left out, the places that the draft has stay until they are edited.',
    ),
  liveHash: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .optional()
    .describe(
      'What `liveHash` was when the text was opened. With it, a file that changed on disk meanwhile is no `stale-version`: the text becomes a draft of the file it was begun from, and the story is marked as changed on disk.',
    ),
})
export const savedDraftSchema = z
  .object({ version: z.int(), savedAt: z.iso.datetime(), status: storyStatusSchema })
  .meta({ id: 'SavedDraft' })

export const newStorySchema = z.object({
  headline: z.string().trim().min(1, 'A story needs a headline.').max(300),
  path: z.string().max(1000).optional(),
})
export const proposalSchema = z.object({ path: z.string(), slug: z.string(), taken: z.boolean() }).meta({ id: 'Proposal' })

const diffPartSchema = z.object({ text: z.string(), changed: z.boolean() })
export const diffSchema = z
  .object({
    hunks: z
      .array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('stands'), lines: z.int() }),
          z.object({ type: z.enum(['removed', 'added']), line: z.int(), parts: z.array(diffPartSchema).readonly() }),
        ]),
      )
      .readonly(),
    lines: z.int(),
    words: z.int(),
    bytes: z.int(),
  })
  .meta({ id: 'Diff' })

/** A thing to know before publishing. `blocks` must be mended first. */
export const checkSchema = z
  .object({
    id: z.string(),
    level: z.enum(['blocks', 'warning', 'ok']),
    message: z.string(),
    picture: z
      .object({ src: z.string(), flag: z.enum(blockingFlags) })
      .optional()
      .describe('What somebody may let stand with a reason.'),
    override: z.boolean().optional().describe('Somebody may publish without it, with a reason.'),
  })
  .meta({ id: 'Check' })

export const publicationSchema = z
  .object({
    headline: z.string(),
    path: z.string(),
    version: z.int(),
    liveHash: z.string().nullable(),
    diff: diffSchema,
    checks: z.array(checkSchema),
    address: z.string().nullable(),
    oldAddress: z.string().nullable().describe('Set when publishing moves the page.'),
  })
  .meta({ id: 'Publication' })

export const publishSchema = z.object({ version: z.int(), liveHash: z.string().nullable() })

/** The outcome of an act that can be undone. */
export const actSchema = z.object({ act: z.int().nullable(), stories: z.array(z.int()), at: z.iso.datetime() }).meta({ id: 'Act' })
export const spikeSchema = z.object({ reason: wellFormed(z.string().trim().max(500)).optional() })
export const featuredSchema = z.object({ featured: z.boolean() })
export const bulkActions = ['feature', 'unfeature', 'spike', 'publish', 'add-category', 'remove-category'] as const
export const bulkSchema = z
  .object({
    ids: z.array(z.int()).max(1000).optional(),
    filter: storyFilterSchema.optional(),
    action: z.enum(bulkActions),
    category: z.string().max(200).optional(),
  })
  .refine(body => (body.ids === undefined) !== (body.filter === undefined), 'Name either the stories or a filter.')
const whySchema = wellFormed(z.string().trim().min(SHORTEST_REASON, 'Say why in a few words.').max(500))
export const letStandSchema = z.object({
  src: z.string().max(2000),
  flag: z.enum(blockingFlags),
  reason: whySchema,
})
export const overrideSchema = z.object({ reason: whySchema })
export const takeSchema = z.object({ take: z.enum(['disk', 'draft']), version: z.int() })

export type StoryRow = z.infer<typeof storyRowSchema>
export type StoryFilter = z.infer<typeof storyFilterSchema>
export type StoryQuery = z.infer<typeof storyQuerySchema>
export type StoryPage = z.infer<typeof storyPageSchema>
export type StoryView = (typeof storyViews)[number]
export type Story = z.infer<typeof storySchema>
export type SavedDraft = z.infer<typeof savedDraftSchema>
export type Publication = z.infer<typeof publicationSchema>
export type Check = z.infer<typeof checkSchema>
export type Facets = z.infer<typeof facetsSchema>
export type Act = z.infer<typeof actSchema>
export type Hit = z.infer<typeof hitSchema>
