import { createRoute } from '@hono/zod-openapi'
import { actSchema } from '#contract/story.ts'
import type { Desk } from '../use-cases/desk.ts'
import { undoAct } from '../use-cases/undo-act.ts'
import { idParam, json, problems, router } from './router.ts'

const undo = createRoute({
  method: 'post',
  path: '/{id}/undo',
  summary: 'Take an act back; undoing that does it again',
  tags: ['Acts'],
  request: { params: idParam },
  responses: { 200: json(actSchema, 'Taken back.'), ...problems(404, 409, 422) },
})

export const actRoutes = (desk: Desk) =>
  router().openapi(undo, async c => c.json(await undoAct(desk, c.req.valid('param').id, c.var.person.name), 200))
