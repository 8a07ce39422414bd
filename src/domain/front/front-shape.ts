/** How a story is named in the file that holds the order of the fronts: by its path below the site, its file's name, or its address. */
export const frontEntries = ['path', 'slug', 'address'] as const
export type FrontEntry = (typeof frontEntries)[number]

/** A front of the site: an ordered list of stories that lead it. */
export interface FrontShape {
  readonly id: string
  readonly name: string
  /** How many stories it has place for. */
  readonly slots: number
  /** How many of one category it may have; null for any number. */
  readonly perCategory: number | null
  /** The category whose stories are offered for it; null for all. */
  readonly category: string | null
  /** A story on it has the featured value in its own front matter, and loses it with its place. */
  readonly featured: boolean
}

/** The fronts of a site and where their order is written, for the site's templates to read. */
export interface FrontsShape {
  /** The file below the site; JSON or YAML by its extension. */
  readonly file: string
  readonly entries: FrontEntry
  readonly list: readonly FrontShape[]
}

const usualFront: Omit<FrontShape, 'id' | 'featured'> = { name: 'Front page', slots: 8, perCategory: null, category: null }

/** Where the generator looks for data that templates read. */
const dataFolders: Readonly<Record<string, string>> = {
  hugo: 'data/',
  jekyll: '_data/',
  eleventy: '_data/',
  jigsaw: 'source/_data/',
  astro: 'src/data/',
}

/** What `stet.config.json` says of the fronts. */
export interface FrontsConfig {
  readonly file?: string
  readonly entries?: FrontEntry
  readonly list?: Readonly<Record<string, Partial<Omit<FrontShape, 'id'>>>>
}

/** The fronts with what a configuration says of them. The first one is that of the featured value, unless another is. */
export function frontsOf(generator: string, { file, entries = 'path', list = { home: {} } }: FrontsConfig): FrontsShape {
  const taken = Object.values(list).some(({ featured }) => featured)
  return {
    file: file ?? `${dataFolders[generator] ?? ''}fronts.json`,
    entries,
    list: Object.entries(list).map(([id, front], at) => ({ ...usualFront, featured: !taken && at === 0, ...front, id })),
  }
}
