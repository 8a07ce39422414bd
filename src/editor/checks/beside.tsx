import type { Editor } from '@tiptap/core'
import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { phone, useMedia } from '#ui/use-media.ts'
import { placeElement } from './field-of.ts'
import { findingsKey, placesOf } from './findings-plugin.ts'
import { useFindings } from './findings-store.ts'
import type { StoryFinding } from './story-findings.ts'

interface BesideProps {
  readonly editor: Editor
  readonly holder: RefObject<HTMLElement | null>
  readonly found: StoryFinding
  readonly children: ReactNode
}

/**
 * Stands in the margin beside the line that a finding is in, or under its block where there is no margin. On a phone it is a sheet at the
 * end of the galley, over the tools.
 */
export function Beside({ editor, holder, found, children }: BesideProps) {
  const isPhone = useMedia(phone)
  const [spot, setSpot] = useState<{ readonly id: string; readonly style: CSSProperties } | null>(null)
  useLayoutEffect(() => {
    const home = holder.current
    if (!home) return
    const measure = () => setSpot({ id: found.id, style: spotOf(editor, home, found) })
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(home)
    editor.on('transaction', measure)
    return () => {
      sizes.disconnect()
      editor.off('transaction', measure)
    }
  }, [editor, holder, found])
  const box = useRef<HTMLDivElement>(null)
  const isThere = spot?.id === found.id
  useLayoutEffect(() => {
    if (isThere && box.current) reveal(box.current, boxesOf(editor, found)?.line, isPhone)
  }, [editor, found, isThere, isPhone])
  const stage = holder.current?.parentElement?.parentElement
  // A press leaves the focus, and the caret, where they are.
  const stay = (event: { preventDefault(): void }) => event.preventDefault()
  const style = isPhone ? undefined : spot?.style
  if (!stage || !spot) return null
  const card = (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div ref={box} className="finding-beside" style={style} onMouseDown={stay}>
      {children}
    </div>
  )
  return isPhone ? createPortal(card, stage) : card
}

/** The line is never under the sheet that speaks of it; who went to a finding sees all of its card. */
function reveal(box: HTMLElement, line: { readonly bottom: number } | undefined, isPhone: boolean): void {
  const under = line ? line.bottom + LEAST - box.getBoundingClientRect().top : 0
  if (!isPhone) {
    if (useFindings.getState().walked) box.scrollIntoView({ block: 'nearest' })
  } else if (under > 0) box.parentElement?.firstElementChild?.scrollBy({ top: under })
}

/** Pixels between a line and the sheet below it. */
const LEAST = 16

/** Where the line and the block of a finding stand in the column, for CSS to choose. */
function spotOf(editor: Editor, holder: HTMLElement, found: StoryFinding): CSSProperties {
  const home = holder.getBoundingClientRect()
  const { line, block } = boxesOf(editor, found) ?? {}
  const top = line ? line.top - home.top : 0
  return { '--line': `${Math.round(top)}px`, '--under': `${Math.round(block ? block.bottom - home.top : top)}px` } as CSSProperties
}

function boxesOf(editor: Editor, { id, place, finding }: StoryFinding) {
  const head = placeElement(place)
  if (place !== 'text') return head && { line: head.getBoundingClientRect(), block: head.getBoundingClientRect() }
  const found = findingsKey.getState(editor.state) && placesOf(editor.state).find(({ placed }) => placed.found.id === id)
  if (!found) return null
  const dom = editor.view.nodeDOM(found.placed.field === null ? editor.state.doc.resolve(found.from).before(1) : found.from)
  if (!(dom instanceof HTMLElement)) return null
  const field = dom.querySelector(`textarea.figure-${finding.field}`)
  const line = field?.getBoundingClientRect() ?? editor.view.coordsAtPos(found.from)
  return { line, block: dom.getBoundingClientRect() }
}
