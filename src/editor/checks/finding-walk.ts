import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { fieldOf, placeElement } from './field-of.ts'
import { placesOf } from './findings-plugin.ts'
import type { StoryFinding } from './story-findings.ts'

/** The findings that stand open, in the order in which a person comes upon them: the head of the galley, the text, the panel. */
export function inOrder(editor: Editor, list: readonly StoryFinding[]): StoryFinding[] {
  const inText = placesOf(editor.state).map(({ placed }) => placed.found.id)
  const rank = ({ place, id }: StoryFinding) => {
    if (place === 'headline') return 0
    if (place === 'standfirst') return 1
    if (place !== 'text') return Number.MAX_SAFE_INTEGER
    return inText.includes(id) ? 2 + inText.indexOf(id) : 2 + inText.length
  }
  return list.filter(({ stand }) => stand === null).sort((one, other) => rank(one) - rank(other))
}

/** The next finding behind the one that is looked at, or behind where somebody writes; round the ends. */
export function nextOf(editor: Editor, list: readonly StoryFinding[], active: string | null, by: 1 | -1): StoryFinding | undefined {
  const order = inOrder(editor, list)
  const at = order.findIndex(({ id }) => id === active)
  if (at >= 0) return order[(at + by + order.length) % order.length]
  const ahead = order.findIndex(one => isAhead(editor, one))
  if (by === 1) return order[ahead] ?? order[0]
  return (ahead === -1 ? order : order.slice(0, ahead)).findLast(one => !isHere(editor, one)) ?? order.at(-1)
}

/** Whether a finding stands behind the caret, or behind the field in which somebody writes. */
function isAhead(editor: Editor, found: StoryFinding): boolean {
  const here = document.activeElement
  if (!editor.isFocused) {
    const there = elementOf(editor, found)
    return (
      here === null || there === null || (there !== here && (here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
    )
  }
  const place = placeOf(editor, found)
  return place ? place.from >= editor.state.selection.head : found.place.startsWith('lead-')
}

const isHere = (editor: Editor, found: StoryFinding) => elementOf(editor, found) === document.activeElement
const placeOf = (editor: Editor, { id }: StoryFinding) => placesOf(editor.state).find(({ placed }) => placed.found.id === id)

/** The field that a finding is in, or its block of the text. */
function elementOf(editor: Editor, found: StoryFinding): Element | null {
  const place = placeOf(editor, found)
  if (!place) return fieldOf(found)
  const dom = editor.view.nodeDOM(place.placed.field === null ? editor.state.doc.resolve(place.from).before(1) : place.from)
  if (!(dom instanceof HTMLElement)) return null
  return place.placed.field === null ? dom : dom.querySelector(`textarea.figure-${found.finding.field}`)
}

/** Puts the caret where a finding is, and shows it. */
export function goTo(editor: Editor, found: StoryFinding): void {
  const place = placeOf(editor, found)
  const field = place ? elementOf(editor, found) : fieldOf(found)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) intoField(field, found)
  else if (found.place !== 'text') placeElement(found.place)?.scrollIntoView({ block: 'nearest' })
  else if (place) {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(place.to), -1)).scrollIntoView())
    view.focus()
  }
}

function intoField(field: HTMLTextAreaElement | HTMLInputElement, { finding }: StoryFinding): void {
  field.scrollIntoView({ block: 'nearest' })
  // First the caret, then the focus: who hears of the focus finds the caret there.
  if (finding.span) field.setSelectionRange(finding.span.end, finding.span.end)
  field.focus({ preventScroll: true })
}
