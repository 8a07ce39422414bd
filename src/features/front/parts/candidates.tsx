import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { SearchField } from '#ui/search-field.tsx'
import { Segments } from '#ui/segments.tsx'
import { timeWords } from '#ui/time-words.ts'
import { announce } from '#ui/toast.tsx'
import styles from '../front.module.css'
import { candidatesQuery } from '../queries.ts'
import { storyAge } from '../story-age.ts'
import { words } from '../words.ts'
import { Candidate } from './candidate.tsx'

type Tab = 'recent' | 'featured' | 'previously'

interface CandidatesProps {
  readonly front: Front
  /** The place that a chosen story goes to. */
  readonly to: number
  readonly now: Date
  readonly field: RefObject<HTMLInputElement | null>
  /** `leave`: the focus goes to the slot. */
  readonly onPut: (story: StoryRow, leave: boolean) => void
  readonly onDrag: (story: StoryRow | null) => void
  readonly onLeave: () => void
}

/** Stories that could lead: the latest, those that are featured already, those that led before, or whatever is searched for. */
export function Candidates({ front, to, now, field, onPut, onDrag, onLeave }: CandidatesProps) {
  const api = useApi()
  const [q, setQ] = useState('')
  const [tab, setTab] = useState<Tab>('recent')
  const list = useRef<HTMLUListElement>(null)
  const which = { q, view: tab === 'featured' ? ('featured' as const) : ('published' as const), category: front.category }
  const { data: found, isPlaceholderData } = useQuery({ ...candidatesQuery(api, which), placeholderData: keepPreviousData })
  const before = q === '' && tab === 'previously'
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('li > button') ?? [])]
  const focusOn = (at: number) => (at < 0 ? field.current : buttons()[at])?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    focusOn(buttons().indexOf(event.target as HTMLElement) + by)
  }
  // Enter in the search takes the first that it finds, also when that is still on its way.
  const [awaited, setAwaited] = useState<string | null>(null)
  useEffect(() => {
    if (awaited === null || (awaited === q && !before && (isPlaceholderData || !found))) return
    setAwaited(null)
    // Somebody went on typing.
    if (awaited !== q) return
    const first = before ? front.previously[0]?.story : found?.[0]
    if (first) onPut(first, true)
    else announce(words.none)
  }, [awaited, q, before, isPlaceholderData, found, front, onPut])
  const slotOf = (id: number) => front.next.findIndex(({ story }) => story?.id === id)
  const candidate = (story: StoryRow, facts: string) => (
    <Candidate
      key={story.id}
      {...{ story, to, onPut, onDrag, facts, now }}
      embargo={front.embargoed.find(one => one.story === story.id)?.until ?? ''}
      slot={slotOf(story.id)}
      back={before}
    />
  )
  const shown = before
    ? front.previously.map(({ story, from, until, by, why }) =>
        candidate(story, words.led(words.ledFor(new Date(from), new Date(until)), timeWords(new Date(until), now), by, why)),
      )
    : (found ?? []).map(story => candidate(story, [story.categories.join(', '), storyAge(story, now)].filter(Boolean).join(' · ')))
  return (
    <section className={styles.candidates} aria-label={words.candidates}>
      <header>
        <SearchField
          label={words.find}
          placeholder={words.find}
          clear={words.clearFind}
          q={q}
          field={field}
          onSearch={setQ}
          onLeave={onLeave}
          onEnter={setAwaited}
          onDown={() => focusOn(0)}
        />
        <Segments<Tab>
          label={words.candidates}
          value={tab}
          options={[
            { value: 'recent', label: words.recent },
            { value: 'featured', label: words.featured },
            { value: 'previously', label: words.previously },
          ]}
          onChange={next => {
            setTab(next)
            setQ('')
          }}
        />
      </header>
      {shown.length > 0 ? (
        <ul ref={list} onKeyDown={onKeyDown}>
          {shown}
        </ul>
      ) : (
        (before || found) && <p className="note">{before ? words.noneBefore : words.none}</p>
      )}
    </section>
  )
}
