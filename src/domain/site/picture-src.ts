import { isLinked } from '../images/is-linked.ts'
import { type SitePath, sitePath } from '../story/story.ts'
import { folderOf } from './folder-tree.ts'
import type { SiteShape } from './site-shape.ts'

type MediaShape = Pick<SiteShape, 'mediaFolder' | 'mediaPath'>

/** How a story of this site writes a file of the media folder. */
export function srcOf({ mediaFolder, mediaPath }: MediaShape, path: string): string {
  const inside = mediaFolder === '' ? path : path.slice(mediaFolder.length + 1)
  return `${mediaPath.replace(/\/$/, '')}/${inside}`
}

/** The file of the media folder that {@link srcOf} names so; null when it lies elsewhere. */
export function fileOf({ mediaFolder, mediaPath }: MediaShape, src: string): string | null {
  const start = `${mediaPath.replace(/\/$/, '')}/`
  const inside = src.startsWith(start) ? src.slice(start.length) : ''
  if (inside === '' || inside.split('/').some(part => part === '' || part === '.' || part === '..')) return null
  return mediaFolder === '' ? inside : `${mediaFolder}/${inside}`
}

/** The file that readers get for an address of the site itself; null where the desk cannot know, as it knows only where the media folder is. */
export function siteFileOf({ mediaFolder, mediaPath }: MediaShape, src: string): SitePath | null {
  const path = mediaPath.replace(/\/$/, '')
  const folder = mediaFolder === '' ? '' : `/${mediaFolder}`
  return src.startsWith('/') && !isLinked(src) && folder.endsWith(path)
    ? sitePath(`${folder.slice(0, folder.length - path.length)}${src}`.slice(1))
    : null
}

/**
 * One name for a picture, however a story writes it: a linked one as it is; one of the media folder as {@link srcOf} gives it, also when it
 * is written from the story's folder (`../img/a.jpg`), with `%20`, with `?v=2` behind, or with a tag of the generator.
 */
export function pictureSrc(shape: MediaShape, storyPath: string, written: string): string {
  if (isLinked(written)) return written
  const plain = decoded(withoutTags(written).replace(/[?#].*$/, ''))
  if (plain.startsWith('/')) return plain
  const path = resolved(folderOf(storyPath), plain)
  const inside = path !== null && (shape.mediaFolder === '' || path.startsWith(`${shape.mediaFolder}/`))
  return inside ? srcOf(shape, path) : plain
}

/** What stands in quotes in a tag of the generator (`{{ "/a.jpg" | relative_url }}`) is the address; other tags say where the site is. */
const withoutTags = (written: string): string =>
  written.includes('{{')
    ? written.replaceAll(/\{\{\s*(?:"([^"{}]*)"|'([^'{}]*)')?[^{}]*\}\}/g, (_, one?: string, two?: string) => one ?? two ?? '')
    : written

function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

function resolved(folder: string, relative: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
