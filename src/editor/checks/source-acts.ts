import { isolateHistory } from '@codemirror/commands'
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { announce } from '#ui/toast.tsx'
import { findingWords as words } from './card-words.ts'
import { lookAt, useFindings } from './findings-store.ts'
import { editsBetween, shownFix } from './fix-edits.ts'
import { type SourcePlace, sourcePlace } from './source-places.ts'
import { checkedWords, type StoryFinding } from './story-findings.ts'
import type { FindingActs } from './use-finding-acts.ts'

interface Placed {
  readonly found: StoryFinding
  readonly place: SourcePlace
}

/** The findings that stand open, as they stand in the source. */
function placedIn({ state }: EditorView): Placed[] {
  const all = useFindings.getState().list.flatMap((found): Placed[] => {
    const place = found.stand === null ? sourcePlace(state.doc, found) : null
    return place ? [{ found, place }] : []
  })
  return all.sort((one, other) => one.place.from - other.place.from)
}

/** The finding that is selected, or in which the caret is. */
function placedHere(view: EditorView): Placed | undefined {
  const { from, to } = view.state.selection.main
  const all = placedIn(view).filter(({ place }) => place.from <= to && place.to >= from)
  return all.find(({ place }) => place.from === from && place.to === to) ?? all[0]
}

/** Says which finding the caret came to. */
function sayHere(view: EditorView): void {
  const here = placedHere(view)
  if (!here) {
    announce(words.none)
    return
  }
  const { level, message } = here.found.finding
  const all = placedIn(view)
  lookAt(here.found.id)
  announce(words.walked(all.findIndex(({ found }) => found === here.found) + 1, all.length, level, message))
}

/** Goes to the next finding of the source, or the one before, round the ends, and says which it is. */
export function walkSource(view: EditorView, by: 1 | -1): boolean {
  const go = by === 1 ? nextDiagnostic : previousDiagnostic
  go(view)
  sayHere(view)
  return true
}

function toFirst(view: EditorView): void {
  const [first] = placedIn(view)
  if (first) view.dispatch({ selection: { anchor: first.place.from, head: first.place.to }, scrollIntoView: true })
  sayHere(view)
}

/** Letters that mean nothing but themselves, in Markdown, HTML and YAML alike. */
const PLAIN = /^[\p{L}\p{N}\p{M} .,’']*$/u

/**
 * Writes the fix of a finding into the source, as one step to undo; false where its words are written there otherwise than they are read,
 * or what comes would have to be.
 */
export function fixInSource({ state, dispatch }: Pick<EditorView, 'state' | 'dispatch'>, found: StoryFinding): boolean {
  const { fix, span, field } = found.finding
  const place = sourcePlace(state.doc, found)
  if (!fix || fix.field !== field || !place || state.readOnly) return false
  const read = checkedWords(found)
  const edits = editsBetween(read, fix.text)
  const { start, end } = span ?? { start: 0, end: read.length }
  const [first, last] = [Math.min(start, edits[0]?.start ?? start), Math.max(end, edits.at(-1)?.end ?? end)]
  const [from, to] = [place.from - (start - first), place.to + (last - end)]
  if (edits.length === 0 || from < 0 || state.doc.sliceString(from, to) !== read.slice(first, last)) return false
  // A sign of quoting in quotes of the same sign would end them.
  const before = state.doc.sliceString(state.doc.line(found.finding.paragraph?.line ?? found.checked.line).from, state.doc.lineAt(to).to)
  const isQuoted = before.replace(/\p{L}'\p{L}/gu, '').includes("'")
  if (edits.some(({ text }) => !PLAIN.test(text) || (text.includes("'") && isQuoted))) return false
  dispatch({
    changes: edits.map(edit => ({ from: from + edit.start - first, to: from + edit.end - first, insert: edit.text })),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.fix',
    scrollIntoView: true,
  })
  return true
}

/** What keys and the count do with findings while the source is shown: nothing of it is done to the text behind it. */
export const sourceActs = (view: EditorView): Omit<FindingActs, 'letStand' | 'takeBack'> => ({
  walk: by => {
    view.focus()
    walkSource(view, by)
  },
  first: () => {
    view.focus()
    toFirst(view)
  },
  here: () => placedHere(view)?.found,
  apply: found => {
    view.focus()
    const after = shownFix(found)?.after ?? ''
    if (!found.finding.fix) announce(words.noFix)
    else announce(fixInSource(view, found) ? words.applied(after) : words.notInSource)
  },
  ask: asking => {
    if (asking) announce(words.standInText)
  },
})
