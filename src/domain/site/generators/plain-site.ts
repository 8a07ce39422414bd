import { storyFolder } from '../folder-tree.ts'
import type { DetectedSite, SiteFiles } from '../site-shape.ts'
import { completeSite, kebabMarkdown } from './generator-site.ts'

/** A folder that no generator is known for: stories are where most Markdown is, and their addresses are unknown. */
export async function plainSite(files: SiteFiles, paths: readonly string[]): Promise<DetectedSite> {
  return completeSite(files, paths, {
    generator: 'plain',
    name: null,
    contentFolder: storyFolder(paths, ''),
    storyPath: null,
    places: { roots: ['public', 'static', ''], usual: { mediaFolder: 'images', mediaPath: '/images' } },
    usualFileName: kebabMarkdown,
  })
}
