declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** The number of a story in its desk's database. It stays the same when the file is renamed. */
export type StoryId = Branded<number, 'StoryId'>
/** A path below the site folder, with `/`, already checked by {@link sitePath}. */
export type SitePath = Branded<string, 'SitePath'>

export const storyId = (value: number): StoryId => value as StoryId

/** draft: never published · published: the file equals the story · changed: published, with edits not yet published. */
export type StoryStatus = 'draft' | 'published' | 'changed'
/** new: arrived on disk and nobody has opened it · changed: the file changed under a draft · gone: it vanished under one. */
export type DiskState = 'same' | 'new' | 'changed' | 'gone'

/** The status of a story from what exists of it. */
export function statusOf(story: { readonly live: boolean; readonly draft: boolean }): StoryStatus {
  if (!story.live) return 'draft'
  return story.draft ? 'changed' : 'published'
}

/**
 * Takes a path from outside for a path below the site folder, or refuses it with null: absolute paths, `.` and `..`,
 * empty parts, backslashes, NUL and other control characters, drive letters and encoded forms of these are no site path.
 */
export function sitePath(raw: string): SitePath | null {
  if (raw === '' || raw.length > 1000 || !raw.isWellFormed()) return null
  if (/[\p{Cc}\\]/u.test(raw) || /^[A-Za-z]:/.test(raw)) return null
  if (/%(?:2e|2f|5c|00)/i.test(raw)) return null
  const parts = raw.split('/')
  return parts.every(part => part !== '' && part !== '.' && part !== '..' && part.length <= 255) ? (raw as SitePath) : null
}

/** Whether a file name is one of a Markdown story. */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path)
