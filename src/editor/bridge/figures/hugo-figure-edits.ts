import { escapeHugo, hugoNames, hugoQuoteFor, hugoValue, readHugoFigure } from '#domain/markdown/figures/hugo-figure.ts'
import { figureFields, type WrittenValue } from '#domain/markdown/figures/written-value.ts'
import { attribute, type DocNode } from '../doc-node.ts'
import type { Edit } from '../edit.ts'
import { figureValue } from './figure-values.ts'
import { spliceValue } from './splice-value.ts'

/** The splices for the changed words of Hugo's shortcode, offsets in its text. `keepEmpty`: a parameter whose words are gone stays. */
export function hugoEdits(text: string, next: DocNode, keepEmpty: boolean): Edit[] | null {
  const figure = readHugoFigure(text)
  if (!figure) return null
  const out: Edit[] = []
  let behind = 0
  for (const field of figureFields) {
    const old = figure.values[field]
    const wanted = figureValue(next, field)
    if (old) behind = old.whole.end
    // Blanks count as one, and those that nobody changed stay.
    if (wanted === asOne(old?.value ?? '')) continue
    if (!old) out.push({ start: behind, end: behind, text: parameter(field, wanted) })
    else if (wanted === '' && !keepEmpty) out.push({ ...old.whole, text: '' })
    else out.push(valueEdit(text, old, wanted === '' ? '' : attribute(next, field).replace(/[\r\n]+/g, ' ')))
  }
  return out
}

const asOne = (value: string) => value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')

/** Another value in the same quotes; in others only where these cannot hold it. */
function valueEdit(text: string, old: WrittenValue, wanted: string): Edit {
  const quote = text[old.start - 1] === '`' ? '`' : '"'
  if (hugoQuoteFor(wanted, quote) === quote) return spliceValue(old, old.map, wanted, words => escapeHugo(words, quote))
  return { start: old.start - 1, end: old.end + 1, text: hugoValue(wanted) }
}

const parameter = (field: (typeof figureFields)[number], value: string) => ` ${hugoNames[field]}=${hugoValue(value)}`

/** A new shortcode. */
export function printHugoFigure(node: DocNode): string {
  const words = figureFields.filter(field => figureValue(node, field) !== '').map(field => parameter(field, figureValue(node, field)))
  const rest = attribute(node, 'frame')
  return `{{< figure${words.join('')}${rest === '' ? '' : ` ${rest}`}${rest.endsWith('/') ? '' : ' '}>}}`
}
