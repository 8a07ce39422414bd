import { fieldOf } from './field-of.ts'
import { editsBetween } from './fix-edits.ts'
import { checkedWords, type StoryFinding } from './story-findings.ts'

/**
 * Writes the fix of a finding into a field of the head, as if it had been typed there, so that the field's own undo takes it back. False
 * when the field is not shown or says something else by now.
 */
export function applyInField(found: StoryFinding): boolean {
  const field = fieldOf(found)
  const { fix } = found.finding
  const words = checkedWords(found)
  if (!field || !fix || field.readOnly || (field.value !== words && field.value !== words.trim())) return false
  const edits = editsBetween(field.value, field.value === words ? fix.text : fix.text.trim())
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return false
  const by = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  field.focus({ preventScroll: true })
  field.setSelectionRange(first.start, last.end)
  const text = (field.value === words ? fix.text : fix.text.trim()).slice(first.start, last.end + by)
  // The one way to write in a field that its undo knows of; every browser has it.
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
}
