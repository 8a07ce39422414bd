import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
}

/** What the pages of the desk may do: run and load only what the desk itself serves; pictures may come from anywhere, stories link to them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface StaticFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: { br: Promise<Uint8Array<ArrayBuffer>> | null; gzip: Promise<Uint8Array<ArrayBuffer>> | null }
}

/** The built desk, held in memory: names that are not among its files get the page itself, which knows its own addresses. */
export async function staticFiles(folder: string): Promise<(request: Request) => Promise<Response>> {
  const files = new Map<string, StaticFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)]
    if (type)
      files.set(path.slice(folder.length).replaceAll('\\', '/'), {
        type,
        bytes: new Uint8Array(await readFile(path)),
        packed: { br: null, gzip: null },
      })
  }
  return async request => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Not allowed.', { status: 405 })
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : files.get('/index.html'))
    if (!file)
      return new Response('There is no such file.', {
        status: 404,
        headers: { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' },
      })
    return answer(request, file, pathname.startsWith('/assets/'))
  }
}

async function answer(request: Request, file: StaticFile, immutable: boolean): Promise<Response> {
  const accepts = request.headers.get('accept-encoding') ?? ''
  const packable = /^text|json|svg|wasm/.test(file.type)
  const encoding = packable && /\bbr\b/.test(accepts) ? 'br' : packable && /\bgzip\b/.test(accepts) ? 'gzip' : null
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  }
  return new Response(request.method === 'HEAD' ? null : encoding ? await packed(file, encoding) : file.bytes, { headers })
}

function packed(file: StaticFile, encoding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>> {
  const made = file.packed[encoding] ?? (encoding === 'br' ? brotli(file.bytes) : zip(file.bytes))
  file.packed[encoding] = made
  return made
}

const brotli = async (bytes: Uint8Array) =>
  new Uint8Array(await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }))
const zip = async (bytes: Uint8Array) => new Uint8Array(await promisify(gzip)(bytes))
