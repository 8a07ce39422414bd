import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import { Banner, Banners } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { clockTime } from '#ui/time-words.ts'
import { useFootNote, useScreenTruth, useTruthStore } from '#ui/truth-store.ts'
import { useKeys } from '#ui/use-keys.ts'
import { narrow, useMedia } from '#ui/use-media.ts'
import { storiesOf } from './as-arranged.ts'
import { FrontDialogs } from './dialogs/front-dialogs.tsx'
import type { PicturePicker } from './dialogs/words-dialog.tsx'
import styles from './front.module.css'
import { frontKeys } from './front-keys.ts'
import type { FrontSearch } from './front-search.ts'
import { BoardNotes } from './parts/board-notes.tsx'
import { FrontHead } from './parts/front-head.tsx'
import { FrontSide } from './parts/front-side.tsx'
import { SlotList } from './parts/slot-list.tsx'
import { Timeline } from './parts/timeline.tsx'
import { frontsQuery } from './queries.ts'
import { useBoard } from './use-board.ts'
import { useFrontActs } from './use-front-acts.ts'
import { useMoment } from './use-moment.ts'
import { useSlots } from './use-slots.ts'
import { words } from './words.ts'

/** Where the board can lead. The router is the app's; the board says where to. */
export interface FrontActions {
  readonly setSearch: (search: FrontSearch) => void
  readonly openStory: (id: number) => void
  /** To the list of all that are featured, where all but these can lose it. */
  readonly onlyThese: (stories: readonly number[]) => void
}

interface FrontPageProps {
  readonly search: FrontSearch
  readonly actions: FrontActions
  readonly picker: PicturePicker
}

/** Who leads the site: the next front is arranged here, and launched as one. */
export function FrontPage({ search, actions, picker }: FrontPageProps) {
  const { data: fronts = [] } = useQuery(frontsQuery(useApi()))
  const id = search.front ?? fronts[0]?.id ?? ''
  const live = search.show === 'live'
  const board = useBoard(id)
  const { front, error, problem } = board
  const { moment, setMoment, seen } = useMoment(front)
  const fixed = live || moment !== null
  const broken = front !== undefined && front.problem !== ''
  const state = useSlots(seen, fixed, board)
  const [unfolded, setUnfolded] = useState(false)
  const slider = useRef<HTMLInputElement>(null)
  const [drawer, setDrawer] = useState(false)
  const floats = useMedia(narrow)
  const field = useRef<HTMLInputElement>(null)
  const [now] = useState(() => new Date())
  useFootNote(front ? words.foot(state.slots.filter(({ story }) => story).length, state.slots.length) : '')
  // Where the desk is gone, that comes first.
  const gone = useTruthStore(({ desk }) => desk.tone === 'offline')
  useScreenTruth(front?.savedAt && !gone ? words.truth(clockTime(new Date(front.savedAt)), front.savedBy) : null)
  useEffect(() => {
    document.title = `${words.title} · Stet`
  }, [])
  // What has only just been opened has to be there before anything in it can take the focus.
  const find = () => {
    setDrawer(true)
    requestAnimationFrame(() => field.current?.focus())
  }
  const timeline = () => {
    setUnfolded(true)
    requestAnimationFrame(() => slider.current?.focus())
  }
  const acts = useFrontActs({ board, state, fixed, moment, onFind: find, onOpen: actions.openStory })
  const show = (next: boolean) =>
    acts.afterDrop(() => {
      state.stay()
      actions.setSearch({ ...(search.front && { front: search.front }), ...(next && { show: 'live' as const }) })
    })
  useKeys(
    words.keysTitle,
    frontKeys({
      slots: state,
      onOpen: () => acts.openAt(state.here()),
      onCall: acts.call && (() => acts.call?.(state.here())),
      onFind: find,
      onWhich: () => show(!live),
      onTimeline: timeline,
      onLaunch: acts.launch,
    }),
    { outer: true },
  )
  if (error && !front) return <NotRead error={error} onRetry={board.retry} />
  return (
    <div className={styles.front}>
      <FrontHead
        {...{ fronts, front, id, live }}
        later={moment !== null}
        onFront={next => acts.afterDrop(() => actions.setSearch({ front: next }))}
        onLive={show}
        onDiscard={() => void acts.discard()}
        onLaunch={acts.launch}
        onPreview={acts.preview}
        onCandidates={floats && !fixed ? find : undefined}
      />
      <div className={styles.slots}>
        {front && (
          <BoardNotes
            {...{ front, live, moment, now }}
            onNow={() => setMoment(null)}
            onOnlyThese={() => actions.onlyThese(storiesOf(front))}
            onDiscard={() => void acts.discard()}
          />
        )}
        {!front && (
          <p className="vh" role="status">
            {words.loading}
          </p>
        )}
        <SlotList name={front?.name ?? ''} {...{ state, acts, live, moment, now }} broken={broken} onFind={find} />
      </div>
      {front && !fixed && (
        <FrontSide {...{ front, now, field, board, state, floats }} open={!floats || drawer} onClose={() => setDrawer(false)} />
      )}
      {front && (
        <Timeline
          {...{ front, now, moment, slider }}
          open={unfolded}
          onOpen={setUnfolded}
          onLeave={() => state.goTo(state.cursor)}
          onMoment={next => acts.afterDrop(() => setMoment(next))}
        />
      )}
      {problem && (
        <Banners>
          <Banner tone="danger" strong={words.failed} onClose={board.clearProblem}>
            {problem}
          </Banner>
        </Banners>
      )}
      {front && <FrontDialogs over={acts.over} {...{ front, board, picker }} slots={state.slots} onClose={acts.close} onDone={acts.done} />}
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
