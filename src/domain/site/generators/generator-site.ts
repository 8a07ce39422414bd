import { fileNamePattern } from '../file-name.ts'
import { storyFiles } from '../folder-tree.ts'
import { findMediaFolder, type PublicRoots } from '../media-folder.ts'
import type { DetectedSite, FileNamePattern, Generator, SiteFiles } from '../site-shape.ts'
import { addressKeysOf } from '../story-address.ts'

/** What the reader of one generator's files finds out by itself; the rest follows from it in the same way for all. */
export interface GeneratorSite {
  readonly generator: Generator
  readonly name: string | null
  readonly contentFolder: string
  readonly storyPath: string | null
  /** Keys that move a story besides those in the pattern. */
  readonly addressKeys?: readonly string[]
  readonly categories?: readonly string[]
  readonly places: PublicRoots
  readonly usualFileName: FileNamePattern
  readonly notes?: readonly string[]
}

/** The name of a site whose configuration does not say one. */
export const unnamed = 'Stories'

export const kebabMarkdown: FileNamePattern = { style: 'kebab', date: 'none', extension: '.md', bundle: false }

/** Completes a site: media folder, file names and address keys are read off its files. */
export async function completeSite(files: SiteFiles, paths: readonly string[], site: GeneratorSite): Promise<DetectedSite> {
  const media = await findMediaFolder(files, paths, site.contentFolder, site.places)
  return {
    generator: site.generator,
    name: site.name ?? unnamed,
    contentFolder: site.contentFolder,
    ...media,
    storyPath: site.storyPath,
    addressKeys: [...new Set([...addressKeysOf(site.storyPath ?? ''), ...(site.addressKeys ?? [])])],
    categories: site.categories ?? [],
    fileName: fileNamePattern(storyFiles(paths, site.contentFolder), site.usualFileName),
    notes: site.notes ?? [],
  }
}
