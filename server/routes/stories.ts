import { createRoute, z } from '@hono/zod-openapi'
import { historyQuerySchema, historySchema } from '#contract/history.ts'
import {
  actSchema,
  bulkSchema,
  facetsSchema,
  newStorySchema,
  proposalSchema,
  storyPageSchema,
  storyQuerySchema,
  storyRowSchema,
  storySchema,
} from '#contract/story.ts'
import { storyId } from '#domain/story/story.ts'
import { bulkChange } from '../use-cases/bulk-change.ts'
import { createStory, duplicateStory, proposePath } from '../use-cases/create-story.ts'
import type { Desk } from '../use-cases/desk.ts'
import { listStories } from '../use-cases/list-stories.ts'
import { markSeen } from '../use-cases/mark-seen.ts'
import { openStory, storyRow } from '../use-cases/open-story.ts'
import { storyHistory } from '../use-cases/story-history.ts'
import { body, idParam, json, problems, router } from './router.ts'

const tags = ['Stories']

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'A page of the list, filtered, sorted and searched',
  tags,
  request: { query: storyQuerySchema },
  responses: { 200: json(storyPageSchema, 'The page.'), ...problems() },
})
const create = createRoute({
  method: 'post',
  path: '/',
  summary: 'Start a story as a draft; no file is written before it is published',
  tags,
  request: { body: body(newStorySchema) },
  responses: { 201: json(actSchema, 'Started; its number is the one in `stories`.'), ...problems(409, 422) },
})
const proposal = createRoute({
  method: 'get',
  path: '/proposal',
  summary: 'The file name the site would give a story of this headline',
  tags,
  request: { query: z.object({ headline: z.string().trim().max(300) }) },
  responses: { 200: json(proposalSchema, 'The proposal.'), ...problems(422) },
})
const facets = createRoute({
  method: 'get',
  path: '/facets',
  summary: 'How many stories each view, category and person has',
  tags,
  responses: { 200: json(facetsSchema, 'The counts.'), ...problems() },
})
const bulk = createRoute({
  method: 'post',
  path: '/bulk',
  summary: 'Do one thing to many stories, all or none, as one act',
  tags,
  request: { body: body(bulkSchema) },
  responses: { 200: json(actSchema, 'Done.'), ...problems(404, 409, 422) },
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A story with the text of its draft and of its file',
  tags,
  request: { params: idParam },
  responses: { 200: json(storySchema, 'The story.'), ...problems(404, 422) },
})
const row = createRoute({
  method: 'get',
  path: '/{id}/row',
  summary: 'What the list shows of a story',
  tags,
  request: { params: idParam },
  responses: { 200: json(storyRowSchema, 'The row.'), ...problems(404) },
})
const history = createRoute({
  method: 'get',
  path: '/{id}/history',
  summary: 'What was done to a story, by whom and when, with the lines that changed',
  tags,
  request: { params: idParam, query: historyQuerySchema },
  responses: { 200: json(historySchema, 'A page of it, the newest first.'), ...problems(404) },
})
const seen = createRoute({
  method: 'put',
  path: '/{id}/seen',
  summary: 'Take the mark “new on disk” off',
  tags,
  request: { params: idParam },
  responses: { 204: { description: 'Marked.' }, ...problems(404) },
})
const duplicate = createRoute({
  method: 'post',
  path: '/{id}/duplicate',
  summary: 'A draft with the same words under another name',
  tags,
  request: { params: idParam },
  responses: { 201: json(actSchema, 'Started; its number is the one in `stories`.'), ...problems(404, 409, 422) },
})

export const storyRoutes = (desk: Desk) =>
  router()
    .openapi(list, async c => c.json(await listStories(desk, c.req.valid('query')), 200))
    .openapi(create, async c => c.json(await createStory(desk, c.req.valid('json'), c.var.person.name), 201))
    .openapi(proposal, async c => c.json(await proposePath(desk, c.req.valid('query').headline), 200))
    .openapi(facets, async c => c.json(await desk.database.facets(), 200))
    .openapi(bulk, async c => c.json(await bulkChange(desk, c.req.valid('json'), c.var.person.name), 200))
    .openapi(read, async c => c.json(await openStory(desk, storyId(c.req.valid('param').id)), 200))
    .openapi(row, async c => c.json(await storyRow(desk, storyId(c.req.valid('param').id)), 200))
    .openapi(history, async c =>
      c.json(await storyHistory(desk, storyId(c.req.valid('param').id), c.req.valid('query').before ?? null), 200),
    )
    .openapi(seen, async c => {
      await markSeen(desk, storyId(c.req.valid('param').id))
      return c.body(null, 204)
    })
    .openapi(duplicate, async c => c.json(await duplicateStory(desk, storyId(c.req.valid('param').id), c.var.person.name), 201))
