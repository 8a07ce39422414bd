import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { siteQuery } from './desk-queries.ts'

interface KnownSite {
  readonly name: string
  readonly person: string
  readonly initials: string
}

const PLACE = 'stet.site'

function recall(): KnownSite | null {
  const [name, person, initials] = (localStorage.getItem(PLACE) ?? '').split('\n')
  return name && person && initials ? { name, person, initials } : null
}

/** Whose desk this is: as it was the last time until the server says, so that the head of the page does not jump. */
export function useKnownSite(): KnownSite | null {
  const { data: site } = useQuery(siteQuery(useApi()))
  const [remembered] = useState(recall)
  useEffect(() => {
    if (site) localStorage.setItem(PLACE, [site.name, site.me.name, site.me.initials].join('\n'))
  }, [site])
  return site ? { name: site.name, person: site.me.name, initials: site.me.initials } : remembered
}
