import { folderOf, isInside, joined, spread, storyFiles } from './folder-tree.ts'
import type { SiteFiles } from './site-shape.ts'

export interface MediaFolder {
  readonly mediaFolder: string
  readonly mediaPath: string
}

/** Where a generator serves files from as they are; '' is the site folder. `usual` is used when nothing else is known. */
export interface PublicRoots {
  readonly roots: readonly string[]
  readonly usual: MediaFolder
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i
const REFERENCE = /[^\s"'()[\]<>|={}]+\.(?:jpe?g|png|gif|webp|avif)/gi
const STORIES_READ = 60

/**
 * The folder that pictures are kept in: the one most references in stories lead to, else the one that holds most pictures
 * a site serves, else the generator's usual one. Folders named by a number below it (`2026/11`) only sort its pictures.
 */
export async function findMediaFolder(
  files: SiteFiles,
  paths: readonly string[],
  contentFolder: string,
  places: PublicRoots,
): Promise<MediaFolder> {
  const pictures = new Set(paths.filter(path => PICTURE.test(path)))
  const found = new Map<string, number>()
  for (const story of spread(storyFiles(paths, contentFolder), STORIES_READ)) {
    for (const [reference] of ((await files.read(story)) ?? '').matchAll(REFERENCE)) {
      const picture = pictureOf(reference, story, pictures, places.roots)
      if (picture !== null) count(found, unsorted(folderOf(picture)))
    }
  }
  if (found.size === 0)
    for (const picture of pictures) if (publicRoot(picture, places.roots, contentFolder) !== null) count(found, unsorted(folderOf(picture)))
  const [folder] = [...found].sort((a, b) => b[1] - a[1])[0] ?? []
  return folder === undefined ? places.usual : { mediaFolder: folder, mediaPath: publicPath(folder, places.roots) }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
const unsorted = (folder: string): string => folder.replace(/(?:\/\d+)+$/, '')

/** The file a reference leads to. A picture in the story's own folder says nothing about where the others are. */
function pictureOf(reference: string, story: string, pictures: ReadonlySet<string>, roots: readonly string[]): string | null {
  if (/^(?:[a-z]+:)?\/\//i.test(reference)) return null
  if (reference.startsWith('/')) {
    return roots.map(root => joined(root, reference.slice(1))).find(path => pictures.has(path)) ?? null
  }
  const path = resolved(folderOf(story), reference)
  return path !== null && pictures.has(path) && !isInside(path, folderOf(story) || '.') ? path : null
}

function resolved(folder: string, relative: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function publicRoot(path: string, roots: readonly string[], contentFolder: string): string | null {
  if (contentFolder !== '' && isInside(path, contentFolder)) return null
  return roots.find(root => isInside(path, root)) ?? null
}

function publicPath(folder: string, roots: readonly string[]): string {
  const root = roots.find(candidate => candidate !== '' && (folder === candidate || isInside(folder, candidate))) ?? ''
  return `/${folder.slice(root === '' ? 0 : root.length + 1)}`.replace(/(?<=.)\/$/, '')
}
