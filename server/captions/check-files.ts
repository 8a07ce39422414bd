import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type CheckedText, checkStory } from '#domain/captions/check-story.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import type { CheckSettings } from '#domain/captions/profile.ts'
import { twinsOf } from '#domain/captions/twins.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { addressOfText } from '#domain/site/address-of-text.ts'
import { configuredFields } from '#domain/site/apply-config.ts'
import { inferFields } from '#domain/site/infer-fields.ts'
import { readConfig } from '#domain/site/read-config.ts'
import type { SiteConfig } from '#domain/site/site-config.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import { nameIn, type SiteOf } from './site-of.ts'

/** A checked text and the file that it stands in. */
export type CheckedIn = { readonly file: string } & CheckedText

/** What was found, and what could not be read, each with the reason. */
export interface CheckedFiles {
  readonly texts: readonly CheckedIn[]
  readonly unread: readonly string[]
}

/** Checks every caption of these files. Which keys hold what is told from the files themselves, and from `config` where it says so. */
export async function checkFiles(
  files: readonly { path: string; name: string }[],
  settings: CheckSettings,
  config: SiteConfig,
  site: SiteOf | null,
): Promise<CheckedFiles> {
  const unread: string[] = []
  const stories: { path: string; name: string; text: string }[] = []
  for (const { path, name } of files) {
    const text = await readFile(path).then(decodeSource, () => null)
    if (text === null) unread.push(`${name} could not be read as UTF-8 text.`)
    else stories.push({ path, name, text })
  }
  const sources = stories.map(({ text }) => splitSource(text)).filter(({ format }) => format !== 'none')
  const fields = configuredFields(inferFields(sources), config.fields ?? {})
  const keys = copyKeys(fields)
  const address = (path: string, text: string) =>
    site &&
    addressOfText(
      { ...site.detected, ...(config.storyPath !== undefined && { storyPath: config.storyPath }), fields },
      nameIn(site, path),
      text,
    )
  const twins = twinsOf(stories.map(({ path, name, text }) => ({ name, text, address: address(path, text) })))
  const texts = stories.flatMap(({ name, text }, at) =>
    checkStory(text, keys, settings, { twins: twins[at] ?? { sameText: [], sameAddress: [] } }).map(checked => ({
      file: name,
      ...checked,
    })),
  )
  return { texts, unread }
}

/** The nearest `stet.config.json` at or above a path; an empty one where there is none. Throws what is wrong with it. */
export async function nearestConfig(path: string): Promise<SiteConfig> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'stet.config.json'), 'utf8').catch(() => null)
    if (text !== null) {
      const read = readConfig(text)
      if (read.ok) return read.config
      throw new Error(read.problems.map(({ line, message }) => `stet.config.json, line ${line}: ${message}`).join(' '))
    }
    if (dirname(folder) === folder) return {}
  }
}
