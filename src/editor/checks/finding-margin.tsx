import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'
import { Beside } from './beside.tsx'
import { followCaret } from './caret-findings.ts'
import { FindingCard } from './finding-card.tsx'
import { findingsKey, findingsPlugin, showActive, showPlaces } from './findings-plugin.ts'
import { activeIn, useFindings } from './findings-store.ts'
import { placeFindings } from './place-findings.ts'
import { type FindingDesk, useFindingActs } from './use-finding-acts.ts'
import { useFindingKeys } from './use-finding-keys.ts'

interface FindingMarginProps {
  readonly editor: Editor
  /** The column of the galley, in whose margin the card stands. */
  readonly holder: RefObject<HTMLElement | null>
  readonly desk: FindingDesk
}

/** Underlines what was found in the text, and shows the finding that is looked at beside its block. */
export function FindingMargin({ editor, holder, desk }: FindingMarginProps) {
  const active = useFindings(activeIn)
  const asking = useFindings(state => state.asking)
  const acts = useFindingActs(editor, desk)
  useFindingKeys(acts)
  useMarks(editor)
  useEffect(() => followCaret(editor), [editor])
  useEffect(() => followEdits(editor), [editor])
  // The lead picture's stand in the panel, under their fields.
  if (!active || active.place.startsWith('lead-')) return null
  return (
    <Beside editor={editor} holder={holder} found={active}>
      <FindingCard key={active.id} found={active} asking={asking} acts={acts} />
    </Beside>
  )
}

function followEdits(editor: Editor): () => void {
  const count = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged) useFindings.setState(({ edits }) => ({ edits: edits + 1 }))
  }
  editor.on('transaction', count)
  return () => {
    editor.off('transaction', count)
  }
}

/** The underlines come with this part of the page, and go with it. */
function useMarks(editor: Editor): void {
  const list = useFindings(state => state.list)
  const active = useFindings(state => state.active)
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    editor.registerPlugin(findingsPlugin())
    setIsReady(true)
    return () => {
      setIsReady(false)
      if (!editor.isDestroyed) editor.unregisterPlugin(findingsKey)
    }
  }, [editor])
  useEffect(() => {
    if (isReady && !editor.isDestroyed) editor.view.dispatch(showPlaces(editor.state, placeFindings(editor.state.doc, list)))
  }, [editor, isReady, list])
  useEffect(() => {
    if (isReady && !editor.isDestroyed) editor.view.dispatch(showActive(editor.state, active))
  }, [editor, isReady, active])
}
