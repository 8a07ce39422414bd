import { createRoute, z } from '@hono/zod-openapi'
import {
  addressSchema,
  croppedSchema,
  pictureEditSchema,
  pictureEditsSchema,
  pictureFacetsSchema,
  pictureIdsSchema,
  picturePageSchema,
  pictureQuerySchema,
  pictureRecordSchema,
  removalSchema,
  renditionSchema,
  takenSchema,
} from '#contract/picture.ts'
import { actSchema } from '#contract/story.ts'
import { maxPictureBytes } from '#domain/images/picture-limits.ts'
import { cropPicture } from '../use-cases/crop-picture.ts'
import type { Desk } from '../use-cases/desk.ts'
import { editPicture, editPictures } from '../use-cases/edit-picture.ts'
import { bringIn, fetchPicture } from '../use-cases/fetch-picture.ts'
import { flagRules, openPicture, pictureCalled } from '../use-cases/picture-words.ts'
import { removePictures, restorePictures } from '../use-cases/remove-pictures.ts'
import { takePicture, tooLarge } from '../use-cases/take-picture.ts'
import { body, idParam, ifMatch, json, problems, router, versionOf } from './router.ts'

const tags = ['Pictures']

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The library: pictures of the media folder, those brought to the desk, and those that stories link to',
  tags,
  request: { query: pictureQuerySchema },
  responses: { 200: json(picturePageSchema, 'A page of them.'), ...problems() },
})
const facets = createRoute({
  method: 'get',
  path: '/facets',
  summary: 'How many pictures each filter leaves',
  tags,
  responses: { 200: json(pictureFacetsSchema, 'The counts.'), ...problems() },
})
const upload = createRoute({
  method: 'post',
  path: '/',
  summary: 'Bring a picture to the library',
  tags,
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.instanceof(File, { error: 'Send the picture as the field “file”.' }).meta({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { 201: json(takenSchema, 'Taken, or here already.'), ...problems(409, 413, 415) },
})
const fromAddress = createRoute({
  method: 'post',
  path: '/from-address',
  summary: 'Bring a picture from an address on the public internet to the library',
  tags,
  request: { body: body(addressSchema) },
  responses: { 201: json(takenSchema, 'Taken, or here already.'), ...problems(413, 415, 422, 502) },
})
const called = createRoute({
  method: 'get',
  path: '/called',
  summary: 'The picture that a story means by what it writes',
  tags,
  request: { query: z.object({ src: z.string().min(1).max(2000), path: z.string().max(1000).optional() }) },
  responses: { 200: json(pictureRecordSchema, 'The picture.'), ...problems(404) },
})
const remove = createRoute({
  method: 'post',
  path: '/remove',
  summary: 'Take pictures out of the library; those that stories or other files of the site use stay',
  tags,
  request: { body: body(pictureIdsSchema) },
  responses: { 200: json(removalSchema, 'What was taken out, and what stays and why.'), ...problems(404, 409, 422) },
})
const restore = createRoute({
  method: 'post',
  path: '/restore',
  summary: 'Bring back pictures that were taken out',
  tags,
  request: { body: body(pictureIdsSchema) },
  responses: { 200: json(z.object({ restored: z.array(z.int()) }), 'Brought back.'), ...problems(409, 422) },
})
const open = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'Everything that the desk has of a picture, with the stories that use it',
  tags,
  request: { params: idParam },
  responses: { 200: json(pictureRecordSchema, 'The picture.'), ...problems(404) },
})
const edit = createRoute({
  method: 'patch',
  path: '/{id}',
  summary: 'Change words, rights, focal point or crops of a picture',
  tags,
  request: { params: idParam, headers: ifMatch, body: body(pictureEditSchema) },
  responses: { 200: json(pictureRecordSchema, 'The picture as it is now.'), ...problems(404, 412) },
})
const editMany = createRoute({
  method: 'post',
  path: '/edit',
  summary: 'Change credit, rights and the like of several pictures, of all or of none',
  tags,
  request: { body: body(pictureEditsSchema) },
  responses: { 200: json(pictureEditsSchema, 'The edits that take it back.'), ...problems(404, 409) },
})
const crop = createRoute({
  method: 'post',
  path: '/{id}/crops',
  summary: 'Name a crop of a picture, so that a story can write it',
  tags,
  request: { params: idParam, body: body(croppedSchema) },
  responses: { 200: json(renditionSchema, 'How a story writes it.'), ...problems(404, 415) },
})
const bring = createRoute({
  method: 'post',
  path: '/{id}/bring-in',
  summary: 'Fetch a linked picture into the library and exchange it in all stories that link to it',
  tags,
  request: { params: idParam },
  responses: {
    200: json(actSchema.extend({ picture: z.int() }), 'Brought in. Undoing its number takes it out of the stories.'),
    ...problems(404, 409, 413, 415, 422, 502),
  },
})

/** Multipart framing needs a little more than the file. */
const FRAMING = 64 * 1024

export const pictureRoutes = (desk: Desk) => {
  const routes = router()
  routes.use('/', async (c, next) => {
    if (c.req.method === 'POST' && Number(c.req.header('content-length') ?? 0) > maxPictureBytes + FRAMING)
      throw tooLarge(Number(c.req.header('content-length')))
    await next()
  })
  return routes
    .openapi(list, async c => c.json(await desk.database.pictures.page(c.req.valid('query'), flagRules(desk)), 200))
    .openapi(facets, async c => c.json(await desk.database.pictures.facets(flagRules(desk)), 200))
    .openapi(upload, async c => {
      const sent = c.req.valid('form').file
      if (sent.size > maxPictureBytes) throw tooLarge(sent.size)
      const bytes = new Uint8Array(await sent.arrayBuffer())
      return c.json(await takePicture(desk, { name: sent.name, bytes }, c.var.person.name), 201)
    })
    .openapi(fromAddress, async c => c.json(await fetchPicture(desk, c.req.valid('json').address, c.var.person.name), 201))
    .openapi(called, async c => c.json(await pictureCalled(desk, c.req.valid('query')), 200))
    .openapi(remove, async c => c.json(await removePictures(desk, c.req.valid('json').ids), 200))
    .openapi(restore, async c => c.json(await restorePictures(desk, c.req.valid('json').ids), 200))
    .openapi(open, async c => c.json(await openPicture(desk, c.req.valid('param').id), 200))
    .openapi(edit, async c => {
      const version = versionOf(c.req.valid('header'))
      return c.json(await editPicture(desk, c.req.valid('param').id, version, c.req.valid('json')), 200)
    })
    .openapi(editMany, async c => c.json(await editPictures(desk, c.req.valid('json')), 200))
    .openapi(crop, async c => c.json(await cropPicture(desk, c.req.valid('param').id, c.req.valid('json')), 200))
    .openapi(bring, async c => c.json(await bringIn(desk, c.req.valid('param').id, c.var.person.name), 200))
}
