import type { Editor } from '@tiptap/core'
import { type ReactNode, type Ref, Suspense, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { EarlyKeys } from '#ui/early-keys.tsx'
import type { OpenedBody } from './bridge/open-body.ts'
import styles from './canvas.module.css'
import { type CanvasHandle, canvasHandle } from './canvas-handle.ts'
import type { FindingDesk } from './checks/use-finding-acts.ts'
import { type Counts, countWords } from './document-facts.ts'
import { insertFigure } from './insert-figure.ts'
import { isMod } from './keys.ts'
import { FindBar, FindingMargin, LinkPopover, loadLaterParts, OutlinePanel, SlashMenu, TableBar } from './parts/later-parts.ts'
import type { LinkableStory } from './parts/link-popover.tsx'
import { ToolRow } from './parts/toolbar.tsx'
import type { CanvasPictures } from './pictures.ts'
import type { OnRestored } from './plugins/change-bars.ts'
import { useChangeBars } from './use-change-bars.ts'
import './blocks.css'
import './checks/findings.css'
import './editing.css'
import './prose.css'
import { useWhenIdle } from './use-idle.ts'
import { useKeyboardInset } from './use-keyboard-inset.ts'
import { useStoryEditor } from './use-story-editor.ts'

export type { CanvasHandle } from './canvas-handle.ts'
export type { CanvasPictures } from './pictures.ts'

export interface CanvasProps {
  /** The opened body. A new identity replaces the document; the person's undo does not take that back. */
  readonly opened: OpenedBody
  /** Called once for every transaction that changes the document. Cheap. */
  readonly onChange: () => void
  readonly pictures: CanvasPictures
  readonly searchStories: (query: string) => Promise<readonly LinkableStory[]>
  /** Words and reading time, when the writer pauses. */
  readonly onCounts?: (counts: Counts) => void
  /** What stands above the text, inside the galley: headline and standfirst. */
  readonly children?: ReactNode
  readonly toolbarEnd?: ReactNode
  readonly editable?: boolean
  /** Esc in the text, when nothing that is open over it wants it. */
  readonly onEscape?: () => void
  /** The body that readers have; blocks that differ from it get a bar. Null when there is none. */
  readonly live?: string | null
  /** A block was made what readers have, by its bar or a key. */
  readonly onRestored?: OnRestored
  /** What the desk does about findings. Without it none are shown. */
  readonly findingDesk?: FindingDesk
  readonly ref?: Ref<CanvasHandle>
}

/** The browser says a moment later what it selected; a fast hand presses the next key before that. */
function hasSelection(editor: Editor): boolean {
  return !editor.state.selection.empty || window.getSelection()?.isCollapsed === false
}

/** The rich-text editor of a story: tools, galley, and all that opens over it. */
export function Canvas({
  opened,
  onChange,
  pictures,
  searchStories,
  onCounts,
  children,
  toolbarEnd,
  editable = true,
  onEscape,
  live: liveBody = null,
  onRestored,
  findingDesk,
  ref,
}: CanvasProps) {
  const whole = useRef<HTMLElement>(null)
  const galley = useRef<HTMLDivElement>(null)
  const slashKeys = useRef<((event: KeyboardEvent) => boolean) | null>(null)
  const live = useRef<Editor | null>(null)
  const [linking, setLinking] = useState(false)
  const [finding, setFinding] = useState(false)
  const [outlined, setOutlined] = useState(false)

  const leave = useRef(onEscape)
  leave.current = onEscape
  const onKey = useCallback((event: KeyboardEvent) => {
    if (slashKeys.current?.(event)) return true
    if (event.key === 'Escape' && !event.isComposing && leave.current) {
      leave.current()
      return true
    }
    if (isMod(event, 'k', false) && live.current && hasSelection(live.current)) {
      event.stopPropagation()
      requestAnimationFrame(() => setLinking(true))
      return true
    }
    if (!isMod(event, 'f', true)) return false
    setFinding(true)
    return true
  }, [])
  const { editor, host } = useStoryEditor({ opened, pictures, editable, onChange, onKey, onRestored })
  live.current = editor
  useKeyboardInset(whole)
  const current = useRef(opened)
  current.current = opened

  useImperativeHandle(
    ref,
    () =>
      canvasHandle(
        () => live.current,
        () => current.current,
        () => setFinding(true),
      ),
    [],
  )
  useWhenIdle(
    editor,
    useCallback(one => onCounts?.(countWords(one.state.doc)), [onCounts]),
  )
  useWhenIdle(editor, useChangeBars(liveBody))
  useEffect(loadLaterParts, [])
  useEffect(() => {
    if (!editable) setLinking(false)
  }, [editable])
  const insertPicture = useMemo(
    () => () => {
      pictures.pick().then(picture => {
        if (picture && live.current) insertFigure(live.current, picture)
      })
    },
    [pictures],
  )

  return (
    <section ref={whole} className={styles.canvas} aria-label="Story">
      {editor && editable ? (
        <ToolRow
          editor={editor}
          onLink={() => setLinking(true)}
          onPicture={insertPicture}
          outlineOpen={outlined}
          onOutline={() => setOutlined(!outlined)}
          end={toolbarEnd}
        />
      ) : null}
      <Suspense fallback={<EarlyKeys />}>
        {editor && finding ? <FindBar editor={editor} onClose={() => setFinding(false)} /> : null}
      </Suspense>
      <div className={styles.stage}>
        <div className={styles.galley}>
          <div ref={galley} className={styles.column}>
            {children}
            <div ref={host} className={styles.text} />
            <Suspense>
              {editor && editable ? <SlashMenu editor={editor} holder={galley} onPicture={insertPicture} keys={slashKeys} /> : null}
              {editor && editable ? <TableBar editor={editor} holder={galley} /> : null}
              {editor && findingDesk ? <FindingMargin editor={editor} holder={galley} desk={findingDesk} /> : null}
            </Suspense>
            <Suspense fallback={<EarlyKeys />}>
              {editor && linking ? (
                <LinkPopover editor={editor} holder={galley} searchStories={searchStories} onClose={() => setLinking(false)} />
              ) : null}
            </Suspense>
          </div>
        </div>
        {editor && outlined ? (
          <Suspense>
            <OutlinePanel editor={editor} onClose={() => setOutlined(false)} />
          </Suspense>
        ) : null}
      </div>
    </section>
  )
}
