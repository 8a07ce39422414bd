import { useCallback } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import { useOpenStory } from '../session/use-story-session.ts'
import { words } from '../words.ts'

/** Finds stories to link to, by their words. */
export function useLinkSearch() {
  const api = useApi()
  const { site } = useOpenStory()
  return useCallback(
    async (query: string) => {
      // How addresses are made is only needed here.
      const { addressOfRow } = await import('./address-of-row.ts')
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
