import { namesInText } from '#domain/images/names-in-text.ts'
import { isInside, isStoryFile } from '#domain/site/folder-tree.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import { type FileStamp, FolderError } from '../ports/site-folder.ts'
import type { Desk } from './desk.ts'

const BATCH = 8
/** Larger ones are data or what a program wrote. */
const MAX_BYTES = 1_000_000
const templates = 'html?|md|markdown|mdx|php|njk|liquid|hbs|mustache|ejs|pug|twig|astro|vue|svelte'
const texts = new RegExp(String.raw`\.(?:${templates}|[jt]sx?|mjs|cjs|s?css|less|json|ya?ml|toml|xml|txt)$`, 'i')

/**
 * The files of the site, beside its stories, that name pictures whose files are in the media folder: templates, pages, styles and data, by
 * the picture's number. Each is read once, however many pictures are asked for. A file that cannot be read names none.
 */
export async function filesNaming(desk: Desk, ids: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const { shape } = desk.site
  const pictures = new Map<string, number>()
  for (const id of ids)
    for (const file of await desk.database.pictures.filesOf(id)) if (file.path !== null && file.stamp !== null) pictures.set(file.src, id)
  const naming = new Map<number, string[]>()
  if (pictures.size === 0) return naming
  const files = await desk.folder.scan('', path => isText(desk, path))
  const look = async ({ path }: FileStamp) => {
    const names = namesInText(await textOf(desk, path), {
      has: src => pictures.has(src),
      resolve: relative => pictureSrc(shape, path, relative),
    })
    return { path, found: new Set([...names].map(src => pictures.get(src))) }
  }
  const small = files.filter(file => file.size <= MAX_BYTES)
  for (let from = 0; from < small.length; from += BATCH)
    for (const { path, found } of await Promise.all(small.slice(from, from + BATCH).map(look)))
      for (const id of found) if (id !== undefined) naming.set(id, [...(naming.get(id) ?? []), path])
  return naming
}

/** Whether a file is a text that is no story: the desk knows what stories use. What Hugo writes lies in `public` and `resources`. */
function isText({ site: { shape } }: Desk, path: string): boolean {
  if (!texts.test(path) || (isStoryFile(path) && isInside(path, shape.contentFolder))) return false
  return shape.generator !== 'hugo' || !/^(?:public|resources)\//.test(path)
}

async function textOf(desk: Desk, path: FileStamp['path']): Promise<string> {
  try {
    return new TextDecoder().decode((await desk.folder.read(path)) ?? new Uint8Array())
  } catch (error) {
    if (error instanceof FolderError) return ''
    throw error
  }
}
