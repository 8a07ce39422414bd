import { createRoute } from '@hono/zod-openapi'
import { letFindingStandSchema, stoodFindingSchema, takeFindingUpSchema } from '#contract/finding.ts'
import {
  actSchema,
  featuredSchema,
  letStandSchema,
  overrideSchema,
  publicationSchema,
  publishSchema,
  saveDraftSchema,
  savedDraftSchema,
  spikeSchema,
  takeSchema,
} from '#contract/story.ts'
import { storyId } from '#domain/story/story.ts'
import type { Desk } from '../use-cases/desk.ts'
import { letFindingStand, takeFindingUp } from '../use-cases/let-finding-stand.ts'
import { letFlagStand } from '../use-cases/picture-checks.ts'
import { previewPublication, publishStory, revertStory, takeSide, unpublishStory } from '../use-cases/publish-story.ts'
import { saveDraft } from '../use-cases/save-draft.ts'
import { setFeatured } from '../use-cases/set-featured.ts'
import { overrideSignOff } from '../use-cases/sign-off-checks.ts'
import { spikeStories, unspikeStory } from '../use-cases/spike-story.ts'
import { body, idParam, ifMatch, json, problems, router, versionOf } from './router.ts'

const act = json(actSchema, 'Done. It can be undone by its number.')

const save = createRoute({
  method: 'put',
  path: '/{id}/draft',
  summary: 'Save a draft: the whole file as it should be',
  tags: ['Drafts'],
  request: { params: idParam, headers: ifMatch, body: body(saveDraftSchema) },
  responses: { 200: json(savedDraftSchema, 'Saved.'), ...problems(404, 412, 413, 422) },
})
const revert = createRoute({
  method: 'delete',
  path: '/{id}/draft',
  summary: 'Throw the draft away and go back to what is live',
  tags: ['Drafts'],
  request: { params: idParam, headers: ifMatch },
  responses: { 200: act, ...problems(404, 409, 412, 422) },
})
const settle = createRoute({
  method: 'post',
  path: '/{id}/disk',
  summary: 'Settle a story whose file changed under its draft: take the file, or keep the draft',
  tags: ['Drafts'],
  request: { params: idParam, body: body(takeSchema) },
  responses: { 200: act, ...problems(404, 409, 412, 422) },
})
const preview = createRoute({
  method: 'get',
  path: '/{id}/publication',
  summary: 'What publishing would write: the exact line diff, the file, and what stands in the way',
  tags: ['Publishing'],
  request: { params: idParam },
  responses: { 200: json(publicationSchema, 'The preview. Nothing is written.'), ...problems(404, 422) },
})
const publish = createRoute({
  method: 'post',
  path: '/{id}/publication',
  summary: 'Write the draft that was previewed to its file',
  tags: ['Publishing'],
  request: { params: idParam, body: body(publishSchema) },
  responses: { 200: act, ...problems(404, 409, 412, 422) },
})
const unpublish = createRoute({
  method: 'delete',
  path: '/{id}/publication',
  summary: 'Take the file off the site and keep the story as a draft',
  tags: ['Publishing'],
  request: { params: idParam },
  responses: { 200: act, ...problems(404, 409, 422) },
})
const spike = createRoute({
  method: 'post',
  path: '/{id}/spike',
  summary: 'Set a story aside; a published one comes off the site',
  tags: ['Publishing'],
  request: { params: idParam, body: body(spikeSchema) },
  responses: { 200: act, ...problems(404, 409, 422) },
})
const unspike = createRoute({
  method: 'delete',
  path: '/{id}/spike',
  summary: 'Put a spiked story back among the drafts',
  tags: ['Publishing'],
  request: { params: idParam },
  responses: { 200: act, ...problems(404, 409, 422) },
})
const feature = createRoute({
  method: 'put',
  path: '/{id}/featured',
  summary: 'Feature a story or not: one value of its file, and of its draft',
  tags: ['Publishing'],
  request: { params: idParam, body: body(featuredSchema) },
  responses: { 200: act, ...problems(404, 409, 422) },
})

