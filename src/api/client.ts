import { hc } from 'hono/client'
import type { App } from '../../server/app.ts'

/** The desk's API, typed by the routes of the server. `fetch` is given, so that tests can stand in for the network. */
export const createApi = (fetch: typeof globalThis.fetch, origin = '/') => hc<App>(origin, { fetch }).api

export type Api = ReturnType<typeof createApi>
