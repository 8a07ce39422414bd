import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import { answer } from '#api/problem-error.ts'
import type { Story, StoryRow } from '#contract/story.ts'
import { facetsQuery, useCurrentRow, useStoryActs, viewOrder, viewWords } from '#features/stories/index.ts'
import {
  Captions,
  ExternalLink,
  FileText,
  Hash,
  History,
  Images,
  Keyboard,
  Moon,
  Newspaper,
  Pencil,
  Plus,
  Rows3,
  Search,
  Send,
  Star,
  StarOff,
  Sun,
  Undo2,
  User,
} from '#ui/icon.tsx'
import { type Density, setPreferences, type Theme } from '#ui/preferences.ts'
import { redoLast, undoLast } from '#ui/undo.ts'
import { openPanel } from '../panel-store.ts'
import { answersTo, type PaletteItem, readTyped } from './palette-item.ts'
import { paletteWords as words } from './palette-words.ts'

const FOUND = 6
const LISTED = 40

const foundQuery = (api: Api, q: string) =>
  queryOptions({
    queryKey: ['stories', 'found', q],
    queryFn: ({ signal }) =>
      answer(
        api.stories.$get({ query: { q, limit: String(FOUND), ...(q !== '' && { sort: 'relevance' as const }) } }, { init: { signal } }),
      ),
    enabled: q !== '',
    staleTime: 5000,
  })

type Go = ReturnType<typeof useNavigate>

/** Everything that answers to what was typed: stories first, then what can be done, then where one can go. */
export function usePaletteItems(typed: string, chosen: StoryRow | null): PaletteItem[] {
  const api = useApi()
  const go = useNavigate()
  const { mode, text } = readTyped(typed)
  const asked = useRested(mode === 'all' && !chosen ? text : '')
  const { data: found } = useQuery({ ...foundQuery(api, asked), placeholderData: keepPreviousData })
  const { data: facets } = useQuery(facetsQuery(api))
  const { feature } = useStoryActs()
  const current = useCurrentStory()
  if (chosen) return itemsFor(chosen, go, feature).filter(item => answersTo(item.label, text))
  const named = (names: readonly { name: string; count: number }[]) => names.filter(({ name }) => answersTo(name, text)).slice(0, LISTED)
  const categories = named(facets?.categories ?? []).map(({ name, count }) => ({
    id: `#${name}`,
    group: words.categories,
    label: words.category(name),
    icon: <Hash />,
    count,
    run: () => void go({ to: '/', search: { category: name } }),
  }))
  const people = named(facets?.people ?? []).map(({ name, count }) => ({
    id: `@${name}`,
    group: words.people,
    label: words.person(name),
    icon: <User />,
    count,
    run: () => void go({ to: '/', search: { by: name } }),
  }))
  const star = current && text !== '' && answersTo(`${words.feature} ${words.unfeature}`, text) ? current : null
  const stars = star ? itemsFor(star, go, feature).filter(({ id }) => id === 'feature') : []
  const doing = [...stars, ...actions(go).filter(item => answersTo(item.label, text))]
  if (mode === 'categories') return categories
  if (mode === 'people') return people
  if (mode === 'actions') return doing
  if (text === '') return doing
  const stories = (found?.stories ?? []).map(row => storyItem(row, go))
  return [...stories, ...doing.slice(0, 6), everyStory(text, found?.total, go), ...categories.slice(0, 3), ...people.slice(0, 2)]
}

/** The story that is open, or that of the current row of the list. */
function useCurrentStory(): StoryRow | null {
  const queries = useQueryClient()
  const row = useCurrentRow()
  const { storyId } = useParams({ strict: false })
  return storyId === undefined ? row : (queries.getQueryData<Story>(['story', Number(storyId)]) ?? null)
}

