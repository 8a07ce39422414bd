import { type RefObject, useState } from 'react'
import type { PictureFacets } from '#contract/picture.ts'
import type { PictureFlag } from '#domain/images/picture-flags.ts'
import { Button } from '#ui/button.tsx'
import { ArrowDown, ListFilter, SlidersHorizontal, X } from '#ui/icon.tsx'
import { Menu, MenuHead, MenuItem } from '#ui/menu.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { type LibrarySearch, withFilter, withFlag } from '../library-search.ts'
import { words } from '../words.ts'
import styles from './library.module.css'

interface FiltersProps {
  readonly search: LibrarySearch
  readonly facets: PictureFacets | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly onSearch: (search: LibrarySearch, options?: { readonly replace: boolean }) => void
  readonly onLeave: () => void
}

/** Flags that stand as chips; the rarer ones are in the menu until they are on. */
const shownFlags: readonly PictureFlag[] = ['no-credit', 'no-alt', 'linked', 'unused']

/** What narrows the library. What is on is always to be seen here. */
export function LibraryFilters({ search, facets, field, onSearch, onLeave }: FiltersProps) {
  const [all, setAll] = useState(false)
  const on = search.is ?? []
  const flags = [...shownFlags, ...on.filter(flag => !shownFlags.includes(flag))]
  const off = (name: 'origin' | 'shape' | 'by' | 'since' | 'until', said: string) => (
    <button
      key={name}
      type="button"
      className="tag on"
      aria-label={words.remove(said)}
      onClick={() => onSearch(withFilter(search, name, ''))}
    >
      {said} <X />
    </button>
  )
  return (
    <div className={styles.filters}>
      <SearchField
        label={words.searchName}
        placeholder={words.search}
        clear={words.clearSearch}
        q={search.q ?? ''}
        {...{ field, onLeave }}
        onSearch={q => onSearch(withFilter(search, 'q', q), { replace: true })}
      />
      <span className="only-phone">
        <Button className="icon" aria-label={words.filters} aria-pressed={all} icon={<ListFilter />} onClick={() => setAll(!all)} />
      </span>
      {search.since && off('since', search.since === monthStart() ? words.thisMonth : words.sinceDay(search.since))}
      {search.until && off('until', words.untilDay(search.until))}
      {search.origin && off('origin', words.origins[search.origin])}
      {search.shape && off('shape', words.shapes[search.shape])}
      {search.by && off('by', words.by(search.by))}
      {flags.map(flag => {
        const isOn = on.includes(flag)
        const count = facets?.flags[flag] ?? 0
        return (
          <button
            key={flag}
            type="button"
            className={['tag', isOn ? 'on' : all ? '' : 'no-phone'].filter(Boolean).join(' ')}
            aria-pressed={isOn}
            onClick={() => onSearch(withFlag(search, flag))}
          >
            {words.flags[flag]} {isOn ? <X /> : <span className="n figures">{count.toLocaleString('en-GB')}</span>}
          </button>
        )
      })}
      <span className={all ? undefined : 'no-phone'}>
        <MoreFilters {...{ search, facets, onSearch }} />
      </span>
      <span className="grow no-phone" />
      <span className={all ? undefined : 'no-phone'}>
        <SortMenu {...{ search, onSearch }} />
      </span>
    </div>
  )
}

const isoDay = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
const monthStart = () => `${isoDay(new Date()).slice(0, 8)}01`
const daysAgo = (days: number) => isoDay(new Date(Date.now() - days * 86_400_000))

type MenuProps = Pick<FiltersProps, 'search' | 'onSearch'>

function MoreFilters({ search, facets, onSearch }: MenuProps & Pick<FiltersProps, 'facets'>) {
  const set = (name: 'origin' | 'shape' | 'by' | 'since', value: string, now: string | undefined) =>
    onSearch(withFilter(search, name, value === now ? '' : value))
  const days = { [words.today]: daysAgo(0), [words.sevenDays]: daysAgo(6), [words.thisMonth]: monthStart() }
  return (
    <Menu
      label={words.moreFilters}
      trigger={props => (
        <button type="button" className="tag" {...props}>
          <SlidersHorizontal /> {words.moreFilters}
        </button>
      )}
    >
      {(['expired', 'small'] as const).map(flag => (
        <MenuItem key={flag} checked={search.is?.includes(flag) ?? false} onSelect={() => onSearch(withFlag(search, flag))}>
          {words.flags[flag]} {(facets?.flags[flag] ?? 0).toLocaleString('en-GB')}
        </MenuItem>
      ))}
      <MenuHead>{words.orientation}</MenuHead>
      {(['landscape', 'portrait', 'square'] as const).map(shape => (
        <MenuItem key={shape} checked={search.shape === shape} onSelect={() => set('shape', shape, search.shape)}>
          {words.shapes[shape]}
        </MenuItem>
      ))}
      <MenuHead>{words.origin}</MenuHead>
      {(['site', 'desk', 'linked'] as const).map(origin => (
        <MenuItem key={origin} checked={search.origin === origin} onSelect={() => set('origin', origin, search.origin)}>
          {words.origins[origin]}
        </MenuItem>
      ))}
      <MenuHead>{words.days}</MenuHead>
      {Object.entries(days).map(([name, since]) => (
        <MenuItem key={name} checked={search.since === since} onSelect={() => set('since', since, search.since)}>
          {name}
        </MenuItem>
      ))}
      {(facets?.people.length ?? 0) > 0 && <MenuHead>{words.people}</MenuHead>}
      {facets?.people.slice(0, 12).map(({ name, count }) => (
        <MenuItem key={name} checked={search.by === name} onSelect={() => set('by', name, search.by)}>
          {name} {count.toLocaleString('en-GB')}
        </MenuItem>
      ))}
    </Menu>
  )
}

function SortMenu({ search, onSearch }: MenuProps) {
  const sort = search.sort ?? 'newest'
  return (
    <Menu
      label={words.sort}
      align="end"
      trigger={props => (
        <Button {...props} variant="quiet" small aria-label={`${words.sort}: ${words.sorts[sort]}`}>
          {words.sorts[sort]}
          <ArrowDown />
        </Button>
      )}
    >
      {(['newest', 'oldest', 'name', 'uses'] as const).map(one => (
        <MenuItem key={one} checked={one === sort} onSelect={() => onSearch(withFilter(search, 'sort', one))}>
          {words.sorts[one]}
        </MenuItem>
      ))}
    </Menu>
  )
}
