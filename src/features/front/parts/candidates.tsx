import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { isLinked, thumbUrl } from '#api/picture-url.ts'
import type { Front } from '#contract/front.ts'
import type { StoryRow } from '#contract/story.ts'
import { Plus } from '#ui/icon.tsx'
import { Picture } from '#ui/picture.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Segments } from '#ui/segments.tsx'
import { Status } from '#ui/status.tsx'
import { timeWords } from '#ui/time-words.ts'
import styles from '../front.module.css'
import { candidatesQuery } from '../queries.ts'
import { words } from '../words.ts'

type Tab = 'recent' | 'featured' | 'previously'

interface CandidatesProps {
  readonly front: Front
  /** The place that a chosen story goes to. */
  readonly to: number
  readonly now: Date
  readonly field: RefObject<HTMLInputElement | null>
  readonly onPut: (story: StoryRow) => void
  readonly onDrag: (story: StoryRow | null) => void
  readonly onLeave: () => void
}

/** Stories that could lead: the latest, those that are featured already, those that led before, or whatever is searched for. */
export function Candidates({ front, to, now, field, onPut, onDrag, onLeave }: CandidatesProps) {
  const api = useApi()
  const [q, setQ] = useState('')
  const [tab, setTab] = useState<Tab>('recent')
  const which = { q, view: tab === 'featured' ? ('featured' as const) : ('published' as const), category: front.category }
  const { data: found } = useQuery({ ...candidatesQuery(api, which), placeholderData: keepPreviousData })
  const before = q === '' && tab === 'previously'
  const slotOf = (id: number) => front.next.findIndex(({ story }) => story?.id === id)
  const candidate = (story: StoryRow, facts: string) => (
    <Candidate key={story.id} {...{ story, to, onPut, onDrag, facts }} slot={slotOf(story.id)} back={before} />
  )
  const list = before
    ? front.previously.map(({ story, from, until }) =>
        candidate(story, `${words.ledFor(new Date(from), new Date(until))}, ${words.until(timeWords(new Date(until), now))}`),
      )
    : (found ?? []).map(story =>
        candidate(story, [story.categories.join(', '), timeWords(new Date(story.changedAt), now)].filter(Boolean).join(' · ')),
      )
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
      {list.length > 0 ? <ul>{list}</ul> : (before || found) && <p className="note">{before ? words.noneBefore : words.none}</p>}
    </section>
  )
}

interface CandidateProps {
  readonly story: StoryRow
  readonly to: number
  /** Where it is on the front; -1 where it is not. */
  readonly slot: number
  readonly facts: string
  readonly back: boolean
  readonly onPut: (story: StoryRow) => void
  readonly onDrag: (story: StoryRow | null) => void
}

function Candidate({ story, to, slot, facts, back, onPut, onDrag }: CandidateProps) {
  return (
    <li className={styles.candidate} draggable onDragStart={() => onDrag(story)} onDragEnd={() => onDrag(null)}>
      <Picture
        src={story.image === '' ? '' : thumbUrl(story.image, 160)}
        alt=""
        address={story.image}
        remote={isLinked(story.image)}
        small
      />
      <div>
        <p className="hl" dir="auto">
          {words.untitled(story.headline)}
        </p>
        <p className={styles.facts}>
          <span>{facts}</span>
          {(story.status !== 'published' || story.held) && <Status status={story.status} held={story.held} />}
          {slot >= 0 && <span className={styles.shift}>{words.onIt(slot + 1)}</span>}
        </p>
      </div>
      <button type="button" className="btn quiet small" aria-label={words.put(story.headline, to + 1)} onClick={() => onPut(story)}>
        <Plus />
        {back ? words.putBackShort : to + 1}
      </button>
    </li>
  )
}
