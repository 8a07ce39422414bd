import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './routes/router.ts'

/** The OpenAPI document of the API, made from the routes themselves. */
export function apiDocument(api: Pick<OpenAPIHono<Env>, 'getOpenAPI31Document'>) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Stet',
      version: '1',
      description: 'The API of the desk. Problems are RFC 9457; `code` is stable, `detail` is for people.',
    },
    servers: [{ url: '/' }],
  })
}
