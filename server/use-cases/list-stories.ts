import type { StoryPage, StoryQuery, StoryRow } from '#contract/story.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { plainText } from '#domain/markdown/plain-text.ts'
import { hitLine, markTerms, searchTerms } from '#domain/story/search-terms.ts'
import { type SitePath, storyId } from '#domain/story/story.ts'
import { decodeSource } from '#editor/bridge/decode-source.ts'
import type { Desk } from './desk.ts'

/** One page of the list; for a search, with the words marked and the line that was found. */
export async function listStories(desk: Desk, query: StoryQuery): Promise<StoryPage> {
  const { rows, ...page } = await desk.database.page(query)
  const terms = searchTerms(query.q ?? '')
  if (terms.length === 0) return { ...page, stories: rows }
  const suggestion = page.total === 0 ? await suggest(desk, terms) : null
  return { ...page, stories: await withHits(desk, rows, terms), ...(suggestion && { suggestion }) }
}

async function withHits(desk: Desk, rows: readonly StoryRow[], terms: readonly string[]): Promise<StoryRow[]> {
  const drafts = await desk.database.drafts(rows.map(row => storyId(row.id)))
  return Promise.all(
    rows.map(async row => {
      const headlineHit = markTerms(row.headline, terms)
      const body = () => bodyOf(desk, row.path, drafts.get(storyId(row.id))?.text)
      const hit = markTerms(row.standfirst, terms) ?? lineOf(await body(), terms)
      return { ...row, ...(headlineHit && { headlineHit }), ...(hit && { hit }) }
    }),
  )
}

/** The line as a reader sees it; what only the source has (an address, a tag) is shown as it is written. */
const lineOf = (body: string, terms: readonly string[]) => hitLine(plainText(body), terms) ?? hitLine(body, terms)

async function bodyOf(desk: Desk, path: string, draft: string | undefined): Promise<string> {
  const bytes = draft === undefined ? await desk.folder.read(path as SitePath) : null
  return splitSource(draft ?? (bytes && decodeSource(bytes)) ?? '').body
}

async function suggest(desk: Desk, terms: readonly string[]): Promise<string | null> {
  for (const term of terms) {
    const word = await desk.database.suggest(term)
    if (word) return terms.map(one => (one === term ? word : one)).join(' ')
  }
  return null
}
