import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** One example of a specification: its number there, and its Markdown. */
export interface SpecExample {
  readonly number: number
  readonly markdown: string
}

const FENCE = '`'.repeat(32)
const EXAMPLE = new RegExp(`^${FENCE} example[^\\n]*\\n([\\s\\S]*?)^\\.\\n[\\s\\S]*?^${FENCE}$`, 'gm')

/** The examples of a specification in the format of CommonMark's `spec.txt`, where an arrow stands for a tab. */
export function examplesIn(text: string): SpecExample[] {
  return Array.from(text.matchAll(EXAMPLE), ([, markdown = ''], index) => ({ number: index + 1, markdown: markdown.replaceAll('→', '\t') }))
}

/** CommonMark's specification, as its own package has it. */
export const commonMark = (): SpecExample[] =>
  examplesIn(readFileSync(createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'), 'utf8'))

/**
 * The specification of cmark-gfm and the tests of its extensions. They are in no package of npm's; Debian's source package of cmark-gfm
 * has them, and is fetched once. Null where that cannot be done.
 */
export function cmarkGfm(): SpecExample[] | null {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/stet/cmark-gfm')
  const kept = join(folder, 'examples.json')
  if (!existsSync(kept)) {
    const examples = fetched(folder)
    if (examples === null) return null
    writeFileSync(kept, JSON.stringify(examples))
  }
  return JSON.parse(readFileSync(kept, 'utf8')) as SpecExample[]
}

function fetched(folder: string): SpecExample[] | null {
  for (const part of ['lists/partial', 'cache/archives/partial', 'parts']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(
    join(folder, 'sources.list'),
    'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main\n',
  )
  // Its own lists and folders: the machine's stay as they are.
  const own = ['Dir::Etc::SourceList=sources.list', 'Dir::Etc::SourceParts=parts', 'Dir::State::Lists=lists', 'Dir::Cache=cache']
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, stdio: 'ignore', timeout: 60_000 }).status === 0
  const options = own.flatMap(option => ['-o', option.replace('=', `=${folder}/`)])
  if (!run('apt-get', ...options, 'update') || !run('apt-get', ...options, 'source', '--download-only', 'cmark-gfm=0.29.0.gfm.6-6'))
    return null
  if (!run('tar', 'xzf', 'cmark-gfm_0.29.0.gfm.6.orig.tar.gz', '--strip-components=1')) return null
  return ['spec.txt', 'extensions.txt', 'regression.txt'].flatMap(file => examplesIn(readFileSync(join(folder, 'test', file), 'utf8')))
}
