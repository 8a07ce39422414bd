import { createRoute, z } from '@hono/zod-openapi'
import { cropFromName } from '#domain/images/crop-name.ts'
import { thumbWidths, variantWidths } from '#domain/images/picture-limits.ts'
import type { Desk } from '../use-cases/desk.ts'
import { pictureFile, pictureThumb, pictureVariant, type ServedPicture } from '../use-cases/picture-file.ts'
import { problems, router } from './router.ts'

const tags = ['Pictures']
const src = z.string().min(1).max(2000).describe('As the list of pictures gives it.')
const picture = { description: 'The picture.', content: { 'image/*': { schema: z.string().meta({ format: 'binary' }) } } }

const file = createRoute({
  method: 'get',
  path: '/file',
  summary: 'A picture as it is',
  tags,
  request: { query: z.object({ src }) },
  responses: { 200: picture, 304: { description: 'Unchanged.' }, ...problems(404, 415) },
})
const thumb = createRoute({
  method: 'get',
  path: '/thumb',
  summary: 'A small version of what a story means by this',
  tags,
  request: { query: z.object({ src, width: z.coerce.number().pipe(z.literal([...thumbWidths])) }) },
  responses: { 200: picture, 304: { description: 'Unchanged.' }, ...problems(404, 415) },
})
const VARIANT = /^(all|\d+-\d+-\d+x\d+)_(\d{2,5})\.(avif|webp|jpg)$/
const variant = createRoute({
  method: 'get',
  path: '/variants/{hash}/{name}',
  summary: 'A picture in a width and a format, all of it or a crop; its address names its bytes, so that it may be kept for ever',
  tags,
  request: {
    params: z.object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().regex(VARIANT).describe('`all_640.webp`, or a crop by left, top, width and height: `0-12-1600x900_640.avif`.'),
    }),
  },
  responses: { 200: picture, ...problems(404, 415) },
})

export const pictureFileRoutes = (desk: Desk) =>
  router()
    .openapi(file, async c => serve(await pictureFile(desk, c.req.valid('query').src), c.req.raw))
    .openapi(thumb, async c => {
      const asked = c.req.valid('query')
      return serve(await pictureThumb(desk, asked.src, asked.width), c.req.raw)
    })
    .openapi(variant, async c => {
      const { hash, name } = c.req.valid('param')
      const [, part = 'all', digits, ending] = VARIANT.exec(name) ?? []
      // Any width would let anybody fill the cache; the nearest one that is large enough is as good.
      const width = variantWidths.find(one => one >= Number(digits)) ?? variantWidths.at(-1) ?? 2000
      const format = ending === 'jpg' ? 'jpeg' : ending === 'avif' ? 'avif' : 'webp'
      const crop = (picture: { width: number; height: number }) => (part === 'all' ? null : (cropFromName(part, picture) ?? undefined))
      const served = await pictureVariant(desk, hash, { crop, width, format })
      return serve(served, c.req.raw, 'private, max-age=31536000, immutable')
    })

/** A picture is only ever a picture: it can neither run nor be taken for anything else. */
function serve(served: ServedPicture, request: Request, caching = 'private, no-cache'): Response {
  const headers = {
    'content-type': served.type,
    etag: `"${served.tag}"`,
    'cache-control': caching,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'content-disposition': 'inline',
  }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(served.bytes, { headers })
}
