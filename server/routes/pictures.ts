import { createRoute, z } from '@hono/zod-openapi'
import { picturePageSchema, pictureQuerySchema, pictureSchema } from '#contract/picture.ts'
import { maxPictureBytes, thumbWidths } from '#domain/images/picture-limits.ts'
import type { Desk } from '../use-cases/desk.ts'
import { pictureFile, pictureThumb, type ServedPicture } from '../use-cases/picture-file.ts'
import { tooLarge, uploadPicture } from '../use-cases/upload-picture.ts'
import { json, problems, router } from './router.ts'

const tags = ['Pictures']
const src = z.string().min(1).max(2000).describe('As the list of pictures gives it.')
const picture = { description: 'The picture.', content: { 'image/*': { schema: z.string().meta({ format: 'binary' }) } } }

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'Pictures of the media folder and pictures that stories link to',
  tags,
  request: { query: pictureQuerySchema },
  responses: { 200: json(picturePageSchema, 'A page of them.'), ...problems() },
})
const upload = createRoute({
  method: 'post',
  path: '/',
  summary: 'Put a picture into the media folder',
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
  responses: { 201: json(pictureSchema, 'Taken.'), ...problems(409, 413, 415) },
})
const file = createRoute({
  method: 'get',
  path: '/file',
  summary: 'A picture of the media folder as it is',
  tags,
  request: { query: z.object({ src }) },
  responses: { 200: picture, 304: { description: 'Unchanged.' }, ...problems(404, 415) },
})
const thumb = createRoute({
  method: 'get',
  path: '/thumb',
  summary: 'A small version of a picture of the media folder',
  tags,
  request: { query: z.object({ src, width: z.coerce.number().pipe(z.literal([...thumbWidths])) }) },
  responses: { 200: picture, 304: { description: 'Unchanged.' }, ...problems(404, 415) },
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
    .openapi(list, async c => c.json(await desk.database.pictures(c.req.valid('query')), 200))
    .openapi(upload, async c => {
      const sent = c.req.valid('form').file
      if (sent.size > maxPictureBytes) throw tooLarge(sent.size)
      return c.json(await uploadPicture(desk, { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }), 201)
    })
    .openapi(file, async c => serve(await pictureFile(desk, c.req.valid('query').src), c.req.raw))
    .openapi(thumb, async c => {
      const asked = c.req.valid('query')
      return serve(await pictureThumb(desk, asked.src, asked.width), c.req.raw)
    })
}

/** A picture is only ever a picture: it can neither run nor be taken for anything else. */
function serve(served: ServedPicture, request: Request): Response {
  const headers = {
    'content-type': served.type,
    etag: `"${served.tag}"`,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
  }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(served.bytes, { headers })
}
