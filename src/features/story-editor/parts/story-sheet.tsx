import { type RefObject, Suspense, useCallback, useMemo } from 'react'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { Canvas, type CanvasHandle } from '#editor/canvas.tsx'
import type { Counts } from '#editor/document-facts.ts'
import { byClosing, later } from '#ui/later.tsx'
import { toast } from '#ui/toast.tsx'
import { LaterChecks } from '../checks/later-checks.tsx'
import { useFindingDesk } from '../checks/use-finding-desk.ts'
import { useCanvasPictures } from '../pictures/use-canvas-pictures.ts'
import { usePick } from '../pictures/use-picker.tsx'
import { useOpenStory, useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { words } from '../words.ts'
import { StoryHead } from './story-head.tsx'
import { useLinkSearch } from './use-link-search.ts'

const toBar = () => document.querySelector<HTMLElement>('[data-story-bar] button')?.focus()
const SourceView = later(async () => (await import('#editor/source-view.tsx')).SourceView, byClosing)

const onRestored = (takeBack: () => boolean) => {
  const onAct = () => takeBack() || toast({ message: words.notTakenOut })
  toast({ message: words.restoredBlock, action: { label: words.undo, onAct } })
}

interface StorySheetProps {
  readonly canvas: RefObject<CanvasHandle | null>
  readonly counts: Counts | null
  readonly onCounts: (counts: Counts) => void
  /** Brings the panel onto the screen. */
  readonly onPanel: () => void
}

/** What is being written: as text, or the whole file as source. The text stays in place meanwhile, with its undo. */
export function StorySheet({ canvas, counts, onCounts, onPanel }: StorySheetProps) {
  const { session } = useOpenStory()
  const mode = useSessionState(state => state.draft.mode)
  const opened = useSessionState(state => state.draft.opened)
  const sourceText = useSessionState(state => state.draft.sourceText)
  const liveText = useSessionState(state => state.story.live)
  const live = useMemo(() => (liveText === null ? null : splitSource(liveText).body), [liveText])
  const pictures = useCanvasPictures(usePick())
  const searchStories = useLinkSearch()
  const findingDesk = useFindingDesk(onPanel)
  const onChange = useCallback(() => session.touchBody(), [session])
  const onSource = useCallback((text: string) => session.editSource(text), [session])
  return (
    <>
      <div className={styles.sheet} hidden={mode === 'source'} data-story-sheet>
        <Canvas {...{ opened, live, onRestored, onChange, pictures, searchStories, onCounts, findingDesk }} ref={canvas} onEscape={toBar}>
          <StoryHead canvas={canvas} counts={counts} />
        </Canvas>
        <LaterChecks />
      </div>
      {mode === 'source' && (
        <div className={styles.source} data-story-sheet>
          <Suspense>
            <SourceView text={sourceText} onChange={onSource} label={words.source} onClose={() => session.setMode('write')} />
          </Suspense>
        </div>
      )}
    </>
  )
}
