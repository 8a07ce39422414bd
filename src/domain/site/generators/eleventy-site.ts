import { readSettings, textSetting } from '../config-values.ts'
import { cleanFolder, joined, storyFolder } from '../folder-tree.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite, kebabMarkdown } from './generator-site.ts'

const config = /^(?:\.eleventy\.js|eleventy\.config\.(?:js|mjs|cjs|ts|mts))$/

export const isEleventy = (paths: readonly string[]): boolean => paths.some(path => config.test(path))

/**
 * An Eleventy site (https://www.11ty.dev/docs/permalinks/): stories in the folder that holds most Markdown. Its
 * configuration is a program, so only the input folder is looked up in it, as text.
 */
export async function eleventySite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  const program = (await files.read(paths.find(path => config.test(path)) ?? '')) ?? ''
  const input = cleanFolder(/\binput\s*:\s*(['"`])([^'"`$]+)\1/.exec(program)?.[2] ?? '')
  const contentFolder = storyFolder(paths, input)
  const section = contentFolder.slice(input === '' ? 0 : input.length + 1)
  const permalink = await folderPermalink(files, contentFolder)
  const storyPath = permalink === undefined ? `/${section === '' ? '' : `${section}/`}{folder}/{slug}/` : permalink
  return completeSite(files, paths, {
    generator: 'eleventy',
    name: await titleOf(files, input),
    contentFolder,
    storyPath,
    addressKeys: ['permalink'],
    places: { roots: ['public', 'static', input], usual: { mediaFolder: joined(input, 'img'), mediaPath: '/img' } },
    usualFileName: kebabMarkdown,
    notes: storyPath === null ? ['The addresses of stories are made by a template that Stet cannot read.'] : [],
  })
}

/** The permalink that a folder's data file sets for its stories; undefined when there is none, null when it cannot be read. */
async function folderPermalink(files: SiteFiles, folder: string): Promise<string | null | undefined> {
  const name = folder.split('/').at(-1) ?? ''
  for (const path of [`${folder}/${name}.json`, `${folder}/${name}.11tydata.json`]) {
    const settings = readSettings(path, (await files.read(path)) ?? '')
    const permalink = settings === null ? null : textSetting(settings, 'permalink')
    if (permalink !== null) return fromTemplate(permalink)
  }
  return undefined
}

function fromTemplate(permalink: string): string | null {
  const pattern = permalink
    .replaceAll(/\{\{-?\s*page\.fileSlug\s*-?\}\}/g, '{slug}')
    .replaceAll(/\{\{-?\s*(\w+)\s*\|\s*slug(?:ify)?\s*-?\}\}/g, '{-$1}')
    .replace(/index\.html$/, '')
  return /\{\{|\{%/.test(pattern) ? null : `/${pattern.replace(/^\/+/, '')}`
}

async function titleOf(files: SiteFiles, input: string): Promise<string | null> {
  for (const name of ['site.json', 'metadata.json', 'meta.json']) {
    const path = joined(input, '_data', name)
    const settings = readSettings(path, (await files.read(path)) ?? '')
    const title = settings === null ? null : textSetting(settings, 'title', 'name', 'siteName')
    if (title !== null) return title
  }
  return null
}
