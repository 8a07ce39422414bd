import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { setAttributes } from '../views/set-attribute.ts'
import { foldBlanks, lineOf } from './block-line.ts'
import { placesOf } from './findings-plugin.ts'
import { editsBetween, type TextEdit } from './fix-edits.ts'
import { checkedWords, type StoryFinding } from './story-findings.ts'

/** Writes the fix of a finding into the document, as one step to undo that touches what it changes; false when its text has moved on. */
export function applyInText(editor: Editor, found: StoryFinding): boolean {
  const { fix } = found.finding
  const place = placesOf(editor.state).find(({ placed }) => placed.found.id === found.id)
  if (!fix || !place || !editor.isEditable) return false
  if (place.placed.field !== null) {
    const node = editor.state.doc.nodeAt(place.from)
    if (node?.attrs[fix.field] !== checkedWords(found)) return false
    setAttributes(editor.view, place.from, { [fix.field]: fix.text }, true)
    return true
  }
  const transaction = found.finding.rule === 'blanks' ? withoutBlanks(editor, place.from) : withFix(editor, found, place.from, place.to)
  if (!transaction?.docChanged) return false
  editor.view.dispatch(closeHistory(transaction))
  editor.view.dispatch(closeHistory(editor.state.tr))
  return true
}

/** The fix, where the words it was made for still stand. */
function withFix(editor: Editor, found: StoryFinding, from: number, to: number): Transaction | null {
  const { doc, tr } = editor.state
  const { span, fix } = found.finding
  const words = checkedWords(found).trim()
  const start = doc.resolve(from).before(1)
  const line = lineOf(doc.resolve(from).node(1))
  const folded = foldBlanks(words)
  const whole = line.text === folded.text
  // Where the block reads otherwise than the words that were checked, only what is within the marked piece has its place in it.
  const here = whole ? 0 : line.at.indexOf(from - start)
  const piece = span ? foldBlanks(words.slice(span.start, span.end)).text : ''
  if (!whole && (piece === '' || line.text.slice(here, line.at.indexOf(to - 1 - start) + 1) !== piece)) return null
  const first = whole ? 0 : folded.at.findIndex(place => place >= (span?.start ?? 0))
  const within = (index: number) => whole || (span !== null && index >= span.start && index < span.end)
  const positionOf = (index: number): number | null => {
    const at = index >= 0 && within(index) ? folded.at.findIndex(place => place >= index) : -1
    const place = at === -1 ? undefined : line.at[at - first + here]
    return place === undefined ? null : start + place
  }
  const behind = (index: number): number | null => {
    const place = positionOf(index)
    return place === null ? null : place + 1
  }
  for (const edit of editsBetween(words, fix?.text.trim() ?? words).reverse()) {
    const begin = edit.start < edit.end ? positionOf(edit.start) : (behind(edit.start - 1) ?? positionOf(edit.start))
    const end = edit.start < edit.end ? behind(edit.end - 1) : begin
    if (begin === null || end === null) return null
    replace(tr, begin, end, edit)
  }
  return tr
}

/** What comes is written as the first letter that goes, or stands there, is written. */
function replace(transaction: Transaction, from: number, to: number, { text }: TextEdit): void {
  if (text === '') return void transaction.delete(from, to)
  const marks = transaction.doc.nodeAt(from)?.marks ?? transaction.doc.resolve(from).marks()
  transaction.replaceWith(from, to, transaction.doc.type.schema.text(text, marks))
}

/** No-break blanks become blanks, and those at the ends of the block go. */
function withoutBlanks(editor: Editor, position: number): Transaction {
  const { doc, tr } = editor.state
  const $at = doc.resolve(position)
  const start = $at.start()
  const text = $at.parent.textBetween(0, $at.parent.content.size, undefined, '\uFFFC')
  const isAtEnd = (at: number) => text.slice(0, at).trim() === '' || text.slice(at).trim() === ''
  for (let at = text.length - 1; at >= 0; at--) {
    if (text.charAt(at) === '\u00a0') replace(tr, start + at, start + at + 1, { start: at, end: at + 1, text: isAtEnd(at) ? '' : ' ' })
  }
  return tr
}
