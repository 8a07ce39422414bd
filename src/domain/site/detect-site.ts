import { astroSite, isAstro } from './generators/astro-site.ts'
import { eleventySite, isEleventy } from './generators/eleventy-site.ts'
import { hugoSite, isHugo } from './generators/hugo-site.ts'
import { isJekyll, jekyllSite } from './generators/jekyll-site.ts'
import { isJigsaw, jigsawSite } from './generators/jigsaw-site.ts'
import { plainSite } from './generators/plain-site.ts'
import type { DetectedSite, SiteFiles } from './site-shape.ts'

/**
 * Finds out what kind of site a folder holds, where its stories and pictures lie, and how addresses and file names are
 * made: from the listing, the generator's configuration (parsed, never run) and about sixty stories. It does not fail for
 * what it cannot read: it falls back to what is usual for the generator and says so in `notes`. The fields of front matter
 * come from `inferFields`. Rejects only when `files` does.
 */
export async function detectSite(files: SiteFiles): Promise<DetectedSite> {
  const paths = [...(await files.list())].sort()
  if (await isJigsaw(files, paths)) return jigsawSite(files, paths)
  if (isAstro(paths)) return astroSite(files, paths)
  if (isEleventy(paths)) return eleventySite(files, paths)
  if (isHugo(paths)) return hugoSite(files, paths)
  if (isJekyll(paths)) return jekyllSite(files, paths)
  return plainSite(files, paths)
}
