import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { placesOf } from './findings-plugin.ts'
import { lookAt, useFindings } from './findings-store.ts'
import type { StoryFinding } from './story-findings.ts'

/** Looks at the finding that the caret is in as somebody moves it. Typing is no looking: nothing comes up under a hand that writes. */
export function followCaret(editor: Editor): () => void {
  const inText = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => {
    if (transaction.selectionSet && !transaction.docChanged && editor.isFocused) lookAt(inDocument(editor))
  }
  const inField = (event: Event) => {
    const { target } = event
    if (event instanceof KeyboardEvent && !/^(?:Arrow|Home|End|Page)/.test(event.key)) return
    if (!(target instanceof Element) || target === editor.view.dom || target.closest('.find-card, [data-findings-count]')) return
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      lookAt(pick(inElement(editor, target), target.selectionStart))
    else if (event.type === 'focusin') lookAt(null)
  }
  editor.on('transaction', inText)
  for (const type of ['focusin', 'click', 'keyup']) document.addEventListener(type, inField)
  return () => {
    editor.off('transaction', inText)
    for (const type of ['focusin', 'click', 'keyup']) document.removeEventListener(type, inField)
  }
}

function inDocument({ state }: Editor): string | null {
  const { selection } = state
  const places = placesOf(state)
  if (selection instanceof NodeSelection) return keep(places.filter(({ from, placed }) => placed.field !== null && from === selection.from))
  const { head } = selection
  return keep(places.filter(({ from, to, placed }) => placed.field === null && from <= head && head <= to))
}

/** The one that is looked at stays, where it is among them; else the narrowest. */
function keep(places: ReturnType<typeof placesOf>): string | null {
  const { active } = useFindings.getState()
  const ids = [...places].sort((one, other) => one.to - one.from - (other.to - other.from)).map(({ placed }) => placed.found.id)
  return active !== null && ids.includes(active) ? active : (ids[0] ?? null)
}

function inElement(editor: Editor, field: Element): StoryFinding[] {
  const figure = editor.view.dom.contains(field) ? field.closest('figure') : null
  if (figure)
    return placesOf(editor.state)
      .filter(({ from, placed }) => editor.view.nodeDOM(from) === figure && field.classList.contains(`figure-${placed.field}`))
      .map(({ placed }) => placed.found)
  const place = field.closest<HTMLElement>('[data-finding-place]')?.dataset.findingPlace
  const { list } = useFindings.getState()
  return place === undefined ? [] : list.filter(one => one.place === place || (place === 'lead' && isHomeless(one)))
}

/** A word of the lead picture that the file has no place for is looked at with the picture. */
const isHomeless = ({ place }: StoryFinding) =>
  place.startsWith('lead-') && document.querySelector(`[data-finding-place="${place}"]`) === null

function pick(found: readonly StoryFinding[], caret: number | null): string | null {
  const { active } = useFindings.getState()
  const isAt = ({ finding: { span } }: StoryFinding) => span === null || (caret !== null && span.start <= caret && caret <= span.end)
  const here = found.filter(isAt)
  if (active !== null && here.some(({ id }) => id === active)) return active
  return (here.find(({ finding }) => finding.span !== null) ?? here[0])?.id ?? null
}
