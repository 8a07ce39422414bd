import { createRoute } from '@hono/zod-openapi'
import {
  arrangeSchema,
  forecastSchema,
  frontParam,
  frontSchema,
  frontsSchema,
  launchPreviewSchema,
  launchSchema,
  momentSchema,
  timeParam,
  timeSchema,
} from '#contract/front.ts'
import { actSchema } from '#contract/story.ts'
import { arrangeFront, discardNext } from '../use-cases/arrange-front.ts'
import type { Desk } from '../use-cases/desk.ts'
import { dropTime, forecast, planTime, restoreTime } from '../use-cases/front-timing.ts'
import { launchFront, previewLaunch } from '../use-cases/launch-front.ts'
import { listFronts, readFront } from '../use-cases/read-fronts.ts'
import { body, json, problems, router } from './router.ts'

const tags = ['Fronts']
const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The fronts of the site, and whether something is prepared on them',
  tags,
  responses: { 200: json(frontsSchema, 'The fronts.'), ...problems() },
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A front: who leads now, who leads next, and what speaks against it',
  tags,
  request: { params: frontParam },
  responses: { 200: json(frontSchema, 'The front.'), ...problems(404) },
})
const arrange = createRoute({
  method: 'post',
  path: '/{id}/next',
  summary: 'Prepare the next front, step by step; the live one stays',
  tags,
  request: { params: frontParam, body: body(arrangeSchema) },
  responses: { 200: json(frontSchema, 'The front with the step done.'), ...problems(404, 409) },
})
const discard = createRoute({
  method: 'delete',
  path: '/{id}/next',
  summary: 'Throw away what was prepared',
  tags,
  request: { params: frontParam },
  responses: { 200: json(frontSchema, 'The front as it is live.'), ...problems(404) },
})
const preview = createRoute({
  method: 'get',
  path: '/{id}/launch',
  summary: 'What launching would change, line by line. Nothing is written',
  tags,
  request: { params: frontParam },
  responses: { 200: json(launchPreviewSchema, 'What would change.'), ...problems(404, 422) },
})
const launch = createRoute({
  method: 'post',
  path: '/{id}/launch',
  summary: 'Make the next front the live one, as one act over all files, all or none',
  tags,
  request: { params: frontParam, body: body(launchSchema) },
  responses: { 200: json(actSchema, 'Launched.'), ...problems(404, 409, 412, 422) },
})

const plan = createRoute({
  method: 'post',
  path: '/{id}/times',
  summary: 'Plan for a time: the prepared front goes live, or a story comes or goes. The desk does it, with no browser open',
  tags,
  request: { params: frontParam, body: body(timeSchema) },
  responses: { 200: json(frontSchema, 'The front with the plan.'), ...problems(404) },
})
const unplan = createRoute({
  method: 'delete',
  path: '/{id}/times/{time}',
  summary: 'Take back what was planned and not done',
  tags,
  request: { params: timeParam },
  responses: { 200: json(frontSchema, 'The front without it.'), ...problems(404) },
})
const replan = createRoute({
  method: 'put',
  path: '/{id}/times/{time}',
  summary: 'Plan again what was taken back, as it was',
  tags,
  request: { params: timeParam },
  responses: { 200: json(frontSchema, 'The front with it.'), ...problems(404, 409) },
})
const ahead = createRoute({
  method: 'get',
  path: '/{id}/forecast',
  summary: 'A front as it will be at a moment, and what will be wrong from when',
  tags,
  request: { params: frontParam, query: momentSchema },
  responses: { 200: json(forecastSchema, 'The front then.'), ...problems(404) },
})

export const frontRoutes = (desk: Desk) =>
  router()
    .openapi(list, async c => c.json({ fronts: await listFronts(desk) }, 200))
    .openapi(read, async c => c.json(await readFront(desk, c.req.valid('param').id), 200))
    .openapi(arrange, async c => c.json(await arrangeFront(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
    .openapi(discard, async c => c.json(await discardNext(desk, c.req.valid('param').id, c.var.person.name), 200))
    .openapi(plan, async c => c.json(await planTime(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
    .openapi(unplan, async c => c.json(await dropTime(desk, c.req.valid('param').id, c.req.valid('param').time, c.var.person.name), 200))
    .openapi(replan, async c => c.json(await restoreTime(desk, c.req.valid('param').id, c.req.valid('param').time, c.var.person.name), 200))
    .openapi(ahead, async c => c.json(await forecast(desk, c.req.valid('param').id, c.req.valid('query').moment), 200))
    .openapi(preview, async c => c.json(await previewLaunch(desk, c.req.valid('param').id), 200))
    .openapi(launch, async c => c.json(await launchFront(desk, c.req.valid('param').id, c.req.valid('json'), c.var.person.name), 200))
