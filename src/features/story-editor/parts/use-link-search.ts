import { useCallback } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { Site } from '#contract/site.ts'
import type { StoryRow } from '#contract/story.ts'
import { storyAddress } from '#domain/site/story-address.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { words } from '../words.ts'

/** Where readers find a story of the list, from what a row knows of its head; null when that does not say. */
export function addressOfRow(site: Site, row: Pick<StoryRow, 'path' | 'headline' | 'date' | 'categories'>): string | null {
  const known: Readonly<Record<string, string>> = { headline: row.headline, date: row.date, categories: row.categories.join(', ') }
  const fields = Object.fromEntries(
    site.fields.flatMap(field => (field.role && known[field.role] ? [[field.key, known[field.role] ?? '']] : [])),
  )
  return storyAddress(site, { fileName: row.path, fields })
}

/** Finds stories to link to, by their words. */
export function useLinkSearch() {
  const api = useApi()
  const { site } = useOpenStory()
  return useCallback(
    async (query: string) => {
      const { stories } = await answer(api.stories.$get({ query: { q: query, limit: '8' } }))
      const found = await Promise.all(
        stories.map(async row => {
          const address = addressOfRow(site, row) ?? (await answer(api.stories[':id'].$get({ param: { id: String(row.id) } }))).address
          return address === null
            ? []
            : [{ title: row.headline, address, ...(row.status === 'draft' || row.held ? { note: words.linkToDraft } : {}) }]
        }),
      )
      return found.flat()
    },
    [api, site],
  )
}
