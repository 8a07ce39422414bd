import type { StoryFilter, StoryView } from '#contract/story.ts'

export type ListSort = NonNullable<StoryFilter['sort']>
type Direction = NonNullable<StoryFilter['dir']>

/** What the address of the list says: its filters, its order, and whether somebody is starting a story. */
export interface ListSearch {
  readonly q?: string
  readonly view?: StoryView
  readonly category?: string
  readonly by?: string
  /** Changed on or after this day, as 2026-11-19. */
  readonly since?: string
  readonly sort?: ListSort
  readonly dir?: Direction
  readonly new?: 1
}

// Written as records, so that a view or sort added to the contract is missed here by the compiler, not by a person.
const views: Record<StoryView, true> = {
  all: true,
  drafts: true,
  changed: true,
  published: true,
  featured: true,
  'new-on-disk': true,
  'changed-on-disk': true,
  'same-address': true,
  returned: true,
  spiked: true,
}
const sorts: Record<ListSort, Direction> = { changed: 'desc', date: 'desc', headline: 'asc', relevance: 'desc' }

const isView = (value: string): value is StoryView => Object.hasOwn(views, value)
const isSort = (value: string): value is ListSort => Object.hasOwn(sorts, value)

/** Reads the list's part of an address. What cannot be meant is left out, so that any link opens something. */
export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const text = (name: string) => (raw[name] === undefined || raw[name] === null ? '' : String(raw[name]).trim().slice(0, 200))
  const [q, view, category, by, since, sort, dir] = ['q', 'view', 'category', 'by', 'since', 'sort', 'dir'].map(text)
  return {
    ...(q && { q }),
    ...(view && isView(view) && view !== 'all' && { view }),
    ...(category && { category }),
    ...(by && { by }),
    ...(since && /^\d{4}-\d{2}-\d{2}$/.test(since) && !Number.isNaN(Date.parse(since)) && { since }),
    ...(sort && isSort(sort) && sort !== 'changed' && { sort }),
    ...((dir === 'asc' || dir === 'desc') && { dir }),
    ...(text('new') === '1' && { new: 1 as const }),
  }
}

/** The order that an address means, its defaults filled in. Relevance means something for a search only. */
export function orderOf({ q, sort, dir }: ListSearch): { sort: ListSort; dir: Direction } {
  const meant = sort === 'relevance' && !q ? 'changed' : (sort ?? 'changed')
  return { sort: meant, dir: dir ?? sorts[meant] }
}

/** The order as the address says it: what is the default is left out. */
export function withOrder(search: ListSearch, sort: ListSort, dir: Direction = sorts[sort]): ListSearch {
  const { sort: _sort, dir: _dir, ...rest } = search
  return { ...rest, ...(sort !== 'changed' && { sort }), ...(dir !== sorts[sort] && { dir }) }
}

/** The filter that the server is asked with. */
export function filterOf(search: ListSearch): StoryFilter {
  const { new: _new, sort: _sort, dir: _dir, ...filter } = search
  return { ...filter, ...orderOf(search) }
}

/** How many filters are on besides the words searched for. */
export function filtersOn({ view, category, by, since }: ListSearch): number {
  return [view, category, by, since].filter(Boolean).length
}

/** Sets one filter or, with an empty value, takes it off. */
export function withFilter(search: ListSearch, name: 'q' | 'view' | 'category' | 'by' | 'since', value: string): ListSearch {
  const { [name]: _old, ...rest } = search
  return readListSearch(value === '' ? { ...rest } : { ...rest, [name]: value })
}

/** Same list, same key: what a list remembers hangs on it. */
export const listKey = (search: ListSearch): string => JSON.stringify(Object.entries(filterOf(search)).sort(([a], [b]) => (a < b ? -1 : 1)))
