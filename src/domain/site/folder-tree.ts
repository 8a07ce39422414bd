/** The folder part of a path; '' for a file at the root. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** A path joined from parts of which some may be empty. */
export const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join('/')

export const isInside = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`)

/** A folder setting without `./` in front and slashes at its ends. */
export const cleanFolder = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\.?\/)+|^\.$/g, '')
    .replace(/\/+$/, '')

const isStory = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path)
/** Files that stand beside stories in every repository and are none, section pages and the like. */
const isNoStory = (path: string): boolean =>
  /(?:^|\/)(?:readme|license|changelog|contributing|code_of_conduct|security|_index)\.\w+$/i.test(path)

/** Whether a file may be a story: Markdown, and none of the files that stand beside stories in every repository. */
export const isStoryFile = (path: string): boolean => isStory(path) && !isNoStory(path)

/** The Markdown files of a listing that may be stories. */
export function storyFiles(paths: readonly string[], folder = ''): string[] {
  return paths.filter(path => isStoryFile(path) && isInside(path, folder))
}

/**
 * The folder that stories live in: from `root` one step down to the folder with most stories, if it has three in five, and
 * further as long as nearly all are in one. A folder with nothing but one `index` is a story, and one named by a number (a
 * year) only sorts them: the way down ends above both.
 */
export function storyFolder(paths: readonly string[], root: string, share = 0.6): string {
  const stories = storyFiles(paths, root)
  const below = new Map<string, number>()
  for (const path of stories) {
    const [first, ...rest] = path.slice(root === '' ? 0 : root.length + 1).split('/')
    if (first !== undefined && rest.length > 0) below.set(first, (below.get(first) ?? 0) + 1)
  }
  const [name, count] = [...below].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const inside = joined(root, name)
  const isBundle = count === 1 && stories.some(path => folderOf(path) === inside && /\/index\.\w+$/.test(path))
  if (count === 0 || count < stories.length * share || isBundle || /^\d+$/.test(name)) return root
  return storyFolder(paths, inside, 0.9)
}

/** About `count` entries, spread evenly over the whole list. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).filter(entry => entry !== undefined)
}
