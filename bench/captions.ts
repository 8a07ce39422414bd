import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSite } from '../scripts/make-site/write-site.ts'
import { copyKeys } from '../src/domain/captions/copy-keys.ts'
import { defaultSettings } from '../src/domain/captions/profile.ts'
import { checkKnown } from '../src/domain/captions/story-to-check.ts'
import { freePort } from './free-port.ts'
import { longStory } from './long-story.ts'

// How long the captions of an archive take, beside a floor measured in the same run: the same checks over the same texts in one thread,
// without a database. Then how long the queue takes to open. Before that, what one long story costs.
// npm run bench:captions -- [STORIES]
const stories = Number(process.argv[2] ?? 25_000)
const home = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const site = join(folder, 'site')

if (!existsSync(join(home, 'dist/index.html'))) throw new Error('Build the pages first: npm run build.')

/** Checks a share of the stories in this thread; the milliseconds that all of them would take. */
function floor(share: number): { milliseconds: number; bytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && entry.name.endsWith('.md'))
  const some = files.filter((_, at) => at % share === 0).map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const roles = { title: 'headline', description: 'standfirst', date: 'date', categories: 'categories', image: 'lead-picture' } as const
  const keys = copyKeys(Object.entries(roles).map(([key, role]) => ({ key, role })))
  const began = performance.now()
  for (const text of some) checkKnown({ text, keys, settings: defaultSettings, habits: null, kept: [], pictures: {} })
  const bytes = some.reduce((sum, text) => sum + text.length, 0) * share
  return { milliseconds: (performance.now() - began) * share, bytes }
}

async function get<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T
}

interface Facets {
  readonly views: { readonly all: number; readonly eyes: number }
  readonly checked: { readonly done: number; readonly total: number }
}

const shown = (name: string, milliseconds: number, against: number) =>
  console.log(`${name.padEnd(52)} ${milliseconds.toFixed(0).padStart(7)} ms ${(milliseconds / against).toFixed(2).padStart(7)}x`)

longStory()
try {
  writeSite(site, stories, 1)
  const { milliseconds: alone, bytes } = floor(20)
  console.log(`${stories} stories, ${(bytes / 1e6).toFixed(0)} MB; x is times the floor`)
  shown('floor: checked in one thread, nothing kept', alone, alone)
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts', '--site', site, '--data', join(folder, 'data'), '--port', String(port)], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  try {
    await new Promise(resolve => child.stdout.once('data', resolve))
    while ((await get<{ import: { state: string } }>(`${address}/api/site`)).import.state !== 'ready')
      await new Promise(done => setTimeout(done, 200))
    const began = performance.now()
    let slowest = 0
    for (;;) {
      const asked = performance.now()
      await get(`${address}/api/stories?limit=60`)
      slowest = Math.max(slowest, performance.now() - asked)
      const { checked } = await get<Facets>(`${address}/api/captions/facets`)
      if (checked.done === checked.total) break
      await new Promise(done => setTimeout(done, 500))
    }
    shown('archive: every caption found and checked', performance.now() - began, alone)
    shown('slowest list of stories meanwhile', slowest, alone)
    const { views } = await get<Facets>(`${address}/api/captions/facets`)
    console.log(`${views.all} captions, of which ${views.eyes} need eyes`)
    for (const query of ['', '?sort=findings', '?sort=story', '?level=error&published=1', '?q=bridge', '?view=all&sort=newest']) {
      const asked = performance.now()
      await get(`${address}/api/captions${query}`)
      shown(`queue${query}`, performance.now() - asked, alone)
    }
    const asked = performance.now()
    await get(`${address}/api/captions/facets`)
    shown('counts of the queue', performance.now() - asked, alone)
  } finally {
    await new Promise<void>(resolve => {
      child.once('exit', () => resolve())
      child.kill('SIGINT')
    })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
