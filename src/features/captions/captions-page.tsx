import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { Drawer } from '#ui/drawer.tsx'
import { usePreferences } from '#ui/preferences.ts'
import { useFootNote, useScreenTruth } from '#ui/truth-store.ts'
import { type CaptionSearch, filterOf, withWords } from './caption-search.ts'
import type { PicturePicker } from './dialogs/loose-dialog.tsx'
import { NothingLeft } from './parts/nothing-left.tsx'
import styles from './parts/queue.module.css'
import { Queue } from './parts/queue.tsx'
import { QueueHead } from './parts/queue-head.tsx'
import { Review } from './parts/review.tsx'
import { siteQuery } from './queries.ts'
import { followTypedWords, useWaitingCaptions } from './typed-words.ts'
import { useCaptionActs } from './use-caption-acts.ts'
import { useClaim } from './use-claim.ts'
import { useQueue } from './use-queue.ts'
import { useQueueDrawer } from './use-queue-drawer.ts'
import { useWaitingWords } from './use-waiting-words.ts'
import { words } from './words.ts'

/** Where the caption desk can lead. The router is the app's; the desk says where to. */
export interface CaptionsActions {
  readonly setSearch: (search: CaptionSearch, options: { readonly replace: boolean }) => void
  readonly openStory: (id: number) => void
}

interface CaptionsPageProps {
  readonly search: CaptionSearch
  readonly actions: CaptionsActions
  readonly picker: PicturePicker
}

/** Every caption that needs eyes, one after the other. */
export function CaptionsPage({ search, actions, picker }: CaptionsPageProps) {
  const api = useApi()
  const { data: site } = useQuery(siteQuery(api))
  const queue = useQueue(search)
  const { facets, ids, current } = queue
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const work = useRef<HTMLElement>(null)
  const drawer = useQueueDrawer()
  const waiting = useWaitingCaptions()
  const me = site?.me.name ?? ''
  const { checked, signedToday = 0 } = facets ?? {}
  const checking = checked && checked.done < checked.total ? words.checking(checked.done, checked.total) : ''
  useFootNote([checking, signedToday > 0 ? words.signedToday(signedToday) : ''].filter(Boolean).join(' · '))
  useScreenTruth(waiting.length > 0 ? { tone: 'warn', strong: words.notSaved, rest: words.kept } : null)
  useEffect(() => {
    document.title = `${words.title} · Stet`
  }, [])
  useEffect(followTypedWords, [])

  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  })
  /** The last caption of a list that was decided, and of which list it was: nothing is left there until one is shown again. */
  const [last, setLast] = useState<{ readonly id: number; readonly list: string } | null>(null)
  const listNow = JSON.stringify(filterOf(search))
  const isOver = last !== null && last.id === current && last.list === listNow
  const show = useCallback(
    (id: number) => {
      setLast(null)
      actions.setSearch({ ...latest.current, caption: id }, { replace: true })
    },
    [actions],
  )
  const showFirst = () => {
    setLast(null)
    const { caption: _, ...all } = latest.current
    actions.setSearch(all, { replace: true })
  }
  /** The search as it was before words were searched for. */
  const unsearched = useRef<CaptionSearch | null>(null)
  const searchFor = (q: string) => {
    const now = latest.current
    if (!now.q) unsearched.current = now
    actions.setSearch(withWords(now, q, unsearched.current), { replace: true })
  }
  useClaim(isOver ? null : current)
  useWaitingWords(
    useCaptionActs(show),
    usePreferences(({ fixLive }) => fixLive),
  )
  // Where the queue is a drawer and closed, the focus goes to what it would show.
  const focusQueue = useCallback(() => {
    const place = list.current?.checkVisibility() ? list.current : work.current
    place?.focus({ preventScroll: true })
  }, [])
  // The focus of who works here is never on the page: what had it may have gone with what was done.
  useEffect(() => {
    if (document.activeElement === document.body) focusQueue()
  })
  const row = queue.queue
  const head = (
    <QueueHead
      {...{ search, facets, field, api }}
      onSearch={next => actions.setSearch(next, { replace: false })}
      onType={searchFor}
      onLeave={focusQueue}
      waiting={waiting.filter(id => id !== current)}
      onShow={show}
      onShowNewer={() => void queue.refresh().then(focusQueue)}
    />
  )
  const pane = (
    <section className={styles.queue} aria-label={words.queue}>
      {head}
      <Queue
        {...{ ids, me, list }}
        total={queue.total}
        isShown={!drawer.floats || drawer.open}
        view={queue.view}
        current={isOver ? null : current}
        onShow={id => {
          show(id)
          drawer.close()
        }}
      />
    </section>
  )
  return (
    <div className={styles.desk}>
      {drawer.floats && !drawer.open && <h1 className="vh">{words.title}</h1>}
      {drawer.floats ? (
        <Drawer label={words.queue} open={drawer.open} onClose={drawer.close} className={styles.queueDrawer}>
          {pane}
        </Drawer>
      ) : (
        pane
      )}
      {current === null || isOver ? (
        <NothingLeft
          {...{ search, facets, queue: row, work, isOver }}
          more={isOver ? queue.total - ids.length : 0}
          onMore={() => void queue.refresh().then(showFirst)}
          onBack={() => current !== null && show(current)}
          onSearchHere={() => field.current?.select()}
          onClear={() => actions.setSearch({}, { replace: false })}
          onAgain={() => void row.refetch()}
          onQueue={drawer.floats ? drawer.show : undefined}
        />
      ) : (
        <Review
          key={current}
          id={current}
          {...{ queue, me, picker, focusQueue, work }}
          onShow={show}
          onNothingLeft={id => setLast({ id, list: listNow })}
          onSearchHere={() => field.current?.select()}
          onOpenStory={actions.openStory}
          onQueue={drawer.floats ? drawer.show : undefined}
        />
      )}
    </div>
  )
}
