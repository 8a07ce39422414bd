import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { type RunningDesk, startServer } from '#server/start-server.ts'
import { aSite, aStory, gif } from '../support/a-site.ts'
import { temporaryFolder } from '../support/node-site.ts'
import { until } from '../support/until.ts'

const home = join(import.meta.dirname, '../..')
let site: Awaited<ReturnType<typeof temporaryFolder>>
let data: Awaited<ReturnType<typeof temporaryFolder>>
let pages: Awaited<ReturnType<typeof temporaryFolder>>

beforeEach(async () => {
  site = await temporaryFolder(aSite())
  data = await temporaryFolder()
  pages = await temporaryFolder({
    'index.html': new TextEncoder().encode('<!doctype html><title>Stet</title>'),
    'assets/a.js': new TextEncoder().encode('export {}'),
  })
})
afterEach(() => Promise.all([site.remove(), data.remove(), pages.remove()]))

const start = (args: readonly string[], env: Record<string, string> = {}) => startServer(readConfig(args, env), home, { pages: pages.path })
const refusal = (args: readonly string[], env: Record<string, string> = {}) =>
  Promise.resolve()
    .then(() => start(args, env))
    .then(
      async desk => {
        await desk.stop()
        return 'started'
      },
      (error: Error) => error.message,
    )

describe('A start that cannot be', () => {
  const own = () => join(data.path, 'own')

  test.each([
    ['no such folder', () => ['--site', '/no/such/folder'], 'does not exist'],
    ['a file as the site', () => ['--site', join(site.path, 'config.php')], 'is a file'],
    ['a flag nobody knows', () => ['--sight', site.path], 'does not know “--sight”'],
    ['a flag without its value', () => ['--site'], 'no value'],
    ['a word that is no flag', () => ['here'], 'does not know “here”'],
    ['an empty site', () => ['--site', ''], 'has no value'],
    ['a port that is none', () => ['--site', site.path, '--port', 'eighty'], 'is no port'],
    ['an address others could reach', () => ['--site', site.path, '--host', '0.0.0.0'], 'this machine only'],
  ])('for %s says so in one sentence and changes nothing', async (_, args, words) => {
    const message = await refusal([...args(), ...(args().length > 1 ? ['--data', own()] : [])])
    expect(message).toContain(words)
    expect(message).toMatch(/^[^\n]+\.$/)
    expect(await readdir(data.path)).toEqual([])
  })

  test('for a folder without Markdown changes nothing', async () => {
    const empty = join(data.path, 'empty')
    await mkdir(empty)
    expect(await refusal(['--site', empty, '--data', own()])).toContain('holds no Markdown story')
    expect(await readdir(data.path)).toEqual(['empty'])
  })

  test('for a folder that cannot be written says so, and changes nothing', async () => {
    const before = await readdir(site.path)
    await chmod(site.path, 0o555)
    await chmod(pages.path, 0o755)
    expect(await asNobody(['--site', site.path, '--data', own(), '--port', '0'])).toBe(
      `The folder ${site.path} cannot be written; the desk needs that to publish.`,
    )
    await chmod(site.path, 0o755)
    expect(await readdir(site.path)).toEqual(before)
    expect(await readdir(data.path)).toEqual([])
  })

  /** Nothing is forbidden to root, so the start is tried by a process that has given that up. What it answers when it is refused. */
  const asNobody = (args: readonly string[]) =>
    new Promise<string>(resolve => {
      const script = `
        const { startServer } = await import(${JSON.stringify(join(home, 'server/start-server.ts'))})
        const { readConfig } = await import(${JSON.stringify(join(home, 'server/config.ts'))})
        if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) }
        const [args, home, pages] = ${JSON.stringify([args, home, pages.path])}
        startServer(readConfig(args, {}), home, { pages }).then(() => 'started', error => error.message).then(said => { process.stdout.write(said, () => process.exit()) })`
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: home, stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk
      })
      child.once('exit', () => resolve(said))
    })

  test('for a data folder that nobody can make says so', async () => {
    expect(await refusal(['--site', site.path, '--data', '/proc/nothing/here', '--port', '0'])).toMatch(
      /^The data folder \/proc\/nothing\/here cannot be written \(.*\); choose another with --data\.$/,
    )
  })

  test('for a taken port changes nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await until(() => other.listening)
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await refusal(['--site', site.path, '--data', own(), '--port', String(port)])).toContain(`Port ${port} is taken`)
    expect(await readdir(data.path)).toEqual([])
    other.close()
  })

  test('for a data folder of another site says whose it is', async () => {
    const other = await temporaryFolder(aSite())
    await (await start(['--site', site.path, '--data', own(), '--port', '0'])).stop()
    expect(await refusal(['--site', other.path, '--data', own(), '--port', '0'])).toContain('belongs to the site')
    await other.remove()
  })

  test('for a data folder inside the site, which might publish it, changes nothing', async () => {
    const inside = join(site.path, 'source/data')
    expect(await refusal(['--site', site.path, '--data', inside, '--port', '0'])).toContain('lies inside the site')
    expect(existsSync(inside)).toBe(false)
  })

  test('for a data folder that another desk is using says which process', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await mkdir(own())
    await writeFile(join(own(), 'desk.pid'), String(other.pid))
    expect(await refusal(['--site', site.path, '--data', own(), '--port', '0'])).toContain(`(process ${other.pid})`)
    other.kill()
    await new Promise(resolve => other.once('exit', resolve))
    expect(await refusal(['--site', site.path, '--data', own(), '--port', '0'])).toBe('started')
  })

  test('for a PostgreSQL that does not answer says so', async () => {
    const message = await refusal(['--site', site.path, '--data', own(), '--port', '0'], {
      STET_DATABASE: 'postgres://root@127.0.0.1:1/none',
    })
    expect(message).toMatch(/^The PostgreSQL database of STET_DATABASE does not answer: .+\.$/)
    expect(await readdir(data.path)).toEqual([])
  })
})

