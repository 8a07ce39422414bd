import { createRoute } from '@hono/zod-openapi'
import { featuredPreviewSchema, featureManySchema, runFeatureSchema, runParam } from '#contract/featured.ts'
import { actSchema } from '#contract/story.ts'
import type { Desk } from '../use-cases/desk.ts'
import { featureMany, previewFeatured } from '../use-cases/set-featured.ts'
import { body, json, problems, router } from './router.ts'

const tags = ['Featured']
const preview = createRoute({
  method: 'post',
  path: '/preview',
  summary: 'How many stories would change, and by which line. Nothing is written',
  tags,
  request: { body: body(featureManySchema) },
  responses: { 200: json(featuredPreviewSchema, 'What would change.'), ...problems() },
})
const change = createRoute({
  method: 'post',
  path: '/',
  summary: 'Give many stories the featured value or take it away, as one act, all or none; events say how far it is',
  tags,
  request: { body: body(runFeatureSchema) },
  responses: { 200: json(actSchema, 'Done; `act` is null where nothing had to change.'), ...problems(404, 409, 422) },
})
const stop = createRoute({
  method: 'delete',
  path: '/runs/{run}',
  summary: 'Stop a change that is being written; what is written already is put back',
  tags,
  request: { params: runParam },
  responses: {
    204: { description: 'It is told. The change itself answers that it was stopped, or that it was done before.' },
    ...problems(),
  },
})

export const featuredRoutes = (desk: Desk) =>
  router()
    .openapi(preview, async c => c.json(await previewFeatured(desk, c.req.valid('json')), 200))
    .openapi(change, async c => {
      const { change: what, run } = c.req.valid('json')
      return c.json(await featureMany(desk, what, c.var.person.name, run), 200)
    })
    .openapi(stop, c => {
      desk.bus.publish({ type: 'stop', run: c.req.valid('param').run })
      return c.body(null, 204)
    })
