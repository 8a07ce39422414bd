import type { CaptionDesk } from '../captions/profile.ts'
import type { FrontsShape } from '../front/front-shape.ts'
import type { PictureRules } from '../images/picture-rules.ts'

/** The site folder as detection sees it: a listing and a way to read. So it runs on a disk, in a browser, and in a test. */
export interface SiteFiles {
  /**
   * Site-relative paths of all files, with `/`. The caller leaves out what is nobody's copy: `node_modules`, `.git`, `vendor`, and what
   * a build wrote.
   */
  list(): Promise<readonly string[]>
  /** The text of a file, or null when there is none or it is no text. */
  read(path: string): Promise<string | null>
}

export type Generator = 'jigsaw' | 'hugo' | 'jekyll' | 'eleventy' | 'astro' | 'plain'

/** How the site names its story files. `bundle`: a story is a folder with an `index` file in it. */
export interface FileNamePattern {
  readonly style: 'snake' | 'kebab'
  readonly date: 'none' | 'prefix'
  /** `.md`, `.markdown` or `.mdx` */
  readonly extension: string
  readonly bundle: boolean
}

/** What Stet knows of a site: found by looking at its files, then corrected by `stet.config.json`. */
export interface SiteShape {
  readonly generator: Generator
  /** The site's title from its own configuration, else "Stories". */
  readonly name: string
  /** Where stories lie, without a slash at the end; '' is the site folder itself. */
  readonly contentFolder: string
  readonly mediaFolder: string
  /** How a story writes the path of a file in the media folder; starts with `/`. */
  readonly mediaPath: string
  /** The pattern of a story's address, see {@link ./story-address.ts}; null when it cannot be known without running the site. */
  readonly storyPath: string | null
  /** Front-matter keys whose change moves the page. */
  readonly addressKeys: readonly string[]
  /** Names a story may give as its category, where the site keeps a list of them. */
  readonly categories: readonly string[]
  readonly fileName: FileNamePattern
  readonly fields: readonly FieldShape[]
  readonly pictures: PictureRules
  /** The house style that its captions are checked against, and what of them is owed. */
  readonly captions: CaptionDesk
  readonly fronts: FrontsShape
}

/** What can be found without reading every story, and in words what could not be. */
export type DetectedSite = Omit<SiteShape, 'fields' | 'pictures' | 'captions' | 'fronts'> & { readonly notes: readonly string[] }

export const fieldTypes = ['text', 'long-text', 'date', 'boolean', 'number', 'tags', 'image', 'choice', 'yaml'] as const
export type FieldType = (typeof fieldTypes)[number]

export const fieldRoles = [
  'headline',
  'standfirst',
  'date',
  'categories',
  'lead-picture',
  'lead-picture-alt',
  'lead-picture-caption',
  'lead-picture-credit',
  'featured',
  'draft',
  'author',
  'slug',
] as const
export type FieldRole = (typeof fieldRoles)[number]

/** A front-matter key as the site's stories use it. */
export interface FieldShape {
  readonly key: string
  readonly type: FieldType
  /** What the key means to the desk. The role `draft` belongs to `draft: true` and to `published: false` alike. */
  readonly role: FieldRole | null
  /** Share of the stories that have the key, 0 to 1. */
  readonly share: number
  /** Values that came up more than once (all of them for tags, choices and switches), most frequent first, at most 40. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
  /** How dates are written, in the tokens of {@link ./site-date.ts}; null for other types. */
  readonly dateFormat: string | null
  /** A text under this key is a list of words parted by blanks, see {@link ../front-matter/as-list.ts}. */
  readonly byBlanks: boolean
  /** Its place among the keys of a head, from 0. */
  readonly order: number
  /** A value that a story has, as words. */
  readonly sample: string
}
