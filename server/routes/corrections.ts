import { createRoute } from '@hono/zod-openapi'
import { correctionPreviewSchema, correctionSchema, correctSchema } from '#contract/correction.ts'
import { actSchema } from '#contract/story.ts'
import { correctEverywhere, previewCorrection } from '../use-cases/correct-everywhere.ts'
import type { Desk } from '../use-cases/desk.ts'
import { body, json, problems, router } from './router.ts'

const preview = createRoute({
  method: 'post',
  path: '/preview',
  summary: 'Every story that has these words, with what correcting them would change. Nothing is written',
  tags: ['Captions'],
  request: { body: body(correctionSchema) },
  responses: { 200: json(correctionPreviewSchema, 'The hits.'), ...problems() },
})
const correct = createRoute({
  method: 'post',
  path: '/',
  summary: 'Correct words in these stories as one act, all or none',
  tags: ['Captions'],
  request: { body: body(correctSchema) },
  responses: { 200: json(actSchema, 'Corrected. Undoing its number takes all of it back.'), ...problems(404, 409, 412, 422) },
})

export const correctionRoutes = (desk: Desk) =>
  router()
    .openapi(preview, async c => c.json(await previewCorrection(desk, c.req.valid('json'), c.var.person.name, c.req.raw.signal), 200))
    .openapi(correct, async c => c.json(await correctEverywhere(desk, c.req.valid('json'), c.var.person.name), 200))