const letStand = createRoute({
  method: 'post',
  path: '/{id}/let-stand',
  summary: 'Let something that stands against a picture stand in this story, with a reason that is kept',
  tags: ['Publishing'],
  request: { params: idParam, body: body(letStandSchema) },
  responses: { 204: { description: 'It stands.' }, ...problems(404) },
})

const override = createRoute({
  method: 'put',
  path: '/{id}/sign-off-override',
  summary: 'Let this text be published without all captions signed off, with a reason that is kept',
  tags: ['Publishing'],
  request: { params: idParam, body: body(overrideSchema) },
  responses: { 204: { description: 'It may be published.' }, ...problems(404, 422) },
})
const stand = createRoute({
  method: 'put',
  path: '/{id}/findings/let-stand',
  summary: 'Let a finding of the checks stand in this story, with a reason that is kept',
  tags: ['Captions'],
  request: { params: idParam, body: body(letFindingStandSchema) },
  responses: { 200: json(stoodFindingSchema, 'It stands.'), ...problems(404) },
})
const takeUp = createRoute({
  method: 'delete',
  path: '/{id}/findings/let-stand',
  summary: 'Take a finding up again that was let stand',
  tags: ['Captions'],
  request: { params: idParam, body: body(takeFindingUpSchema) },
  responses: { 204: { description: 'It counts again.' }, ...problems(404) },
})

export const draftRoutes = (desk: Desk) =>
  router()
    .openapi(save, async c => {
      const version = versionOf(c.req.valid('header'))
      return c.json(await saveDraft(desk, storyId(c.req.valid('param').id), version, c.req.valid('json'), c.var.person.name), 200)
    })
    .openapi(revert, async c => {
      const version = versionOf(c.req.valid('header'))
      return c.json(await revertStory(desk, storyId(c.req.valid('param').id), version, c.var.person.name), 200)
    })
    .openapi(settle, async c => {
      const { take, version } = c.req.valid('json')
      return c.json(await takeSide(desk, storyId(c.req.valid('param').id), take, version, c.var.person.name), 200)
    })
    .openapi(preview, async c => c.json(await previewPublication(desk, storyId(c.req.valid('param').id)), 200))
    .openapi(publish, async c =>
      c.json(await publishStory(desk, storyId(c.req.valid('param').id), c.req.valid('json'), c.var.person.name), 200),
    )
    .openapi(unpublish, async c => c.json(await unpublishStory(desk, storyId(c.req.valid('param').id), c.var.person.name), 200))
    .openapi(spike, async c => {
      const { reason = '' } = c.req.valid('json')
      return c.json(await spikeStories(desk, [storyId(c.req.valid('param').id)], reason, c.var.person.name), 200)
    })
    .openapi(unspike, async c => c.json(await unspikeStory(desk, storyId(c.req.valid('param').id), c.var.person.name), 200))
    .openapi(feature, async c => {
      const { featured } = c.req.valid('json')
      return c.json(await setFeatured(desk, [storyId(c.req.valid('param').id)], featured, c.var.person.name), 200)
    })
    .openapi(letStand, async c => {
      await letFlagStand(desk, storyId(c.req.valid('param').id), c.req.valid('json'), c.var.person.name)
      return c.body(null, 204)
    })
    .openapi(override, async c => {
      await overrideSignOff(desk, storyId(c.req.valid('param').id), c.req.valid('json').reason, c.var.person.name)
      return c.body(null, 204)
    })
    .openapi(stand, async c =>
      c.json(await letFindingStand(desk, storyId(c.req.valid('param').id), c.req.valid('json'), c.var.person.name), 200),
    )
    .openapi(takeUp, async c => {
      await takeFindingUp(desk, storyId(c.req.valid('param').id), c.req.valid('json').finding, c.var.person.name)
      return c.body(null, 204)
    })
