import { storyFiles } from '../folder-tree.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite, kebabMarkdown } from './generator-site.ts'

const config = /^astro\.config\.(?:js|mjs|cjs|ts|mts)$/
const collections = 'src/content'

export const isAstro = (paths: readonly string[]): boolean => paths.some(path => config.test(path))

/**
 * An Astro site (https://docs.astro.build/en/guides/content-collections/): stories in the collection below `src/content`
 * with most Markdown files. Addresses are made by pages: the one that takes a story's slug says where they begin.
 */
export async function astroSite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  const collection = largestCollection(paths)
  return completeSite(files, paths, {
    generator: 'astro',
    name: await titleOf(files, paths),
    contentFolder: collection === null ? 'src/content/blog' : `${collections}/${collection}`,
    storyPath: routeOf(paths, collection ?? 'blog'),
    places: { roots: ['public'], usual: { mediaFolder: 'public/images', mediaPath: '/images' } },
    usualFileName: kebabMarkdown,
  })
}

function largestCollection(paths: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const path of storyFiles(paths, collections)) {
    const [name = '', ...rest] = path.slice(collections.length + 1).split('/')
    if (rest.length > 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** `src/pages/news/[...slug].astro` serves `/news/...`; of several such pages the one named like the collection counts. */
function routeOf(paths: readonly string[], collection: string): string | null {
  const routes = paths.flatMap(path => {
    const found = /^src\/pages\/(.*\/)?\[(?:\.\.\.)?(?:slug|id)\](?:\/index)?\.astro$/.exec(path)
    return found ? [found[1] ?? ''] : []
  })
  const route = routes.find(folder => folder === `${collection}/`) ?? (routes.length === 1 ? routes[0] : undefined)
  return route === undefined ? null : `/${route}{folder}/{slug}/`
}

async function titleOf(files: SiteFiles, paths: readonly string[]): Promise<string | null> {
  const constants = paths.find(path => /^src\/(?:consts|config|site)\.(?:ts|js|mjs)$/.test(path))
  const text = constants === undefined ? '' : ((await files.read(constants)) ?? '')
  return /\b(?:SITE_TITLE|SITE_NAME|title|name)\s*[=:]\s*(['"`])([^'"`\n]+)\1/.exec(text)?.[2] ?? null
}
