import { type RefObject, Suspense, useState } from 'react'
import type { Facets } from '#contract/story.ts'
import { Button } from '#ui/button.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { ArrowDown, ArrowUp, ListFilter, Plus, X } from '#ui/icon.tsx'
import { byClosing, later } from '#ui/later.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { filtersOn, type ListSearch, type ListSort, orderOf, withFilter, withOrder } from '../list-search.ts'
import { sortWords, words } from '../words.ts'
import styles from './list-head.module.css'

// What opens at a click comes with it.
const ChoicePopover = later(async () => (await import('./choice-popover.tsx')).ChoicePopover, byClosing)
const SincePopover = later(async () => (await import('./since-popover.tsx')).SincePopover, byClosing)

interface FilterRowProps {
  readonly search: ListSearch
  readonly facets: Facets | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly newer: number
  readonly onSearch: (search: ListSearch, options?: { readonly replace: boolean }) => void
  readonly onType: (q: string) => void
  readonly onLeave: () => void
  readonly onShowNewer: () => void
}

type Open = { readonly what: 'category' | 'by' | 'since'; readonly anchor: Element }

/** What narrows the list: words, a category, a person, a day. What is on is always to be seen here. */
export function FilterRow({ search, facets, field, newer, onSearch, onType, onLeave, onShowNewer }: FilterRowProps) {
  const [open, setOpen] = useState<Open | null>(null)
  const [all, setAll] = useState(false)
  const set = (name: 'category' | 'by' | 'since', value: string) => {
    setOpen(null)
    onSearch(withFilter(search, name, value))
  }
  const chip = (name: 'category' | 'by' | 'since', title: string, on: string | undefined, said: string) => (
    <span className={all || on ? undefined : 'no-phone'}>
      {on ? (
        <button type="button" className="tag on" aria-label={words.remove(said)} onClick={() => set(name, '')}>
          {said} <X />
        </button>
      ) : (
        <button
          type="button"
          className="tag"
          aria-haspopup="dialog"
          aria-expanded={open?.what === name}
          onClick={({ currentTarget }) => setOpen(old => (old?.what === name ? null : { what: name, anchor: currentTarget }))}
        >
          <Plus /> {title}
        </button>
      )}
    </span>
  )
  return (
    <div className={styles.filters}>
      <SearchField
        label={words.search}
        placeholder={words.search}
        clear={words.clearSearch}
        q={search.q ?? ''}
        field={field}
        onSearch={onType}
        onLeave={onLeave}
      />
      <span className="only-phone">
        <Button className="icon" aria-label={words.filters} aria-pressed={all} icon={<ListFilter />} onClick={() => setAll(!all)} />
      </span>
      {chip('since', words.since, search.since, search.since ? words.sinceDay(search.since, new Date()) : '')}
      {chip('category', words.category, search.category, search.category ?? '')}
      {chip('by', words.person, search.by, search.by ?? '')}
      {filtersOn(search) > 1 && (
        <Button variant="quiet" small className="no-phone" onClick={() => onSearch(search.q ? { q: search.q } : {})}>
          {words.clearFilters}
        </Button>
      )}
      <span className="grow no-phone" />
      <span role="status">
        {newer > 0 && (
          <button type="button" className={`tag ${styles.newer}`} onClick={onShowNewer}>
            {words.newer(newer)}
          </button>
        )}
      </span>
      <SortMenu search={search} onSearch={onSearch} shown={all} />
      <Suspense fallback={<EarlyKeys />}>
        {open?.what === 'since' && <SincePopover anchor={open.anchor} onChoose={day => set('since', day)} onClose={() => setOpen(null)} />}
        {open && open.what !== 'since' && (
          <ChoicePopover
            label={words.findIn(open.what === 'category' ? words.category : words.person)}
            anchor={open.anchor}
            choices={(open.what === 'category' ? facets?.categories : facets?.people) ?? []}
            empty={words.noCategories}
            onChoose={name => set(open.what, name)}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </div>
  )
}

interface SortMenuProps {
  readonly search: ListSearch
  readonly shown: boolean
  readonly onSearch: (search: ListSearch) => void
}

function SortMenu({ search, shown, onSearch }: SortMenuProps) {
  const order = orderOf(search)
  const sorts = (Object.keys(sortWords) as ListSort[]).filter(sort => sort !== 'relevance' || search.q)
  return (
    <span className={`${styles.sorts} ${shown ? '' : 'no-phone'}`}>
      <Menu
        label={words.sort}
        align="end"
        trigger={props => (
          <Button {...props} variant="quiet" small aria-label={`${words.sort}: ${sortWords[order.sort]}`}>
            {sortWords[order.sort]}
            {order.dir === 'asc' ? <ArrowUp /> : <ArrowDown />}
          </Button>
        )}
      >
        {sorts.map(sort => (
          <MenuItem key={sort} checked={sort === order.sort} onSelect={() => onSearch(withOrder(search, sort))}>
            {sortWords[sort]}
          </MenuItem>
        ))}
        <hr />
        {(['asc', 'desc'] as const).map(dir => (
          <MenuItem key={dir} checked={dir === order.dir} onSelect={() => onSearch(withOrder(search, order.sort, dir))}>
            {words.directions[dir]}
          </MenuItem>
        ))}
      </Menu>
    </span>
  )
}
