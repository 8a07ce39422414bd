/** How a story is named in the file that holds the order of the fronts: by its path below the site, its file's name, or its address. */
export const frontEntries = ['path', 'slug', 'address'] as const
export type FrontEntry = (typeof frontEntries)[number]

/** A front of the site: an ordered list of stories that lead it. */
export interface FrontShape {
  readonly id: string
  readonly name: string
  /** How many stories it has place for. */
  readonly slots: number
  /** How many of one category it may have, of every one or of each by its name; null for any number. */
  readonly perCategory: number | Readonly<Record<string, number>> | null
  /** The category whose stories are offered for it; null for all. */
  readonly category: string | null
  /** A story on it has the featured value in its own front matter, and loses it with its place. */
  readonly featured: boolean
  /** The front-matter key that holds the place of a story on it, smallest first; null where the order is in the file of the fronts. */
  readonly weight: string | null
}

/** What a story may be called on a front, beside its own headline and picture. */
export const frontWords = ['headline', 'kicker', 'picture'] as const
export type FrontWord = (typeof frontWords)[number]

/** The fronts of a site and where their order is written, for the site's templates to read. */
export interface FrontsShape {
  /** The file below the site; JSON or YAML by its extension. */
  readonly file: string
  readonly entries: FrontEntry
  /** The front-matter keys for what a story is called on the fronts; null where the site has none. */
  readonly words: Readonly<Record<FrontWord, string | null>>
  /** The front-matter key that says until when a story is embargoed. */
  readonly embargo: string
  readonly list: readonly FrontShape[]
}

const usualFront: Omit<FrontShape, 'id' | 'featured'> = { name: 'Front page', slots: 8, perCategory: null, category: null, weight: null }

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
  readonly words?: Partial<Record<FrontWord, string>>
  readonly embargo?: string
  readonly list?: Readonly<Record<string, Partial<Omit<FrontShape, 'id'>>>>
}

/** The fronts with what a configuration says of them. The first one is that of the featured value, unless another is. */
export function frontsOf(
  generator: string,
  { file, entries = 'path', words, embargo = 'embargo', list = { home: {} } }: FrontsConfig,
): FrontsShape {
  const taken = Object.values(list).some(({ featured }) => featured)
  return {
    file: file ?? `${dataFolders[generator] ?? ''}fronts.json`,
    entries,
    words: { headline: null, kicker: null, picture: null, ...words },
    embargo,
    list: Object.entries(list).map(([id, front], at) => ({ ...usualFront, featured: !taken && at === 0, ...front, id })),
  }
}

/** The front-matter keys that fronts read, each once. */
export const frontKeys = ({ words, embargo, list }: FrontsShape): string[] => [
  ...new Set([...Object.values(words), embargo, ...list.map(({ weight }) => weight)].filter(key => key !== null)),
]
