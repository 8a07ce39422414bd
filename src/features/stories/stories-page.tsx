import { useQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useEffect, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import type { StoryRow } from '#contract/story.ts'
import { Banner, Banners } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { byClosing, later } from '#ui/later.tsx'
import { useFootNote } from '#ui/truth-store.ts'
import { useKeys } from '#ui/use-keys.ts'
import { useAsCurrentRow } from './current-row.ts'
import { type ListSearch, withFilter } from './list-search.ts'
import { closeDialog, closeProblem, openDialog, setPlace, useListPlace, useOver } from './list-store.ts'
import { FilterRow } from './parts/filter-row.tsx'
import { ListBody } from './parts/list-body.tsx'
import styles from './parts/list-head.module.css'
import { ListHead } from './parts/list-head.tsx'
import { ViewTabs } from './parts/view-tabs.tsx'
import { facetsQuery, siteQuery } from './queries.ts'
import { screenKeys } from './screen-keys.ts'
import { useArrivals } from './use-arrivals.ts'
import { useSelectedActs } from './use-selected-acts.ts'
import { useStoryActs } from './use-story-acts.ts'
import { useStoryList } from './use-story-list.ts'
import { words } from './words.ts'

const BulkBar = later(async () => (await import('./parts/bulk-bar.tsx')).BulkBar)
const ListDialogs = later(async () => (await import('./dialogs/list-dialogs.tsx')).ListDialogs, byClosing)
const NewStoryDialog = later(async () => (await import('./dialogs/new-story-dialog.tsx')).NewStoryDialog, byClosing)

/** Where the list can lead. The router is the app's; the list says where to. */
export interface ListActions {
  readonly setSearch: (search: ListSearch, options: { readonly replace: boolean }) => void
  readonly openStory: (id: number, options?: { readonly replace: boolean }) => void
  readonly publishStory: (id: number) => void
  readonly openHistory: (id: number) => void
  readonly storyAddress: (id: number) => string
}

interface StoriesPageProps {
  readonly search: ListSearch
  readonly actions: ListActions
}

/** The stories of the site: find one, start one, do something with many. */
export function StoriesPage({ search, actions }: StoriesPageProps) {
  const api = useApi()
  const heading = useRef<HTMLHeadingElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { data: site } = useQuery(siteQuery(api))
  const { data: facets } = useQuery(facetsQuery(api))
  const list = useStoryList(search)
  const acts = useStoryActs()
  const selected = useSelectedActs(list, search, acts)
  const { cursor } = useListPlace(list.key)
  useAsCurrentRow((cursor !== null && list.rowAt(cursor)) || null)
  const { dialog, problem } = useOver()
  useArrivals(list, site?.import.state === 'reading', grid)
  useFootNote(list.loaded ? words.foot(list.total, selected.count, cursor) : '')
  useEffect(() => {
    document.title = `${words.title} · Stet`
  }, [])

  const setSearch = (next: ListSearch) => actions.setSearch(next, { replace: false })
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  })
  const type = useCallback((q: string) => actions.setSearch(withFilter(latest.current, 'q', q), { replace: true }), [actions])
  const startNew = () => actions.setSearch({ ...search, new: 1 }, { replace: false })
  const endNew = () => {
    const { new: _new, ...rest } = search
    actions.setSearch(rest, { replace: true })
  }
  const enterList = () => grid.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus()
  const showNewer = () => {
    list.refresh()
    grid.current?.scrollTo({ top: 0 })
    setPlace(list.key, { cursor: 0 })
    grid.current?.querySelector<HTMLElement>('[data-index="0"]')?.focus({ preventScroll: true })
  }
  const spike = (row: StoryRow) => {
    if (row.status === 'draft') void acts.spike(row)
    else openDialog({ kind: 'kill', id: row.id, headline: row.headline })
  }
  const keys = screenKeys({ list, search, onSearch: setSearch, onFindHere: () => field.current?.select(), onNew: startNew })
  useKeys('Stories', keys, { outer: true })
  const all = facets?.views.all ?? list.total
  return (
    <div className={styles.page}>
      <ListHead
        heading={heading}
        summary={list.settled ? words.summary(search, list.total, all, facets?.views.changed ?? 0) : ''}
        onNew={startNew}
        onOnlyThese={search.view === 'featured' && list.total > 0 ? selected.onlyThese : null}
      />
      <ViewTabs search={search} facets={facets} onSearch={setSearch} />
      <FilterRow
        search={search}
        facets={facets}
        field={field}
        newer={list.newer}
        onSearch={setSearch}
        onType={type}
        onLeave={enterList}
        onShowNewer={showNewer}
      />
      <ListBody
        {...{ list, search, site, all, grid, heading }}
        me={site?.me.name ?? ''}
        address={actions.storyAddress}
        onSearch={setSearch}
        onNew={startNew}
        onOpen={row => actions.openStory(row.id)}
        onPublish={row => actions.publishStory(row.id)}
        onStar={(row, on) => void acts.feature(row, on)}
        onDuplicate={row => void acts.duplicate(row)}
        onHistory={row => actions.openHistory(row.id)}
        onPutBack={row => void acts.putBack(row)}
        onSpike={spike}
        onMany={selected.byKey}
      />
      <Suspense>{selected.any && <BulkBar selected={selected} onCategory={add => openDialog({ kind: 'category', add })} />}</Suspense>
      {problem && (
        <Banners>
          <Banner
            tone="danger"
            strong={problem.strong}
            onClose={closeProblem}
            action={
              <Button
                small
                onClick={() => {
                  closeProblem()
                  problem.again()
                }}
              >
                {words.failed.again}
              </Button>
            }
          >
            {problem.rest}
          </Banner>
        </Banners>
      )}
      <Suspense fallback={<EarlyKeys />}>
        {search.new && <NewStoryDialog onClose={endNew} onMade={id => actions.openStory(id, { replace: true })} />}
        {dialog && (
          <ListDialogs
            dialog={dialog}
            count={selected.count}
            ids={selected.shownIds}
            many={selected.many}
            onClose={closeDialog}
            onKill={(id, headline, reason) => acts.spike({ id, headline }, reason)}
            onSpikeMany={selected.spikeNow}
            onPublishMany={selected.publishNow}
            onCategory={selected.category}
            onFeatured={selected.featured}
          />
        )}
      </Suspense>
    </div>
  )
}
