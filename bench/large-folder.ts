import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSite } from '../scripts/make-site/write-site.ts'
import { freePort } from './free-port.ts'

// How long a large folder keeps people waiting, beside a floor measured in the same run: Node reading every file of it once.
// npm run bench -- [STORIES]
const stories = Number(process.argv[2] ?? 25_000)
const home = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const site = join(folder, 'site')

if (!existsSync(join(home, 'dist/index.html'))) throw new Error('Build the pages first: npm run build.')

/** Reads every file below a folder; the milliseconds it takes. */
function floor(): number {
  const began = performance.now()
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name))
  return performance.now() - began
}

async function get<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T
}

/** Starts a desk and measures from the start of the process. */
async function start(): Promise<{
  listening: number
  usable: number
  ready: number
  slowest: number
  stop(): Promise<void>
  address: string
}> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, ['server/main.ts', '--site', site, '--data', join(folder, 'data'), '--port', String(port)], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise(resolve => child.stdout.once('data', resolve))
  const listening = performance.now() - began
  const address = `http://127.0.0.1:${port}`
  let usable = 0
  let slowest = 0
  for (;;) {
    const asked = performance.now()
    const page = await get<{ stories: unknown[] }>(`${address}/api/stories?limit=60`)
    slowest = Math.max(slowest, performance.now() - asked)
    if (usable === 0 && page.stories.length === 60) usable = performance.now() - began
    const { import: progress } = await get<{ import: { state: string } }>(`${address}/api/site`)
    if (progress.state === 'ready') break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const ready = performance.now() - began
  const stop = () =>
    new Promise<void>(resolve => {
      child.once('exit', () => resolve())
      child.kill('SIGINT')
    })
  return { listening, usable, ready, slowest, stop, address }
}

const shown = (name: string, milliseconds: number, against: number) =>
  console.log(`${name.padEnd(46)} ${milliseconds.toFixed(0).padStart(7)} ms ${(milliseconds / against).toFixed(2).padStart(7)}x`)

try {
  writeSite(site, stories, 1)
  floor()
  const read = floor()
  console.log(`${stories} stories; x is times the floor`)
  shown('floor: every file read once', read, read)
  const first = await start()
  shown('first start: list of 60 on screen', first.usable, read)
  shown('first start: all of it searchable', first.ready, read)
  shown('slowest list while importing', first.slowest, read)
  for (const query of ['q=bridge', 'q=bridge&sort=relevance', 'view=featured&sort=headline', 'sort=date&offset=20000']) {
    const began = performance.now()
    await get(`${first.address}/api/stories?limit=60&${query}`)
    shown(`list: ${query}`, performance.now() - began, read)
  }
  await first.stop()
  const again = await start()
  shown('restart: list of 60 on screen', again.usable, read)
  shown('restart: ready', again.ready, read)
  await again.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
