import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { storyCountQuery } from '#features/stories/index.ts'
import { IconButton } from '#ui/button.tsx'
import { Search } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { Truth } from '#ui/truth.tsx'
import { eyesQuery } from './desk-queries.ts'
import { openPanel } from './panel-store.ts'
import { useKnownSite } from './use-known-site.ts'
import { useTruth } from './use-truth.ts'
import { Wordmark } from './wordmark.tsx'
import { words } from './words.ts'

/** The running head: whose desk it is, its sections, the way to everything, and who you are. */
export function Folio() {
  const api = useApi()
  const site = useKnownSite()
  const { data: count } = useQuery(storyCountQuery(api))
  const { data: eyes } = useQuery({ ...eyesQuery(api), enabled: useRested() })
  const truth = useTruth()
  const find = () => openPanel('palette')
  return (
    <header className="folio">
      <Link to="/" className="wordmark stands" aria-label={words.home}>
        <Wordmark />
      </Link>
      <span className="site cut">{site?.name ?? ''}</span>
      <nav className="sections" aria-label={words.sections}>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {words.stories} <span className="n">{count?.toLocaleString('en-GB')}</span>
        </Link>
        <Link to="/captions" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {words.captions} {eyes !== undefined && eyes > 0 && <span className="n hot">{eyes.toLocaleString('en-GB')}</span>}
        </Link>
        <Link to="/front" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {words.front}
        </Link>
        <Link to="/pictures" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {words.pictures}
        </Link>
      </nav>
      <button type="button" className="find" onClick={find}>
        <Search />
        <span className="grow cut">{words.find}</span>
        <Kbd keys="Mod+k" />
      </button>
      <span className="only-phone phone-truth">
        <Truth {...truth} />
      </span>
      <span className="only-phone">
        <IconButton label={words.find} onClick={find}>
          <Search />
        </IconButton>
      </span>
      {site && (
        <span className="who" role="img" aria-label={site.person} title={site.person}>
          {site.initials}
        </span>
      )}
    </header>
  )
}

/** So long the count of another section waits, and until nothing is being read: what somebody came for comes first. */
const REST_MS = 1000

function useRested(): boolean {
  const client = useQueryClient()
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => {
      if (client.isFetching() > 0) return
      setRested(true)
      clearInterval(timer)
    }, REST_MS)
    return () => clearInterval(timer)
  }, [client])
  return rested
}
