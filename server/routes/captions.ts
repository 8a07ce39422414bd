import { createRoute, z } from '@hono/zod-openapi'
import {
  captionCategoriesSchema,
  captionEditedSchema,
  captionEditSchema,
  captionFacetsSchema,
  captionPageSchema,
  captionQuerySchema,
  captionRowSchema,
  captionRowsQuerySchema,
  captionRowsSchema,
  captionSchema,
  decidedSchema,
  decisionSchema,
  madeCaptionSchema,
  makeCaptionSchema,
  savedViewsSchema,
} from '#contract/caption.ts'
import { decideCaption, rowOf, undecideCaption } from '../use-cases/decide-caption.ts'
import type { Desk } from '../use-cases/desk.ts'
import { editCaptionWord } from '../use-cases/edit-caption-word.ts'
import { makeCaption } from '../use-cases/make-caption.ts'
import { claimCaption, countCaptions, listCaptions, openCaption, readerFor, releaseCaption } from '../use-cases/read-captions.ts'
import { savedViews, saveViews } from '../use-cases/saved-views.ts'
import { body, idParam, json, problems, router } from './router.ts'

const tags = ['Captions']

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'A page of the queue: captions of all stories, filtered and sorted',
  tags,
  request: { query: captionQuerySchema },
  responses: { 200: json(captionPageSchema, 'The page.'), ...problems() },
})
const facets = createRoute({
  method: 'get',
  path: '/facets',
  summary: 'How many captions each view and level leaves, with the other filters as they are',
  tags,
  request: { query: captionQuerySchema },
  responses: { 200: json(captionFacetsSchema, 'The counts.'), ...problems() },
})
const rows = createRoute({
  method: 'get',
  path: '/rows',
  summary: 'What the queue shows of these captions; those that are gone are left out',
  tags,
  request: { query: captionRowsQuerySchema },
  responses: { 200: json(captionRowsSchema, 'The rows, in the order asked for.'), ...problems() },
})
const categories = createRoute({
  method: 'get',
  path: '/categories',
  summary: 'How many captions of a view each category has, with the other filters as they are',
  tags,
  request: { query: captionQuerySchema },
  responses: { 200: json(captionCategoriesSchema, 'The counts.'), ...problems() },
})
const views = createRoute({
  method: 'get',
  path: '/views',
  summary: 'The views that the person who asks has saved',
  tags,
  responses: { 200: json(savedViewsSchema, 'The views.'), ...problems() },
})
const putViews = createRoute({
  method: 'put',
  path: '/views',
  summary: 'Keep these views in the place of those that were saved',
  tags,
  request: { body: body(savedViewsSchema) },
  responses: { 200: json(savedViewsSchema, 'Kept.'), ...problems() },
})
const open = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A caption with its findings, its surroundings and its trail',
  tags,
  request: { params: idParam },
  responses: { 200: json(captionSchema, 'The caption.'), ...problems(404, 422) },
})
const row = createRoute({
  method: 'get',
  path: '/{id}/row',
  summary: 'What the queue shows of a caption',
  tags,
  request: { params: idParam },
  responses: { 200: json(captionRowSchema, 'The row.'), ...problems(404) },
})
const claim = createRoute({
  method: 'put',
  path: '/{id}/claim',
  summary: 'Say that somebody works on it; what another person has open stays theirs for ten minutes',
  tags,
  request: { params: idParam },
  responses: { 200: json(z.object({ by: z.string() }), 'Who has it.'), ...problems(404) },
})
const release = createRoute({
  method: 'delete',
  path: '/{id}/claim',
  summary: 'Say that one has left it',
  tags,
  request: { params: idParam },
  responses: { 204: { description: 'Released.' }, ...problems() },
})
const decide = createRoute({
  method: 'post',
  path: '/{id}/decisions',
  summary: 'Sign a caption off, return it with a reason, or say that it is just text',
  tags,
  request: { params: idParam, body: body(decisionSchema) },
  responses: { 200: json(decidedSchema, 'Decided.'), ...problems(404, 412) },
})
const undecide = createRoute({
  method: 'delete',
  path: '/decisions/{id}',
  summary: 'Take a decision back',
  tags,
  request: { params: idParam },
  responses: { 200: json(captionRowSchema, 'The row as it was before.'), ...problems(404, 409) },
})
const edit = createRoute({
  method: 'patch',
  path: '/{id}',
  summary: 'Write caption, alt text or credit, and nothing beside it: live now, or with the next publish',
  tags,
  request: { params: idParam, body: body(captionEditSchema) },
  responses: { 200: json(captionEditedSchema, 'Written.'), ...problems(404, 409, 412, 422) },
})
const make = createRoute({
  method: 'post',
  path: '/{id}/picture',
  summary: 'Make a loose caption the caption of a picture: live now, where readers have the picture, or with the next publish',
  tags,
  request: { params: idParam, body: body(makeCaptionSchema) },
  responses: { 200: json(madeCaptionSchema, 'Made. Undoing its act makes it a paragraph again.'), ...problems(404, 409, 412, 422) },
})

export const captionRoutes = (desk: Desk) =>
  router()
    .openapi(list, async c => c.json(await listCaptions(desk, c.req.valid('query'), c.var.person.name), 200))
    .openapi(facets, async c => c.json(await countCaptions(desk, c.req.valid('query'), c.var.person.name), 200))
    .openapi(categories, async c =>
      c.json({ categories: await desk.database.captions.categories(c.req.valid('query'), readerFor(desk, c.var.person.name)) }, 200),
    )
    .openapi(rows, async c =>
      c.json({ captions: await desk.database.captions.rows(c.req.valid('query').ids, readerFor(desk, c.var.person.name)) }, 200),
    )
    .openapi(views, async c => c.json(await savedViews(desk, c.var.person.name), 200))
    .openapi(putViews, async c => c.json(await saveViews(desk, c.req.valid('json'), c.var.person.name), 200))
    .openapi(undecide, async c => c.json(await undecideCaption(desk, c.req.valid('param').id, c.var.person.name), 200))
    .openapi(open, async c => c.json(await openCaption(desk, c.req.valid('param').id, c.var.person.name), 200))
    .openapi(row, async c => c.json(await rowOf(desk, c.req.valid('param').id, c.var.person.name), 200))
    .openapi(claim, async c => c.json({ by: await claimCaption(desk, c.req.valid('param').id, c.var.person.name) }, 200))
    .openapi(release, async c => {
      await releaseCaption(desk, c.req.valid('param').id, c.var.person.name)
      return c.body(null, 204)
    })
    .openapi(decide, async c => c.json(await decideCaption(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
    .openapi(edit, async c => c.json(await editCaptionWord(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
    .openapi(make, async c => c.json(await makeCaption(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
