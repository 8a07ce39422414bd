import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planSite } from './plan.ts'
import { siteFiles } from './site-files.ts'
import { storyFile } from './story.ts'

export interface WrittenSite {
  readonly stories: number
  readonly bytes: number
}

/** True where a site may be written: nothing there yet, or an empty folder. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}

/** Writes the whole site. A second story with a name that is taken gets `_1`, `_2` ... behind it, as an importer would do. */
export function writeSite(folder: string, stories: number, seed: number): WrittenSite {
  for (const [path, text] of siteFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const posts = join(folder, 'source/_posts')
  mkdirSync(posts, { recursive: true })
  mkdirSync(join(folder, 'source/assets/img'), { recursive: true })

  const plan = planSite(stories, seed)
  const taken = new Map<string, number>()
  let bytes = 0
  for (let index = 0; index < stories; index++) {
    const { name, text } = storyFile(plan, index)
    const twins = taken.get(name) ?? 0
    taken.set(name, twins + 1)
    const content = Buffer.from(text, 'utf8')
    writeFileSync(join(posts, `${name}${twins === 0 ? '' : `_${twins}`}.md`), content)
    bytes += content.length
  }
  return { stories, bytes }
}
