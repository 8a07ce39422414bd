import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef } from 'react'
import { rememberFocus } from '#ui/focus-return.ts'
import { announce } from '#ui/toast.tsx'
import { applyInText } from './apply-fix.ts'
import { applyInField } from './apply-in-field.ts'
import { findingWords as words } from './card-words.ts'
import type { CardActs } from './finding-card.tsx'
import { goTo, inOrder, nextOf } from './finding-walk.ts'
import { activeIn, ask, lookAt, useFindings } from './findings-store.ts'
import { changesText, shownFix } from './fix-edits.ts'
import type { StandReason, StoryFinding } from './story-findings.ts'

/** What the desk does about findings; the rest is the editor's own. */
export interface FindingDesk {
  letStand(found: StoryFinding, reason: StandReason, note: string): void
  takeBack(found: StoryFinding): void
  /** Brings the fields of the lead picture onto the screen. */
  showLead(): void
}

/** What keys, buttons and the count do with findings. */
export interface FindingActs extends CardActs {
  /** Goes to the next, or the one before, and says which it is. */
  walk(by: 1 | -1): void
  /** Goes to the first one. */
  first(): void
  /** The finding at the caret, where that is what is looked at. */
  here?(): StoryFinding | undefined
}

/** What can be done with the findings of an editor. They are given to the whole screen for as long as the editor is there. */
export function useFindingActs(editor: Editor, desk: FindingDesk): FindingActs {
  const latest = useRef(desk)
  latest.current = desk
  const acts = useMemo(() => actsOn(editor, () => latest.current), [editor])
  useEffect(() => {
    useFindings.setState({ acts })
    return () => useFindings.setState({ acts: null })
  }, [acts])
  return acts
}

function actsOn(editor: Editor, desk: () => FindingDesk): FindingActs {
  let giveBack: (() => void) | null = null
  const show = (found: StoryFinding | undefined) => {
    const { list } = useFindings.getState()
    if (!found) return announce(words.none)
    lookAt(found.id, true)
    const order = inOrder(editor, list)
    announce(words.walked(order.indexOf(found) + 1, order.length, found.finding.level, found.finding.message))
    if (!found.place.startsWith('lead-')) return goTo(editor, found)
    desk().showLead()
    // The panel is drawn first.
    requestAnimationFrame(() => goTo(editor, found))
  }
  const settle = () => {
    ask(false)
    giveBack?.()
    giveBack = null
  }
  return {
    walk: by => {
      const { list, active } = useFindings.getState()
      show(nextOf(editor, list, active, by))
    },
    first: () => show(inOrder(editor, useFindings.getState().list)[0]),
    apply: found => {
      if (!changesText(found)) return announce(words.noFix)
      const after = shownFix(found)?.after ?? ''
      const done = found.place === 'text' ? applyInText(editor, found) : applyInField(found)
      announce(done ? words.applied(after) : words.cannot)
      if (done) lookAt(null)
    },
    ask: asking => {
      if (!asking) return settle()
      if (!activeIn(useFindings.getState())) return announce(words.nothingChosen)
      giveBack ??= rememberFocus()
      ask(true)
    },
    letStand: (found, reason, note = '') => {
      settle()
      announce(words.stood(found.finding.rule, note || words.reasons[reason].toLowerCase()))
      desk().letStand(found, reason, note)
    },
    takeBack: found => desk().takeBack(found),
  }
}
