import { usualDesk } from '#domain/captions/profile.ts'
import { frontsOf } from '#domain/front/front-shape.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { inferFigureForm } from '#domain/images/figure-form.ts'
import { usualRules } from '#domain/images/picture-rules.ts'
import { applyConfig } from '#domain/site/apply-config.ts'
import { detectSite } from '#domain/site/detect-site.ts'
import { isInside, spread, storyFiles } from '#domain/site/folder-tree.ts'
import { listsByBlanks } from '#domain/site/generators/jekyll-site.ts'
import { inferFields } from '#domain/site/infer-fields.ts'
import { type ConfigProblem, readConfig } from '#domain/site/read-config.ts'
import type { SiteConfig } from '#domain/site/site-config.ts'
import type { SiteFiles, SiteShape } from '#domain/site/site-shape.ts'
import type { SitePath } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { SiteFolder } from '../ports/site-folder.ts'

const CONFIG = 'stet.config.json' as SitePath
/** Stories that fields and figures are told from, spread over the folder; more of them change nothing but the time it takes. */
const STORIES_READ = 300

/** What the desk knows of a site, and in words what it could not find out. */
export interface ReadSite {
  readonly shape: SiteShape
  readonly notes: readonly string[]
}

/** A folder of stories that is not there would take every story off the list. */
function emptyFolder(text: string, { contentFolder = '' }: SiteConfig, paths: readonly string[]): ConfigProblem[] {
  if (contentFolder === '' || paths.some(path => isInside(path, contentFolder))) return []
  const line = text.slice(0, Math.max(0, text.indexOf('"contentFolder"'))).split('\n').length
  return [{ line, message: `There is no file in the folder “${contentFolder}”.` }]
}

/** Finds out how a site is made: its generator's files, some of its stories, and `stet.config.json` above both. */
export async function readSite(folder: SiteFolder): Promise<ReadSite> {
  const paths = await folder.list('')
  const read = async (path: string) => {
    const bytes = await folder.read(path as SitePath)
    return bytes && decodeSource(bytes)
  }
  const files: SiteFiles = { list: async () => paths, read }
  const { notes, ...detected } = await detectSite(files)
  const text = await read(CONFIG)
  const config = text === null ? null : readConfig(text)
  const given: SiteConfig = config?.ok === true ? config.config : {}
  const found = config && !config.ok ? config.problems : emptyFolder(text ?? '', given, paths)
  const { contentFolder: _, ...rest } = given
  const settings: SiteConfig = config?.ok && found.length > 0 ? rest : given
  const problems = found.map(
    problem => `stet.config.json, line ${problem.line}: ${problem.message} Until it is mended, what was found in the folder is used.`,
  )
  const contentFolder = settings.contentFolder ?? detected.contentFolder
  const stories = storyFiles(paths, contentFolder)
  const sources = await Promise.all(spread(stories, STORIES_READ).map(async path => splitSource((await read(path)) ?? '')))
  const fields = inferFields(
    sources.filter(source => source.format !== 'none'),
    detected.generator === 'jekyll' ? listsByBlanks : [],
  )
  const pictures = { ...usualRules, figure: inferFigureForm(sources.map(source => source.body)) }
  return {
    shape: applyConfig({ ...detected, fields, pictures, captions: usualDesk, fronts: frontsOf(detected.generator, {}) }, settings),
    notes: [...notes, ...problems],
  }
}