test('flags and environment say the same things, and flags win', () => {
  const env = { STET_SITE: 'a', STET_DATA: 'b', STET_PORT: '5000', STET_HOST: '::1' }
  expect(readConfig([], env)).toMatchObject({ site: 'a', data: 'b', port: 5000, host: '::1' })
  expect(readConfig(['--site', 'c', '--port=6000'], env)).toMatchObject({ site: 'c', data: 'b', port: 6000 })
  expect(readConfig([], {})).toMatchObject({ site: null, data: null, port: 4310, host: '127.0.0.1', databaseUrl: null })
})

describe('A running desk', () => {
  let desk: RunningDesk
  beforeEach(async () => {
    desk = await start(['--site', site.path, '--data', join(data.path, 'own'), '--port', '0'])
  })
  afterEach(() => desk.stop())

  /** A request with headers that `fetch` does not let anybody set. */
  const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const url = new URL(desk.address + path)
      request({ host: url.hostname, port: url.port, path, method, headers }, response => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })

  test.each([
    ['another name for this address (DNS rebinding)', { host: 'evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no origin at all', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another port, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a request from %s, to read and to write', async (_, headers) => {
    const { host = new URL(desk.address).host, ...others } = headers as Record<string, string>
    expect(await raw('/api/stories', { host, ...others })).toBe(403)
    expect(await raw('/api/stories/1/publication', { host, ...others }, 'DELETE')).toBe(403)
  })

  test('takes its own page', async () => {
    const { host, origin } = new URL(desk.address)
    expect(await raw('/api/stories', { host, origin, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('serves the page with a policy that lets nothing inline run', async () => {
    const response = await fetch(desk.address)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect((await fetch(`${desk.address}/stories/3`)).headers.get('content-type')).toContain('text/html')
    expect((await fetch(`${desk.address}/assets/a.js`)).headers.get('cache-control')).toContain('immutable')
  })

  test.each(['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json', '/assets/none.js', '/.env'])(
    'serves nothing at %s',
    async path => {
      expect(await raw(path, { host: new URL(desk.address).host })).not.toBe(200)
    },
  )
})

test('a desk that ends while pictures are being drawn has finished them when it is gone', async () => {
  const names = ['beach', 'bridge', 'cranes', 'farm', 'ferry']
  const pictures = join(home, 'sample-site/source/assets/img')
  for (const name of names) await copyFile(join(pictures, `${name}.jpg`), join(site.path, `source/assets/img/${name}.jpg`))
  const own = join(data.path, 'own')
  const desk = await start(['--site', site.path, '--data', own, '--port', '0'])
  await desk.ready
  const { pictures: listed } = (await (await fetch(`${desk.address}/api/pictures?limit=4`)).json()) as { pictures: { hash: string }[] }
  const asked = listed.flatMap(({ hash }) =>
    [640, 960].map(width => fetch(`${desk.address}/api/pictures/variants/${hash}/all_${width}.avif`)),
  )
  await Promise.any(asked)
  const refused = Promise.allSettled(asked)
  await desk.stop()
  expect(sharp.counters()).toEqual({ queue: 0, process: 0 })
  await refused
  expect(await readFile(join(own, 'stet.log'), 'utf8')).not.toContain('"level":50')
})

test('a story and a picture whose place is a link out of the site are refused in words, and nothing is written there', async () => {
  const outside = await temporaryFolder({ 'far.gif': gif })
  await symlink(outside.path, join(site.path, 'source/_posts/linked'))
  await symlink(join(outside.path, 'far.gif'), join(site.path, 'source/assets/img/far.gif'))
  const desk = await start(['--site', site.path, '--data', join(data.path, 'own'), '--port', '0'])
  await desk.ready
  const send = (path: string, body: unknown) =>
    fetch(desk.address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { stories } = (await (await send('/api/stories', { headline: 'Out', path: 'source/_posts/linked/out.md' })).json()) as {
    stories: number[]
  }
  const refused = await send(`/api/stories/${stories[0]}/publication`, { version: 1, liveHash: null })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'path-outside-site' })
  const form = new FormData()
  form.set('file', new File([gif], 'far.gif', { type: 'image/gif' }))
  const picture = await fetch(`${desk.address}/api/pictures`, { method: 'POST', body: form })
  expect(await picture.json()).toMatchObject({ picture: { src: '/assets/img/far-2.gif' } })
  expect(await readdir(outside.path)).toEqual(['far.gif'])
  await desk.stop()
  await outside.remove()
})

test('a story without a date is as old as its file', async () => {
  await writeFile(join(site.path, 'source/_posts/undated.md'), '---\ntitle: Undated\n---\nWords.\n')
  const desk = await start(['--site', site.path, '--data', join(data.path, 'own'), '--port', '0'])
  await desk.ready
  const { stories } = (await (await fetch(`${desk.address}/api/stories?q=undated`)).json()) as { stories: { changedAt: string }[] }
  expect(Date.now() - Date.parse(stories[0]?.changedAt ?? '')).toBeLessThan(60_000)
  await desk.stop()
})

describe('The program', () => {
  const own = () => join(data.path, 'own')
  /** Runs the program itself; `print` settles with its first line. */
  const run = (...args: string[]) => {
    const child = spawn(process.execPath, ['server/main.ts', ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    child.stdout.on('data', (data: Buffer) => {
      out += data
    })
    child.stderr.on('data', (data: Buffer) => {
      out += data
    })
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
    return { child, ended, output: () => out }
  }

  test('ends with a sentence and a code that is not zero when it cannot start', async () => {
    const program = run('--site', '/no/such/folder')
    expect(await program.ended).toBe(1)
    expect(program.output()).toMatch(/^The (?:folder \/no\/such\/folder does not exist|pages of the desk are not built yet; .*)\.\n$/)
  })

  test.skipIf(!existsSync(join(home, 'dist/index.html')))(
    'prints one line with its address, and ends in order at Ctrl-C (skipped only where the pages are not built)',
    async () => {
      const program = run('--site', site.path, '--data', own(), '--port', '0')
      await until(() => program.output().includes('\n'), 'the address')
      const address = /^Stet is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(program.output())?.[1]
      expect((await fetch(`${address}/api/site`)).status).toBe(200)
      program.child.kill('SIGINT')
      expect(await program.ended).toBe(0)
      expect(program.output().split('\n')).toHaveLength(2)
      expect(existsSync(join(own(), 'desk.pid'))).toBe(false)
    },
  )

  test('says what it can be told when it is asked for help', async () => {
    const program = run('--help')
    expect(await program.ended).toBe(0)
    expect(program.output()).toContain('--site DIR')
  })

  test('ends in order when it is told to, and finds its drafts when it starts again', async () => {
    const open = () => start(['--site', site.path, '--data', join(data.path, 'own'), '--port', '0'])
    const first = await open()
    await first.ready
    const put = await fetch(`${first.address}/api/stories/1/draft`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
      body: JSON.stringify({ text: aStory({ body: 'Kept.\n' }) }),
    })
    expect(put.status).toBe(200)
    await first.stop()
    await writeFile(join(site.path, 'source/_posts/late.md'), aStory({ title: 'While nobody looked' }))
    const second = await open()
    await second.ready
    expect(await (await fetch(`${second.address}/api/stories/1`)).json()).toMatchObject({ version: 1, text: aStory({ body: 'Kept.\n' }) })
    expect(await (await fetch(`${second.address}/api/stories?view=new-on-disk`)).json()).toMatchObject({ total: 1 })
    await second.stop()
  })
})

test('a configuration that changes while the desk runs is read at once, also one that moves the stories', async () => {
  const desk = await start(['--site', site.path, '--data', join(data.path, 'own'), '--port', '0'])
  await desk.ready
  const get = async (path: string) => (await fetch(desk.address + path)).json() as Promise<Record<string, unknown>>
  await writeFile(join(site.path, 'stet.config.json'), '{ "name": 3 }')
  await until(async () => JSON.stringify((await get('/api/site')).notes).includes('stet.config.json, line 1'), 'the note')
  await writeFile(join(site.path, 'stet.config.json'), '{\n  "contentFolder": "elsewhere"\n}')
  await until(
    async () => JSON.stringify((await get('/api/site')).notes).includes('line 2: There is no file in the folder “elsewhere”'),
    'the note',
  )
  expect((await get('/api/stories')).total).toBe(3)
  await mkdir(join(site.path, 'elsewhere'))
  await writeFile(join(site.path, 'elsewhere/a.md'), aStory({ title: 'From elsewhere' }))
  await writeFile(join(site.path, 'stet.config.json'), '{ "name": "Elsewhere", "contentFolder": "elsewhere" }')
  await until(async () => (await get('/api/site')).name === 'Elsewhere', 'the name')
  await until(async () => (await get('/api/stories')).total === 1, 'the other stories')
  await writeFile(join(site.path, 'elsewhere/b.md'), aStory({ title: 'A second' }))
  await until(async () => (await get('/api/stories')).total === 2, 'a story in the new folder')
  await desk.stop()
})
