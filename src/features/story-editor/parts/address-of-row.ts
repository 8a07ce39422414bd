import type { Site } from '#contract/site.ts'
import type { StoryRow } from '#contract/story.ts'
import { storyAddress } from '#domain/site/story-address.ts'

/** Where readers find a story of the list, from what a row knows of its head; null when that does not say. */
export function addressOfRow(site: Site, row: Pick<StoryRow, 'path' | 'headline' | 'date' | 'categories'>): string | null {
  const known: Readonly<Record<string, string>> = { headline: row.headline, date: row.date, categories: row.categories.join(', ') }
  const fields = Object.fromEntries(
    site.fields.flatMap(field => (field.role && known[field.role] ? [[field.key, known[field.role] ?? '']] : [])),
  )
  return storyAddress(site, { fileName: row.path, fields })
}
