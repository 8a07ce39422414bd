import type { MiddlewareHandler } from 'hono'
import { DeskProblem } from './use-cases/desk-problem.ts'

/**
 * Lets only the desk's own page in. The Host must be one the desk is known by (against DNS rebinding), the Origin its own and
 * the fetch not from another site or port (against cross-site requests; Fetch Metadata, https://www.w3.org/TR/fetch-metadata/).
 * `hosts` null takes every host: for a desk that lives inside the page itself.
 */
export function guard(hosts: readonly string[] | null): MiddlewareHandler {
  return async (c, next) => {
    if (hosts) {
      const host = (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
      if (!hosts.includes(host)) throw refusal(`This desk is not known as “${host.slice(0, 100)}”. Open it at http://${hosts[0]}.`)
      const origin = c.req.header('origin')
      if (origin !== undefined && !hosts.some(known => origin === `http://${known}`))
        throw refusal('This request comes from another page. Only the desk itself may use its API.')
      const site = c.req.header('sec-fetch-site')
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        throw refusal('This request comes from another page. Only the desk itself may use its API.')
    }
    await next()
  }
}

const refusal = (detail: string) => new DeskProblem('forbidden-origin', detail)
