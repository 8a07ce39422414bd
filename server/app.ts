import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { apiDocument } from './api-document.ts'
import { apiReference } from './api-reference.ts'
import { guard } from './guard.ts'
import { FolderError } from './ports/site-folder.ts'
import { actRoutes } from './routes/acts.ts'
import { captionRoutes } from './routes/captions.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { draftRoutes } from './routes/drafts.ts'
import { eventRoutes } from './routes/events.ts'
import { featuredRoutes } from './routes/featured.ts'
import { frontRoutes } from './routes/fronts.ts'
import { pictureFileRoutes } from './routes/picture-files.ts'
import { pictureRoutes } from './routes/pictures.ts'
import type { Env } from './routes/router.ts'
import { siteRoutes } from './routes/site.ts'
import { storyRoutes } from './routes/stories.ts'
import type { Desk } from './use-cases/desk.ts'
import { DeskProblem } from './use-cases/desk-problem.ts'

const MAX_BODY = 32 * 1024 * 1024

/** How the desk is reached. */
export interface AppOptions {
  /** The values of the Host header that are this desk; null takes every one. */
  readonly hosts: readonly string[] | null
}

/** The whole API as one fetch handler, on whatever ports it is given: it runs on a server, in a test, and in a page. */
export function createApp(desk: Desk, options: AppOptions) {
  const app = new OpenAPIHono<Env>().basePath('/api')
  app.onError((error, c) => {
    const problem = error instanceof DeskProblem ? error : asProblem(error, desk, `${c.req.method} ${c.req.path}`)
    const body = problem.toJSON()
    return new Response(JSON.stringify(body), { status: body.status, headers: { 'content-type': 'application/problem+json', ...safety } })
  })
  app.notFound(c => {
    const body = new DeskProblem('not-found', `There is no ${c.req.method} ${c.req.path}. What there is stands at /api/reference.`).toJSON()
    return new Response(JSON.stringify(body), { status: 404, headers: { 'content-type': 'application/problem+json', ...safety } })
  })
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(safety)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
  app.use(guard(options.hosts))
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new DeskProblem('too-large', 'This request is larger than 32 MB, more than any story or picture the desk takes.')
      },
    }),
  )
  app.use(async (c, next) => {
    c.set('person', await desk.identity.whoIs(c.req.raw))
    await next()
  })
  const routes = app
    .route('/site', siteRoutes(desk))
    .route('/stories', storyRoutes(desk))
    .route('/stories', draftRoutes(desk))
    .route('/acts', actRoutes(desk))
    .route('/featured', featuredRoutes(desk))
    .route('/fronts', frontRoutes(desk))
    .route('/captions', captionRoutes(desk))
    .route('/corrections', correctionRoutes(desk))
    .route('/pictures', pictureFileRoutes(desk))
    .route('/pictures', pictureRoutes(desk))
    .route('/events', eventRoutes(desk))
  app.get('/openapi.json', c => c.json(apiDocument(routes)))
  app.get('/reference', c =>
    c.html(apiReference(apiDocument(routes)), 200, {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
  )
  return routes
}

export type App = ReturnType<typeof createApp>

/** Headers of every answer of the API: nothing in it may run, be framed, be sniffed or be kept by a cache unless a route says so. */
const safety = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
}

/** An error nobody foresaw: the person gets an id, the log gets the id and the cause. */
function asProblem(error: Error, desk: Desk, request: string): DeskProblem {
  if (error instanceof HTTPException && error.status === 415)
    return new DeskProblem(
      'unsupported-media',
      'This request is sent as something that its address does not take; /api/reference says what it does.',
    )
  if (error instanceof FolderError && error.kind !== 'failed')
    return new DeskProblem(error.kind === 'outside' ? 'path-outside-site' : 'read-only', error.message)
  if (error instanceof SyntaxError || (error instanceof HTTPException && error.status === 400))
    return new DeskProblem('invalid-request', 'The body of this request is not valid JSON.')
  const id = crypto.randomUUID().slice(0, 8)
  desk.log.error({ id, error, request })
  return new DeskProblem(
    'internal',
    `The desk failed at this. Nothing else was changed. Try again; if it stays, look for ${id} in the log.`,
    { id },
  )
}
