import { useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { CanvasHandle } from '#editor/canvas.tsx'
import type { Counts } from '#editor/document-facts.ts'
import { useFootNote, useScreenTruth } from '#ui/truth-store.ts'
import { narrow, useMedia } from '#ui/use-media.ts'
import { PickContext, type PicturePicker, usePicker } from '../pictures/use-picker.tsx'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { words } from '../words.ts'
import { standing, wireDiff } from './diff-lines.ts'
import { LaterBanners, LaterDialogs } from './later-dialogs.tsx'
import { StoryBar } from './story-bar.tsx'
import type { StoryDialogName } from './story-dialogs.tsx'
import { StoryPanel } from './story-panel.tsx'
import { StorySheet } from './story-sheet.tsx'
import { useActs } from './use-acts.ts'
import { useChanges } from './use-changes.ts'
import { useDocumentKeys } from './use-document-keys.ts'
import { usePanelKey } from './use-panel-key.ts'
import { useShow } from './use-show.ts'
import { useStoryKeys } from './use-story-keys.ts'
import { useTruthLine } from './use-truth-line.ts'

/** The screen of an open story: bar, galley, panel, and what opens over them. */
export function StoryScreen({ picker: Picker }: { readonly picker: PicturePicker }) {
  const { session } = useOpenStory()
  const canvas = useRef<CanvasHandle>(null)
  const mode = useSessionState(state => state.draft.mode)
  const headline = useSessionState(state => state.story.headline)
  const [dialog, setDialog] = useDialog()
  const [counts, setCounts] = useState<Counts | null>(null)
  const isNarrow = useMedia(narrow)
  const [panelWanted, setPanelWanted] = useState<boolean | null>(null)
  const panelOpen = panelWanted ?? !isNarrow
  const changes = useChanges()
  const truth = useTruthLine()
  const acts = useActs()
  const { pick, picker } = usePicker(Picker)

  const heading = useFocusKept(dialog !== null)
  useEffect(() => {
    document.title = `${headline} · Stet`
  }, [headline])
  useEffect(() => {
    const { story, draft } = session.state
    // Somebody who has just started a story wants to write it.
    if (story.live === null && story.version <= 1 && draft.source.body.trim() === '') canvas.current?.focus('start')
  }, [session])
  useScreenTruth(truth)
  useFootNote(noteOf(counts, changes))
  useSeen()
  useLayoutEffect(
    () =>
      session.attach(
        reach => canvas.current?.save(reach) ?? { body: session.state.draft.source.body, problems: session.state.draft.problems },
      ),
    [session],
  )
  const togglePanel = () => setPanelWanted(!panelOpen)
  const openPanel = useCallback(() => setPanelWanted(true), [])
  const toggleMode = useCallback(() => session.setMode(session.state.draft.mode === 'write' ? 'source' : 'write'), [session])
  const show = useShow(canvas, setDialog)
  const publish = () => setDialog('publish')
  const spike = () => (session.state.story.live === null ? void acts.spike('') : setDialog('kill'))
  useDocumentKeys(escapeToBar)
  const find = () => session.state.draft.mode === 'write' && canvas.current?.find()
  const panelKey = usePanelKey(canvas, panelOpen, setPanelWanted)
  useStoryKeys({ onPublish: publish, onPanel: panelKey, onFind: find })

  return (
    <PickContext value={pick}>
      <div className={styles.screen}>
        <h1 ref={heading} className="vh" tabIndex={-1}>
          {headline}
        </h1>
        <StoryBar
          {...{ truth, changes, mode, panelOpen }}
          onPublish={publish}
          onMode={toggleMode}
          onPanel={togglePanel}
          onChanges={() => setDialog('changes')}
          onHistory={acts.history}
          onDuplicate={acts.duplicate}
          onRevert={() => setDialog('revert')}
          onUnpublish={() => setDialog('unpublish')}
          onSpike={spike}
          onPutBack={acts.putBack}
          onLink={acts.copyLink}
          onFind={find}
        />
        <StorySheet canvas={canvas} counts={counts} onCounts={setCounts} onPanel={openPanel} />
        <StoryPanel open={panelOpen} onClose={() => setPanelWanted(false)} onSource={toggleMode} />
        <LaterBanners
          onLook={() => setDialog('versions')}
          onDisk={() => setDialog('disk')}
          onPutBack={acts.putBack}
          onShowUnproven={place => show({ at: 'unproven', place })}
          onTakeWritten={(at, lines) => canvas.current?.takeWritten(at, lines)}
          onSettleGone={() => void acts.settle('disk')}
        />
        <LaterDialogs {...{ dialog, changes, acts, show }} onOpen={setDialog} />
        {picker}
      </div>
    </PickContext>
  )
}

/** Which dialog is open. `?publish=1` opens the publish dialog; edits kept here that met a newer version open theirs. */
function useDialog() {
  const router = useRouter()
  const { session } = useOpenStory()
  const search: { readonly publish?: unknown } = useSearch({ strict: false })
  const asked = search.publish !== undefined
  const [dialog, setDialog] = useState<StoryDialogName | null>(() =>
    session.state.twoVersions?.kept ? 'versions' : asked ? 'publish' : null,
  )
  useEffect(() => {
    if (asked) router.history.replace(window.location.pathname)
  }, [asked, router])
  return [dialog, setDialog] as const
}

/** The focus is never nowhere: it starts at the heading, and comes back there when a dialog has no other place to give it to. */
function useFocusKept(dialogOpen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!dialogOpen && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [dialogOpen])
  return heading
}

/** A story that is new on disk has been seen now. */
function useSeen() {
  const api = useApi()
  const isNew = useSessionState(state => state.story.disk === 'new')
  const id = useSessionState(state => state.story.id)
  useEffect(() => {
    if (isNew) api.stories[':id'].seen.$put({ param: { id: String(id) } }).catch(() => {})
  }, [api, isNew, id])
}

function noteOf(counts: Counts | null, changes: ReturnType<typeof useChanges>): string {
  const parts = counts ? [words.counts(counts.words, counts.minutes)] : []
  if (changes) {
    const { stand, of } = standing(wireDiff(changes).hunks)
    parts.push(words.stand(stand, of))
  }
  return parts.join(' · ')
}

/** Esc leaves the text for the story bar. */
function escapeToBar(event: KeyboardEvent) {
  if (event.key !== 'Escape' || !(event.target instanceof Element) || !event.target.closest('[data-story-sheet]')) return
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-story-bar] button')?.focus()
}
