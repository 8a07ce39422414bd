import type { Decoration } from '@tiptap/pm/view'
import { element } from '../views/element.ts'
import type { FigureField } from '../views/figure-field.ts'
import type { FindingSpec } from './findings-plugin.ts'
import { markClass, marksIn, piecesOf } from './story-findings.ts'
import { levelWords } from './words.ts'

/**
 * Draws what was found in a field of a figure: lines under its words, and what they mean in words that belong to it. A field cannot hold
 * lines, so that they lie over it: the same words in the same face, not to be seen themselves.
 */
export function drawFound(decorations: readonly Decoration[], { name, input, over, said, count }: FigureField): void {
  const specs = decorations.map(({ spec }) => spec as Partial<FindingSpec>)
  const here = specs.filter(({ finding }) => finding?.field === name && finding.found.stand === null)
  const found = here.flatMap(({ finding }) => (finding ? [finding.found] : []))
  const on = here.find(spec => spec.on)?.finding?.found.id ?? null
  const text = input.value
  const marks = marksIn(found, text)
  const pieces = marks.length === 0 ? [] : piecesOf(text, marks)
  over.replaceChildren(...pieces.map(piece => element('span', { class: markClass(piece.marks, on) }, piece.text)))
  said.textContent = found.map(({ finding }) => `${levelWords[finding.level]}: ${finding.message}`).join(' ')
  count.classList.toggle('is-wrong', text === '' && found.some(({ finding }) => finding.level === 'error'))
}
