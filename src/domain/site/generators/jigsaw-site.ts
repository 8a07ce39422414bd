import { isSettings, type Settings, textSetting } from '../config-values.ts'
import { cleanFolder, folderOf, isInside, storyFiles } from '../folder-tree.ts'
import { readPhpConfig, unknowable } from '../php-config.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite, kebabMarkdown } from './generator-site.ts'

interface Collection {
  readonly name: string
  readonly folder: string
  readonly settings: Settings
  readonly stories: readonly string[]
}

const namesOfLists = /^(?:categor(?:y|ies)|tags?|topics?|sections?)$/i
const templateFolders = /^_(?:layouts|partials|components|includes|assets|nav)$/

/**
 * A Jigsaw site (https://jigsaw.tighten.com/docs/collections/): its collections from `config.php`, which is parsed and
 * never run. Stories are the collection with most Markdown files that is not a list of categories. A `config.php` that
 * cannot be read leaves the folders to go by, and a note.
 */
export async function jigsawSite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  const read = await readPhpConfig((await files.read('config.php')) ?? '')
  const config = read.values ?? {}
  const build = isSettings(config.build) ? config.build : {}
  const source = cleanFolder(textSetting(build, 'source') ?? 'source')
  const collections = collectionsOf(config, source, paths)
  const lists = collections.filter(({ name }) => namesOfLists.test(name))
  const stories = [...collections].filter(collection => !lists.includes(collection)).sort((a, b) => b.stories.length - a.stories.length)[0]
  const address = stories ? addressPattern(stories, read.values !== null) : { storyPath: null, notes: [] }
  const notes = read.problem === null ? address.notes : [`config.php could not be read (${read.problem}); Stet goes by the folders.`]
  return completeSite(files, paths, {
    generator: 'jigsaw',
    name: textSetting(config, 'siteName', 'title', 'siteTitle', 'name'),
    contentFolder: stories?.folder ?? `${source}/_posts`,
    storyPath: address.storyPath,
    categories: (lists[0]?.stories ?? []).map(path => path.slice(folderOf(path).length + 1).replace(/\.[^.]+$/, '')).sort(),
    places: { roots: [source], usual: { mediaFolder: `${source}/assets/img`, mediaPath: '/assets/img' } },
    usualFileName: kebabMarkdown,
    notes,
  })
}

function collectionsOf(config: Settings, source: string, paths: readonly string[]): Collection[] {
  const named = isSettings(config.collections) ? Object.entries(config.collections) : []
  // `'collections' => ['posts', 'people' => [...]]`: an entry without settings is a name.
  const settings = new Map(
    named.map(([key, value]) => (typeof value === 'string' && /^\d+$/.test(key) ? [value, {}] : [key, isSettings(value) ? value : {}])),
  )
  if (settings.size === 0) for (const name of collectionFolders(source, paths)) settings.set(name, {})
  return [...settings].map(([name, own]) => {
    const folder = `${source}/_${name}`
    return { name, folder, settings: own, stories: storyFiles(paths, folder) }
  })
}

function collectionFolders(source: string, paths: readonly string[]): string[] {
  const folders = storyFiles(paths, source).map(path => path.slice(source.length + 1).split('/')[0] ?? '')
  return [...new Set(folders)].filter(folder => folder.startsWith('_') && !templateFolders.test(folder)).map(folder => folder.slice(1))
}

/** A collection's address: its `path`, or what Jigsaw does without one. */
function addressPattern({ name, settings }: Collection, isRead: boolean): { storyPath: string | null; notes: string[] } {
  if (!isRead) return { storyPath: null, notes: [] }
  const path = isSettings(settings.path) ? (settings.path.web ?? Object.values(settings.path)[0]) : settings.path
  if (path === unknowable)
    return { storyPath: null, notes: [`The addresses of “${name}” are made by a function in config.php; Stet cannot know them.`] }
  if (typeof path !== 'string' || path.trim() === '') return { storyPath: `/${name}/{-filename}`, notes: [] }
  const pattern = `/${path.trim().replace(/^\/+|\/+$/g, '')}`
  return { storyPath: pattern.includes('{') ? pattern : `${pattern}/{-filename}`, notes: [] }
}

/** Whether a listing is one of a Jigsaw site. */
export async function isJigsaw(files: SiteFiles, paths: readonly string[]): Promise<boolean> {
  if (!paths.includes('config.php')) return false
  if (paths.some(path => isInside(path, 'source') && (path.endsWith('.blade.php') || path.startsWith('source/_')))) return true
  return /tight(?:enco|en)\/jigsaw/.test((await files.read('composer.json')) ?? '')
}
