import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import type { CaptionFacets, CaptionSort, CaptionView } from '#contract/caption.ts'
import { captionSorts, findingLevels } from '#domain/captions/review-lists.ts'
import { Button } from '#ui/button.tsx'
import { ChevronDown, Plus, X } from '#ui/icon.tsx'
import { Menu, MenuItem } from '#ui/menu.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { drawer, narrow, useMedia } from '#ui/use-media.ts'
import { type CaptionSearch, withFilter } from '../caption-search.ts'
import { captionCategoriesQuery } from '../queries.ts'
import { sortWords, viewWords, words } from '../words.ts'
import styles from './queue.module.css'
import { SavedViews } from './saved-views.tsx'

interface QueueHeadProps {
  readonly api: Api
  readonly search: CaptionSearch
  readonly facets: CaptionFacets | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly onSearch: (search: CaptionSearch) => void
  readonly onType: (q: string) => void
  readonly onLeave: () => void
  readonly onShowNewer: () => void
  /** Captions beside the one in front with words that could not be saved. */
  readonly waiting: readonly number[]
  readonly onShow: (id: number) => void
}

const views: readonly CaptionView[] = ['eyes', 'lapsed', 'returned', 'mine', 'loose', 'signed', 'older', 'all']

/** Views with their counts, what narrows the queue, and its order. What is on is always to be seen here. */
export function QueueHead({ api, search, facets, field, onSearch, onType, onLeave, onShowNewer, waiting, onShow }: QueueHeadProps) {
  const view = search.view ?? 'eyes'
  const toView = (next: CaptionView) => onSearch(withFilter(search, 'view', next))
  // The queue is narrowest between the width of a drawer and that of a desk.
  const [isNarrow, isDrawer] = [useMedia(narrow), useMedia(drawer)]
  const first = views.slice(0, isNarrow && !isDrawer ? 3 : 4)
  const shown = first.includes(view) ? first : [...first.slice(0, -1), view]
  const newer = facets?.newer ?? 0
  const [unsaved] = waiting
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <h1 tabIndex={-1}>{words.title}</h1>
        <span role="status">
          {newer > 0 && (
            <button type="button" className={`tag ${styles.newer}`} onClick={onShowNewer}>
              {words.newer(newer)}
            </button>
          )}
          {unsaved !== undefined && (
            <button type="button" className={`tag ${styles.newer}`} onClick={() => onShow(unsaved)}>
              {words.unsaved(waiting.length)}
            </button>
          )}
        </span>
        <SortMenu search={search} onSearch={onSearch} />
      </div>
      <nav className={`tabs ${styles.tabs}`} aria-label={words.views}>
        {shown.map(one => (
          <button key={one} type="button" aria-current={one === view ? 'page' : undefined} onClick={() => toView(one)}>
            {viewWords[one]}{' '}
            {facets && <span className={`n${one === 'eyes' ? ' hot' : ''}`}>{facets.views[one].toLocaleString('en-GB')}</span>}
          </button>
        ))}
        <span className={styles.more}>
          <Menu
            label={words.more}
            align="end"
            trigger={props => (
              <button {...props} type="button" aria-label={words.more}>
                <ChevronDown />
              </button>
            )}
          >
            {views
              .filter(one => !shown.includes(one))
              .map(one => (
                <MenuItem key={one} checked={one === view} onSelect={() => toView(one)}>
                  {viewWords[one]} {facets ? facets.views[one].toLocaleString('en-GB') : ''}
                </MenuItem>
              ))}
            <SavedViews {...{ api, search, onSearch }} />
          </Menu>
        </span>
      </nav>
      <div className={styles.filters}>
        <SearchField
          label={words.search}
          placeholder={words.search}
          clear={words.clearSearch}
          q={search.q ?? ''}
          {...{ field, onSearch: onType, onLeave }}
        />
        <Filters {...{ search, facets, onSearch }} />
      </div>
    </header>
  )
}

function Filters({ search, facets, onSearch }: Pick<QueueHeadProps, 'search' | 'facets' | 'onSearch'>) {
  const on = (name: 'level' | 'rule' | 'category' | 'story' | 'published', said: string) => (
    <button type="button" className="tag on" aria-label={words.remove(said)} onClick={() => onSearch(withFilter(search, name, undefined))}>
      {said} <X />
    </button>
  )
  return (
    <>
      {search.published ? (
        on('published', words.published)
      ) : (
        <button type="button" className="tag" onClick={() => onSearch(withFilter(search, 'published', '1'))}>
          <Plus /> {words.published}
        </button>
      )}
      {search.category ? (
        on('category', search.category)
      ) : (
        <Menu
          label={words.findCategory}
          trigger={props => (
            <button {...props} type="button" className="tag">
              <Plus /> {words.category}
            </button>
          )}
        >
          <CategoryItems {...{ search, onSearch }} />
        </Menu>
      )}
      {search.level ? (
        on('level', words.withLevel[search.level])
      ) : (
        <Menu
          label={words.findings}
          trigger={props => (
            <button {...props} type="button" className="tag">
              <Plus /> {words.findings}
            </button>
          )}
        >
          {findingLevels.map(level => (
            <MenuItem key={level} onSelect={() => onSearch(withFilter(search, 'level', level))}>
              {words.withLevel[level]} {facets ? facets.levels[level].toLocaleString('en-GB') : ''}
            </MenuItem>
          ))}
        </Menu>
      )}
      {search.rule && on('rule', words.rule(search.rule))}
      {search.story !== undefined && on('story', words.oneStory)}
    </>
  )
}

function SortMenu({ search, onSearch }: Pick<QueueHeadProps, 'search' | 'onSearch'>) {
  const sort: CaptionSort = search.sort ?? 'deadline'
  return (
    <span className={styles.sort}>
      <Menu
        label={words.sort}
        align="end"
        trigger={props => (
          <Button {...props} variant="quiet" small aria-label={`${words.sort}: ${sortWords[sort]}`}>
            {sortWords[sort]} <ChevronDown />
          </Button>
        )}
      >
        {captionSorts.map(one => (
          <MenuItem key={one} checked={one === sort} onSelect={() => onSearch(withFilter(search, 'sort', one))}>
            {sortWords[one]}
          </MenuItem>
        ))}
      </Menu>
    </span>
  )
}

/** Read when the menu opens: of a whole archive they take a moment. */
function CategoryItems({ search, onSearch }: Pick<QueueHeadProps, 'search' | 'onSearch'>) {
  const { data: categories } = useQuery(captionCategoriesQuery(useApi(), search))
  if (!categories || categories.length === 0)
    return (
      <MenuItem onSelect={() => {}} disabledReason={categories ? words.noCategories : ''}>
        {words.category}
      </MenuItem>
    )
  return categories.map(({ name, count }) => (
    <MenuItem key={name} onSelect={() => onSearch(withFilter(search, 'category', name))}>
      {name} {count.toLocaleString('en-GB')}
    </MenuItem>
  ))
}
