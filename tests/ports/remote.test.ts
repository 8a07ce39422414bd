import { createServer, type RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { guardedRemote, isPublic } from '#server/adapters/guarded-remote.ts'
import { RemoteError } from '#server/ports/remote.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A host on this machine, at the names that lead here. */
async function aHost(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const here = (address: string) => address === '127.0.0.1'
const kindOf = (request: Promise<unknown>) =>
  request.then(
    () => 'fetched',
    (error: unknown) => (error instanceof RemoteError ? error.kind : String(error)),
  )

describe('Fetching from other hosts', () => {
  test('gives the bytes and the name of the file, across redirects', async () => {
    const port = await aHost((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/img/the%20lake.jpg?w=2' }).end()
      else response.end('picture')
    })
    const { bytes, name } = await guardedRemote({ allows: here }).fetch(`http://127.0.0.1:${port}/old`, 100)
    expect([new TextDecoder().decode(bytes), name]).toEqual(['picture', 'the lake.jpg'])
  })

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.7/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://user:secret@pictures.example/',
    'file:///etc/passwd',
    'ftp://pictures.example/a.jpg',
    'gopher://pictures.example/',
  ])('refuses %s', async address => {
    expect(await kindOf(guardedRemote().fetch(address, 100))).toBe('forbidden')
  })

  test('refuses a redirect to an address of this machine or its network', async () => {
    const port = await aHost((request, response) => {
      const to = request.url === '/a' ? `http://localhost:${port}/secret` : 'http://10.0.0.7/'
      response.writeHead(301, { location: to }).end()
    })
    // The first address is let through, as a public one would be; what it leads to is looked at anew.
    const once = () => {
      let first = true
      return () => {
        const allowed = first
        first = false
        return allowed
      }
    }
    expect(await kindOf(guardedRemote({ allows: once() }).fetch(`http://127.0.0.1:${port}/a`, 100))).toBe('forbidden')
    expect(await kindOf(guardedRemote({ allows: once() }).fetch(`http://127.0.0.1:${port}/b`, 100))).toBe('forbidden')
  })

  test('looks at the address in the moment of connecting: a name that leads here is refused by what it leads to', async () => {
    const seen: string[] = []
    const remote = guardedRemote({
      allows: address => {
        seen.push(address)
        return false
      },
    })
    expect(await kindOf(remote.fetch('http://localhost:1/', 100))).toBe('forbidden')
    expect(seen.every(address => address === '127.0.0.1' || address === '::1')).toBe(true)
  })

  test('stops at the limit, also where the host lies about the size or never ends', async () => {
    const port = await aHost((_, response) => {
      const more = () => {
        if (response.write('x'.repeat(1000))) setImmediate(more)
        else response.once('drain', more)
      }
      more()
    })
    expect(await kindOf(guardedRemote({ allows: here }).fetch(`http://127.0.0.1:${port}/`, 10_000))).toBe('too-large')
  })

  test('gives up on a host that does not answer in time', async () => {
    const port = await aHost(() => {})
    expect(await kindOf(guardedRemote({ allows: here, timeout: 50 }).fetch(`http://127.0.0.1:${port}/`, 100))).toBe('too-slow')
  })

  test('says what the host answered, and ends a chain of redirects', async () => {
    const port = await aHost((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end()
      else response.writeHead(302, { location: '/again' }).end()
    })
    const remote = guardedRemote({ allows: here })
    await expect(remote.fetch(`http://127.0.0.1:${port}/gone`, 100)).rejects.toThrow('answers 404')
    await expect(remote.fetch(`http://127.0.0.1:${port}/`, 100)).rejects.toThrow('without an end')
    expect(await kindOf(remote.fetch('http://127.0.0.1:1/', 100))).toBe('unreachable')
  })

  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['100.64.0.1', false],
    ['224.0.0.1', false],
    ['192.0.2.1', false],
    ['::', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected))
})
