import { isSettings, readSettings, type Settings, textSetting } from '../config-values.ts'
import { cleanFolder, folderOf, joined, storyFiles } from '../folder-tree.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite } from './generator-site.ts'
import { fromPermalink } from './permalinks.ts'

const config = /^_config\.(?:ya?ml|toml)$/

/** The styles that Jekyll has names for (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title:output_ext',
}

/** Keys whose text is a list of words (https://jekyllrb.com/docs/posts/#categories). */
export const listsByBlanks = ['categories', 'tags']

export const isJekyll = (paths: readonly string[]): boolean => paths.some(path => config.test(path))

/** A Jekyll site: stories in `_posts`, wherever it lies below the source folder, named by date and slug. */
export async function jekyllSite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  const path = paths.find(candidate => config.test(candidate)) ?? '_config.yml'
  const settings = readSettings(path, (await files.read(path)) ?? '')
  const source = cleanFolder(textSetting(settings ?? {}, 'source') ?? '')
  const contentFolder = postsFolder(paths, source, settings ?? {})
  const style = permalinkOf(settings ?? {})
  return completeSite(files, paths, {
    generator: 'jekyll',
    name: textSetting(settings ?? {}, 'title', 'name'),
    contentFolder,
    storyPath: fromPermalink(styles[style] ?? style, '{slug}'),
    addressKeys: ['slug', 'permalink'],
    places: { roots: [source], usual: { mediaFolder: joined(source, 'assets/images'), mediaPath: '/assets/images' } },
    usualFileName: { style: 'kebab', date: 'prefix', extension: '.md', bundle: false },
    notes: settings === null ? [`${path} could not be read; Stet goes by the folders.`] : [],
  })
}

/** The `_posts` folder with most stories, else the collection with most, else the `_posts` that is not there yet. */
function postsFolder(paths: readonly string[], source: string, settings: Settings): string {
  const parent = joined(source, cleanFolder(textSetting(settings, 'collections_dir') ?? ''))
  const counts = new Map<string, number>()
  for (const path of storyFiles(paths, source)) {
    const folder = /^(?:.*\/)?_posts(?=\/)/.exec(path)?.[0]
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  if (counts.size === 0 && isSettings(settings.collections)) {
    for (const name of Object.keys(settings.collections))
      counts.set(joined(parent, `_${name}`), storyFiles(paths, joined(parent, `_${name}`)).length)
  }
  const [folder, count] = [...counts].sort((a, b) => b[1] - a[1] || folderOf(a[0]).length - folderOf(b[0]).length)[0] ?? ['', 0]
  return count > 0 ? folder : joined(parent, '_posts')
}

/** The permalink of posts: the site's own, overridden by a default for them. */
function permalinkOf(settings: Settings): string {
  const defaults = Array.isArray(settings.defaults) ? settings.defaults.filter(isSettings) : []
  for (const { scope, values } of defaults) {
    const isPosts = isSettings(scope) && (scope.type === 'posts' || /(?:^|\/)_posts$/.test(String(scope.path ?? '')))
    const own = isPosts && isSettings(values) ? textSetting(values, 'permalink') : null
    if (own !== null) return own
  }
  return textSetting(settings, 'permalink') ?? 'date'
}
