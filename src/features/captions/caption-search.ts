import type { CaptionFilter, CaptionSort, CaptionView } from '#contract/caption.ts'
import { type RuleName, ruleNames } from '#domain/captions/finding.ts'
import { captionSorts, captionViews, findingLevels } from '#domain/captions/review-lists.ts'

/** What the address of the caption desk says: its filters, its order, and the caption that is open. */
export interface CaptionSearch {
  readonly view?: CaptionView
  readonly level?: (typeof findingLevels)[number]
  readonly rule?: RuleName
  readonly published?: '1'
  readonly category?: string
  /** The captions of one story. */
  readonly story?: number
  readonly q?: string
  readonly sort?: CaptionSort
  readonly caption?: number
}

/** Reads an address. What cannot be meant is left out, so that any link opens something. */
export function readCaptionSearch(raw: Readonly<Record<string, unknown>>): CaptionSearch {
  const text = (name: string) => (raw[name] === undefined || raw[name] === null ? '' : String(raw[name]).trim().slice(0, 200))
  const oneOf = <T extends string>(name: string, choices: readonly T[]) => choices.find(choice => choice === text(name))
  const number = (name: string) => (/^[1-9]\d{0,14}$/.test(text(name)) ? Number(text(name)) : undefined)
  const [view, level, rule, sort] = [
    oneOf('view', captionViews),
    oneOf('level', findingLevels),
    oneOf('rule', ruleNames),
    oneOf('sort', captionSorts),
  ]
  const [story, caption] = [number('story'), number('caption')]
  return {
    ...(view && view !== 'eyes' && { view }),
    ...(level && { level }),
    ...(rule && { rule }),
    ...(text('published') === '1' && { published: '1' as const }),
    ...(text('category') && { category: text('category') }),
    ...(story !== undefined && { story }),
    ...(text('q') && { q: text('q') }),
    ...(sort && sort !== 'deadline' && { sort }),
    ...(caption !== undefined && { caption }),
  }
}

/** The search as an address has it. */
export const writeCaptionSearch = (search: CaptionSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

/** The filter that the server is asked with; which caption is open is no part of it. */
export function filterOf({ caption: _caption, story, ...rest }: CaptionSearch) {
  return { ...rest, ...(story !== undefined && { story: String(story) }) }
}

/** The search without one of its filters, or with another value. Another list starts at its first caption. */
export function withFilter<Name extends keyof CaptionFilter | 'sort'>(
  { caption: _caption, ...search }: CaptionSearch,
  name: Name,
  value: string | number | undefined,
): CaptionSearch {
  return readCaptionSearch({ ...search, [name]: value })
}

/**
 * The same list with other words searched for. Once nothing is searched for any more, the caption is open again that was so in `before`,
 * when the search of this list began, unless somebody went to one that was found.
 */
export function withWords(search: CaptionSearch, q: string, before: CaptionSearch | null): CaptionSearch {
  const next = withFilter(search, 'q', q)
  if (q !== '' || !before) return next
  const isSameList = JSON.stringify(writeCaptionSearch(withFilter(before, 'q', ''))) === JSON.stringify(writeCaptionSearch(next))
  const caption = search.caption ?? (isSameList ? before.caption : undefined)
  return { ...next, ...(caption !== undefined && { caption }) }
}

/** How many filters are on beside the view and the words searched for. */
export const filtersOn = ({ level, rule, published, category, story }: CaptionSearch): number =>
  [level, rule, published, category, story].filter(Boolean).length
