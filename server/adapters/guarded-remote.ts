import { lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { type Remote, RemoteError } from '../ports/remote.ts'

const REDIRECTS = 5
const TIME_MS = 15_000

/** Whether an address belongs to a host that everybody can reach: no loopback, private, link-local, multicast or reserved one (RFC 6890). */
export function isPublic(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

interface RemoteRules {
  /** Which addresses may be connected to. */
  readonly allows?: (address: string) => boolean
  readonly timeout?: number
}

/**
 * Fetches from public hosts. The address that a name leads to is looked at in the moment of connecting, so that a name that leads elsewhere
 * a moment later (DNS rebinding) is connected to where it was looked at, or not at all (OWASP, SSRF prevention).
 */
export function guardedRemote({ allows = isPublic, timeout = TIME_MS }: RemoteRules = {}): Remote {
  const guarded: LookupFunction = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const bad = found.find(({ address }) => !allows(address))
      if (bad || !found[0]) return done(forbidden(host), '', 0)
      if (options.all) return done(null, found)
      done(null, found[0].address, found[0].family)
    })
  return {
    async fetch(address, limit) {
      const signal = AbortSignal.timeout(timeout)
      let url = checked(address)
      for (let hops = 0; hops <= REDIRECTS; hops += 1) {
        const host = url.hostname.replace(/^\[|\]$/g, '')
        if (isIP(host) && !allows(host)) throw forbidden(host)
        const answer = await ask(url, guarded, signal)
        const next = answer.headers.location
        if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400 && next) {
          answer.destroy()
          url = checked(next, url)
          continue
        }
        if (answer.statusCode !== 200) {
          answer.destroy()
          throw new RemoteError('refused', `${url.host} answers ${answer.statusCode}.`)
        }
        return { bytes: await bytesOf(answer, limit, signal), name: decodeURIComponentSafely(url.pathname.split('/').at(-1) ?? '') }
      }
      throw new RemoteError('refused', `${url.host} sends the desk from one address to the next without an end.`)
    },
  }
}

const forbidden = (host: string) =>
  new RemoteError('forbidden', `${host} is not a host on the public internet, and the desk fetches from nowhere else.`)

function checked(address: string, from?: URL): URL {
  const url = URL.parse(address, from)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    throw new RemoteError('forbidden', 'The desk fetches from addresses that start with http:// or https://, and without a password.')
  return url
}

function ask(url: URL, guarded: LookupFunction, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? overHttps : overHttp
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Stet' }
  return new Promise((resolve, reject) => {
    request(url, { lookup: guarded, headers, signal, agent: false }, resolve)
      .on('error', error => reject(asRemoteError(error, url.host, signal)))
      .end()
  })
}

async function bytesOf(answer: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of answer as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > limit) throw new RemoteError('too-large', 'This file is larger than the desk takes.')
      parts.push(part)
    }
  } catch (error) {
    throw asRemoteError(error, answer.headers.host ?? 'The host', signal)
  } finally {
    answer.destroy()
  }
  return new Uint8Array(Buffer.concat(parts))
}

function asRemoteError(error: unknown, host: string, signal: AbortSignal): RemoteError {
  if (error instanceof RemoteError) return error
  if (signal.aborted) return new RemoteError('too-slow', `${host} takes too long to answer.`)
  return new RemoteError('unreachable', `${host} cannot be reached.`)
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
