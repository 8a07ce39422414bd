import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from '#api/api-context.ts'
import { createApi } from '#api/client.ts'
import type { StoryRow } from '#contract/story.ts'
import { type ListActions, type ListSearch, StoriesPage } from '#features/stories/index.ts'
import { closeDialog, closeProblem, useListStore } from '#features/stories/list-store.ts'
import { startKeys } from '#ui/key-registry.ts'
import { Toaster } from '#ui/toast.tsx'
import { until } from './desk.tsx'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/kit.css'

/** The stories list on the page, over a desk of so many stories that is only an answer to requests. */
export interface StoriesDesk {
  readonly grid: () => HTMLElement
  /** The row that has the focus, by its place in the list; null when none has. */
  readonly focused: () => number | null
  readonly selected: () => number[]
  readonly search: () => ListSearch
  readonly opened: readonly number[]
  /** What was asked of the desk besides reading, as `PUT /api/stories/3/featured`. */
  readonly asked: readonly string[]
  readonly close: () => void
}

const rowOf = (index: number): StoryRow => ({
  id: index + 1,
  path: `posts/story_${index + 1}.md`,
  headline: `Story ${index + 1}`,
  standfirst: 'What it is about',
  status: index % 3 === 0 ? 'draft' : 'published',
  disk: 'same',
  date: '2026-11-24-12-04-00',
  dateSort: '2026-11-24T12:04:00',
  categories: ['local'],
  featured: false,
  image: '',
  changedAt: '2026-11-24T12:04:00.000Z',
  changedBy: 'Ines Falk',
  spiked: false,
  held: false,
  captions: { all: 0, signed: 0, returned: 0, firstReturned: null, reason: '' },
  sameAddress: 0,
})

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const views = {
  all: 0,
  drafts: 0,
  changed: 0,
  published: 0,
  featured: 0,
  'new-on-disk': 0,
  'changed-on-disk': 0,
  'same-address': 0,
  spiked: 0,
}

/** Answers like a desk of `total` stories; a search for anything finds nothing. Writes are noted and done, or refused. */
function answerer(total: number, asked: string[], refuses: boolean): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    if (request.method !== 'GET') {
      asked.push(`${request.method} ${pathname}`)
      if (!refuses) return json({ act: 1, stories: [], at: '2026-11-24T12:04:00.000Z' })
      const problem = { type: 'x', title: 'Read only', status: 409, code: 'read-only', detail: 'The live file is write-protected.' }
      return json(problem, 409)
    }
    if (pathname.endsWith('/facets')) return json({ views: { ...views, all: total }, categories: [], people: [] })
    if (pathname.endsWith('/site'))
      return json({ me: { name: 'Ines Falk', initials: 'IF' }, import: { state: 'ready', read: total, total, refused: [] } })
    if (searchParams.get('q')) return json({ stories: [], total: 0, newer: 0, upTo: total, suggestion: 'bridge' })
    const offset = Number(searchParams.get('offset'))
    const length = Math.max(0, Math.min(Number(searchParams.get('limit')), total - offset))
    return json({ stories: Array.from({ length }, (_, index) => rowOf(offset + index)), total, newer: 0, upTo: total })
  }
}

interface AddressProps {
  readonly actions: Omit<ListActions, 'setSearch'>
  readonly onSearch: (search: ListSearch) => void
}

/** Stands in for the address bar. */
function Address({ actions, onSearch }: AddressProps) {
  const [search, setSearch] = useState<ListSearch>({})
  const [given] = useState<ListActions>(() => ({
    ...actions,
    setSearch: next => {
      onSearch(next)
      setSearch(next)
    },
  }))
  return <StoriesPage search={search} actions={given} />
}

export async function openStories(total: number, { refuses = false } = {}): Promise<StoriesDesk> {
  const holder = document.createElement('main')
  holder.style.height = '800px'
  document.body.append(holder)
  const stopKeys = startKeys()
  const opened: number[] = []
  const asked: string[] = []
  let current: ListSearch = {}
  const root = createRoot(holder)
  const actions = {
    openStory: (id: number) => void opened.push(id),
    openHistory: () => {},
    publishStory: (id: number) => void opened.push(-id),
    storyAddress: (id: number) => `/stories/${id}`,
  }
  root.render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ApiProvider value={createApi(answerer(total, asked, refuses))}>
        <Address actions={actions} onSearch={search => (current = search)} />
        <Toaster />
      </ApiProvider>
    </QueryClientProvider>,
  )
  await until(() => holder.querySelector<HTMLElement>('[data-index="0"] a'))
  const indexOf = (row: Element | null | undefined) => (row ? Number(row.getAttribute('data-index')) : null)
  return {
    grid: () => holder.querySelector<HTMLElement>('[role="grid"]') ?? holder,
    focused: () => indexOf(document.activeElement?.closest('[data-index]')),
    selected: () => [...holder.querySelectorAll('[data-index][aria-selected="true"]')].map(row => indexOf(row) ?? -1).sort((a, b) => a - b),
    search: () => current,
    opened,
    asked,
    close: () => {
      root.unmount()
      stopKeys()
      holder.remove()
      useListStore.setState({ places: {} })
      closeDialog()
      closeProblem()
    },
  }
}