const storyItem = (row: StoryRow, go: Go): PaletteItem => ({
  id: `story ${row.id}`,
  group: words.stories,
  label: row.headline,
  icon: <FileText />,
  story: row,
  ...(row.headlineHit && { hit: row.headlineHit }),
  address: `/stories/${row.id}`,
  run: () => void go({ to: '/stories/$storyId', params: { storyId: String(row.id) } }),
})

const everyStory = (text: string, count: number | undefined, go: Go): PaletteItem => ({
  id: 'mention',
  group: words.goTo,
  label: words.mention(text),
  icon: <Search />,
  ...(count !== undefined && { count }),
  address: `/?q=${encodeURIComponent(text)}`,
  run: () => void go({ to: '/', search: { q: text } }),
})

/** What can be done with one story. */
function itemsFor(row: StoryRow, go: Go, feature: (row: StoryRow, on: boolean) => Promise<void>): PaletteItem[] {
  const group = words.doWith(row.headline)
  const params = { storyId: String(row.id) }
  const address = `/stories/${row.id}`
  return [
    { id: 'open', group, label: words.open, icon: <Pencil />, address, run: () => void go({ to: '/stories/$storyId', params }) },
    {
      id: 'beside',
      group,
      label: words.openBeside,
      icon: <ExternalLink />,
      address,
      run: () => void window.open(address, '_blank', 'noopener'),
    },
    {
      id: 'publish',
      group,
      label: words.publish,
      icon: <Send />,
      run: () => void go({ to: '/stories/$storyId', params, search: { publish: 1 } }),
    },
    {
      id: 'feature',
      group,
      label: row.featured ? words.unfeature : words.feature,
      icon: row.featured ? <StarOff /> : <Star />,
      run: () => void feature(row, !row.featured),
    },
    {
      id: 'history',
      group,
      label: words.history,
      icon: <History />,
      address: `${address}/history`,
      run: () => void go({ to: '/stories/$storyId/history', params }),
    },
  ]
}

function actions(go: Go): PaletteItem[] {
  const themes: readonly Theme[] = ['auto', 'light', 'dark']
  const densities: readonly Density[] = ['comfortable', 'compact']
  return [
    { id: 'new', group: words.do, label: words.newStory, icon: <Plus />, keys: 'n', run: () => void go({ to: '/', search: { new: 1 } }) },
    { id: 'undo', group: words.do, label: words.undo, icon: <Undo2 />, keys: 'z', run: () => void undoLast() },
    { id: 'redo', group: words.do, label: words.redo, icon: <Undo2 />, keys: 'Shift+Z', run: () => void redoLast() },
    { id: 'keys', group: words.do, label: words.keys, icon: <Keyboard />, keys: '?', run: () => openPanel('keys') },
    {
      id: 'captions',
      group: words.goTo,
      label: words.captions,
      icon: <Captions />,
      keys: 'g c',
      address: '/captions',
      run: () => void go({ to: '/captions' }),
    },
    {
      id: 'front',
      group: words.goTo,
      label: words.front,
      icon: <Star />,
      keys: 'g f',
      address: '/front',
      run: () => void go({ to: '/front' }),
    },
    {
      id: 'pictures',
      group: words.goTo,
      label: words.pictures,
      icon: <Images />,
      keys: 'g p',
      address: '/pictures',
      run: () => void go({ to: '/pictures' }),
    },
    ...viewOrder.map(view => ({
      id: view,
      group: words.goTo,
      label: words.view(viewWords[view]),
      icon: <Newspaper />,
      run: () => void go({ to: '/', search: view === 'all' ? {} : { view } }),
    })),
    ...themes.map(theme => ({
      id: theme,
      group: words.do,
      label: words.theme[theme],
      icon: theme === 'dark' ? <Moon /> : <Sun />,
      run: () => setPreferences({ theme }),
    })),
    ...densities.map(density => ({
      id: density,
      group: words.do,
      label: words.density[density],
      icon: <Rows3 />,
      run: () => setPreferences({ density }),
    })),
  ]
}

/** The words once the typing rests, so that not every letter asks the server. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 120)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
