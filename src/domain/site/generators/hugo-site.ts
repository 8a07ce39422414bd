import { isSettings, readSettings, type Settings, textSetting } from '../config-values.ts'
import { cleanFolder, isInside, storyFolder } from '../folder-tree.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite, kebabMarkdown } from './generator-site.ts'
import { fromPermalink } from './permalinks.ts'

const ownConfig = /^(?:config\/_default\/)?hugo\.(?:toml|ya?ml|json)$/
const oldConfig = /^(?:config\/_default\/)?config\.(?:toml|ya?ml|json)$/

/** Whether a listing is one of a Hugo site: its configuration, or the older `config.toml` beside Hugo's folders. */
export function isHugo(paths: readonly string[]): boolean {
  if (paths.some(path => ownConfig.test(path))) return true
  return paths.some(path => oldConfig.test(path)) && paths.some(path => isInside(path, 'content') || isInside(path, 'archetypes'))
}

/**
 * A Hugo site (https://gohugo.io/getting-started/directory-structure/): stories below `content`, in the section that holds
 * most of them. An address is a `permalinks` pattern of that section, else the path of the file.
 */
export async function hugoSite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  const { settings, notes } = await hugoSettings(files, paths)
  const content = cleanFolder(textSetting(settings, 'contentDir', 'contentdir') ?? 'content')
  const fixed = cleanFolder(textSetting(settings, 'staticDir', 'staticdir') ?? 'static')
  const contentFolder = storyFolder(paths, content)
  const section = contentFolder.slice(content.length + 1)
  const permalink = permalinkOf(settings, section.split('/')[0] ?? '')
  const storyPath = withSection(permalink === null ? '/{folder}/{slug}/' : fromPermalink(permalink, '{-title}'), section)
  return completeSite(files, paths, {
    generator: 'hugo',
    name: textSetting(settings, 'title'),
    contentFolder,
    storyPath,
    addressKeys: ['slug', 'url'],
    categories: termsOf(paths, content),
    places: { roots: [fixed, 'assets'], usual: { mediaFolder: `${fixed}/images`, mediaPath: '/images' } },
    usualFileName: kebabMarkdown,
    notes,
  })
}

/** A pattern speaks of sections below `content`; our content folder begins further down, so the part in between is fixed. */
function withSection(pattern: string | null, section: string): string | null {
  if (pattern === null || section === '') return pattern
  return pattern.replaceAll('{section}', section.split('/')[0] ?? '').replaceAll('{folder}', `${section}/{folder}`)
}

async function hugoSettings(files: SiteFiles, paths: readonly string[]): Promise<{ settings: Settings; notes: string[] }> {
  const path = paths.find(candidate => ownConfig.test(candidate)) ?? paths.find(candidate => oldConfig.test(candidate))
  const settings = path === undefined ? {} : readSettings(path, (await files.read(path)) ?? '')
  const beside = paths.find(candidate => /^config\/_default\/permalinks\.(?:toml|ya?ml|json)$/.test(candidate))
  const permalinks = beside === undefined ? null : readSettings(beside, (await files.read(beside)) ?? '')
  if (settings === null) return { settings: {}, notes: [`${path} could not be read; Stet goes by the folders.`] }
  return { settings: permalinks ? { ...settings, permalinks } : settings, notes: [] }
}

function permalinkOf(settings: Settings, section: string): string | null {
  const permalinks = isSettings(settings.permalinks) ? settings.permalinks : {}
  const pages = isSettings(permalinks.page) ? permalinks.page : {}
  return textSetting(pages, section) ?? textSetting(permalinks, section)
}

/** Categories that have a page of their own: `content/categories/council/_index.md`. */
function termsOf(paths: readonly string[], content: string): string[] {
  const page = new RegExp(`^${content.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/categories/([^/]+)/_?index\\.\\w+$`)
  return paths.flatMap(path => page.exec(path)?.[1] ?? []).sort()
}
