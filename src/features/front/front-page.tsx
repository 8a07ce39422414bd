import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { Banner, Banners } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { EarlyKeys } from '#ui/early-keys.tsx'
import { clockTime } from '#ui/time-words.ts'
import { useFootNote, useScreenTruth } from '#ui/truth-store.ts'
import { useKeys } from '#ui/use-keys.ts'
import { narrow, useMedia } from '#ui/use-media.ts'
import styles from './front.module.css'
import { frontKeys } from './front-keys.ts'
import type { FrontSearch } from './front-search.ts'
import { BoardNotes } from './parts/board-notes.tsx'
import { Candidates } from './parts/candidates.tsx'
import { FrontHead } from './parts/front-head.tsx'
import { SlotRow } from './parts/slot-row.tsx'
import { Timeline } from './parts/timeline.tsx'
import { frontsQuery } from './queries.ts'
import { useBoard } from './use-board.ts'
import { useMoment } from './use-moment.ts'
import { useSlots } from './use-slots.ts'
import { words } from './words.ts'

const PreviewDialog = lazy(async () => ({ default: (await import('./dialogs/preview-dialog.tsx')).PreviewDialog }))
const PlanDialog = lazy(async () => ({ default: (await import('./dialogs/plan-dialog.tsx')).PlanDialog }))
const LaunchDialog = lazy(async () => ({ default: (await import('./dialogs/launch-dialog.tsx')).LaunchDialog }))

/** Where the board can lead. The router is the app's; the board says where to. */
export interface FrontActions {
  readonly setSearch: (search: FrontSearch) => void
  readonly openStory: (id: number) => void
  /** To the list of all that are featured, where all but some can lose it. */
  readonly showFeatured: () => void
}

interface FrontPageProps {
  readonly search: FrontSearch
  readonly actions: FrontActions
}

/** Who leads the site: the next front is arranged here, and launched as one. */
export function FrontPage({ search, actions }: FrontPageProps) {
  const { data: fronts = [] } = useQuery(frontsQuery(useApi()))
  const id = search.front ?? fronts[0]?.id ?? ''
  const live = search.show === 'live'
  const board = useBoard(id)
  const { front, error, problem } = board
  const { moment, setMoment, seen } = useMoment(front)
  const fixed = live || moment !== null
  const state = useSlots(seen, fixed, board)
  const { slots, cursor, lifted } = state
  const [planning, setPlanning] = useState<number | null>(null)
  const slider = useRef<HTMLInputElement>(null)
  const [launching, setLaunching] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [drawer, setDrawer] = useState(false)
  const floats = useMedia(narrow)
  const field = useRef<HTMLInputElement>(null)
  const [now] = useState(() => new Date())
  const filled = slots.filter(({ story }) => story).length
  useFootNote(front ? words.foot(filled, slots.length) : '')
  useScreenTruth(front?.savedAt ? words.truth(clockTime(new Date(front.savedAt)), front.savedBy) : null)
  useEffect(() => {
    document.title = `${words.title} · Stet`
  }, [])
  const show = (next: boolean) =>
    actions.setSearch({ ...(search.front && { front: search.front }), ...(next && { show: 'live' as const }) })
  const find = () => {
    setDrawer(true)
    // The drawer has to be there before anything in it can take the focus.
    requestAnimationFrame(() => field.current?.focus())
  }
  const launch = () => {
    if (front && front.changes > 0) setLaunching(true)
  }
  const openAt = (at: number) => {
    const story = state.storyAt(at)
    if (story) actions.openStory(story.id)
    else if (!fixed) find()
  }
  useKeys(
    words.keysTitle,
    frontKeys({
      slots: state,
      onOpen: () => openAt(state.here()),
      onFind: find,
      onWhich: () => show(!live),
      onTimeline: () => slider.current?.focus(),
      onLaunch: launch,
    }),
    { outer: true },
  )
  if (error && !front) return <NotRead error={error} onRetry={board.retry} />
  const planned = planning === null ? null : state.storyAt(planning)
  const leads = (story: number) => front?.live.some(slot => slot.story?.id === story) ?? false
  const acts = {
    focus: state.setCursor,
    choose: (at: number) => {
      state.setCursor(at)
      find()
    },
    open: actions.openStory,
    move: state.move,
    off: state.takeOff,
    plan: setPlanning,
    drag: (at: number) => state.drag(state.storyAt(at)),
    dragEnd: () => state.drag(null),
    drop: state.drop,
  }
  return (
    <div className={styles.front}>
      <FrontHead
        {...{ fronts, front, id, live }}
        onFront={next => actions.setSearch({ front: next })}
        onLive={show}
        onDiscard={() => void board.discard()}
        onLaunch={launch}
        onPreview={() => setPreviewing(true)}
        onCandidates={floats && !fixed ? find : undefined}
      />
      <div className={styles.slots}>
        {front && <BoardNotes {...{ front, live, moment, now }} onNow={() => setMoment(null)} onFeatured={actions.showFeatured} />}
        {!front && (
          <p className="vh" role="status">
            {words.loading}
          </p>
        )}
        <ol ref={state.list} aria-label={words.slots(front?.name ?? '')}>
          {slots.map((slot, at) => (
            <SlotRow
              key={slot.story?.id ?? `empty ${at}`}
              {...{ slot, at, now, acts }}
              live={fixed}
              warns={moment !== null || !live}
              of={slots.length}
              cursor={at === cursor}
              liftedFrom={lifted && lifted.story.id === slot.story?.id ? lifted.from : null}
            />
          ))}
        </ol>
      </div>
      {front && !fixed && (
        <Drawer label={words.candidates} open={!floats || drawer} onClose={() => setDrawer(false)} className={styles.side}>
          <Candidates
            {...{ front, now, field }}
            to={cursor}
            onPut={story => {
              void board.put(story, cursor)
              setDrawer(false)
            }}
            onDrag={state.drag}
            onLeave={() => state.goTo(cursor)}
          />
        </Drawer>
      )}
      {front && <Timeline {...{ front, now, moment, slider }} onMoment={setMoment} />}
      {problem && (
        <Banners>
          <Banner tone="danger" strong={words.failed} onClose={board.clearProblem}>
            {problem}
          </Banner>
        </Banners>
      )}
      <Suspense fallback={<EarlyKeys />}>
        {planned && planning !== null && front && (
          <PlanDialog front={front.id} story={planned} slot={planning} leads={leads(planned.id)} onClose={() => setPlanning(null)} />
        )}
        {previewing && front && <PreviewDialog name={front.name} slots={slots} onClose={() => setPreviewing(false)} />}
        {launching && front && <LaunchDialog front={front} onClose={() => setLaunching(false)} />}
      </Suspense>
    </div>
  )
}

function NotRead({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className="blank" role="alert">
      <h1>{words.notRead}</h1>
      <p>{error.message}</p>
      <Button onClick={onRetry}>{words.again}</Button>
    </div>
  )
}
