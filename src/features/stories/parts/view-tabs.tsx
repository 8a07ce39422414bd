import type { Facets } from '#contract/story.ts'
import { type ListSearch, withFilter } from '../list-search.ts'
import { viewOrder } from '../view-order.ts'
import { viewWords, words } from '../words.ts'
import styles from './list-head.module.css'

interface ViewTabsProps {
  readonly search: ListSearch
  readonly facets: Facets | undefined
  readonly onSearch: (search: ListSearch) => void
}

// These are shown with or without stories in them; the others appear when something needs a person.
const always = new Set<string>(['all', 'drafts', 'changed', 'published', 'featured', 'spiked'])

/** The views beside each other, with their counts. */
export function ViewTabs({ search, facets, onSearch }: ViewTabsProps) {
  const current = search.view ?? 'all'
  const shown = viewOrder.filter(view => always.has(view) || view === current || (facets?.views[view] ?? 0) > 0)
  return (
    <nav className={`tabs ${styles.tabs}`} aria-label={words.views}>
      {shown.map(view => {
        const count = facets?.views[view] ?? 0
        return (
          <button
            key={view}
            type="button"
            aria-current={view === current ? 'page' : undefined}
            onClick={() => onSearch(withFilter(search, 'view', view === 'all' ? '' : view))}
          >
            {viewWords[view]}
            {facets && (view !== 'spiked' || count > 0) && <span className="n">{count.toLocaleString('en-GB')}</span>}
          </button>
        )
      })}
    </nav>
  )
}
