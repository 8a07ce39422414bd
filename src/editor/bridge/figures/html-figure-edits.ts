import { escapeHtml, type HtmlFigure, readHtmlFigure } from '#domain/markdown/figures/html-figure.ts'
import type { FigureField } from '#domain/markdown/figures/written-value.ts'
import type { TextRange } from '#domain/markdown/parse-markdown.ts'
import type { DocNode } from '../doc-node.ts'
import type { Edit } from '../edit.ts'
import { figureValue, frameOf, isDecorative } from './figure-values.ts'
import { spliceValue } from './splice-value.ts'

const asText = (text: string) => escapeHtml(text, null)
const attributeText = (name: string, value: string) => ` ${name}="${escapeHtml(value, '"')}"`
const withBlank = (text: string) => (text === '' ? '' : ` ${text}`)

/** The splices for the changed words of a `<figure>`, offsets in its text. `keepEmpty`: an element whose words are gone stays. */
export function htmlEdits(text: string, next: DocNode, keepEmpty: boolean): Edit[] | null {
  const figure = readHtmlFigure(text)
  return figure && [...pictureEdits(text, figure, next), ...captionEdits(text, figure, next, keepEmpty)]
}

/** The alt text to write; null for none at all, since an empty one says that there is nothing to say. */
const wantedAlt = (node: DocNode) => (isDecorative(node) ? '' : figureValue(node, 'alt') || null)

function pictureEdits(text: string, { values: { src, alt } }: HtmlFigure, next: DocNode): Edit[] {
  const out: Edit[] = []
  const inQuotes = (start: number) => (words: string) => escapeHtml(words, text[start - 1] === "'" ? "'" : '"')
  const wanted = { src: figureValue(next, 'src'), alt: wantedAlt(next) }
  if (src && src.value !== wanted.src) out.push(spliceValue(src, src.map, wanted.src, inQuotes(src.start)))
  if (wanted.alt === (alt?.value ?? null)) return out
  const behind = src?.whole.end ?? 0
  if (!alt) out.push({ start: behind, end: behind, text: attributeText('alt', wanted.alt ?? '') })
  else if (wanted.alt === null) out.push({ ...alt.whole, text: '' })
  else out.push(spliceValue(alt, alt.map, wanted.alt, inQuotes(alt.start)))
  return out
}

function captionEdits(text: string, { values, figcaption, lead, imgEnd }: HtmlFigure, next: DocNode, keepEmpty: boolean): Edit[] {
  const changed = (field: FigureField) => figureValue(next, field) !== (values[field]?.value ?? '')
  const [caption, credit] = [figureValue(next, 'caption'), figureValue(next, 'credit')]
  if (!changed('caption') && !changed('credit')) return []
  if (!figcaption || !values.caption) return [{ start: imgEnd, end: imgEnd, text: lead + figcaptionText(next) }]
  if (caption === '' && credit === '' && !keepEmpty) return [{ ...figcaption.whole, text: '' }]
  const out: Edit[] = []
  if (changed('caption')) {
    const edit = caption === '' ? goneFrom(text, values.caption) : spliceValue(values.caption, values.caption.map, caption, asText)
    const joins = values.caption.value === '' && values.credit?.whole.start === edit.end && credit !== ''
    out.push(joins ? { ...edit, text: `${edit.text} ` } : edit)
  }
  if (!changed('credit')) return out
  const behind = values.caption.end
  if (!values.credit) out.push({ start: behind, end: behind, text: (caption === '' ? '' : ' ') + creditText(next) })
  else if (credit === '' && !keepEmpty) out.push({ ...values.credit.whole, text: '' })
  else out.push(spliceValue(values.credit, values.credit.map, credit, asText))
  return out
}

/** Words that go take a line of their own with them: a blank one would end the block. */
function goneFrom(text: string, { start, end }: TextRange): Edit {
  const above = /\r?\n[ \t]*$/.exec(text.slice(0, start))
  return { start: above && /^[ \t]*\r?\n/.test(text.slice(end)) ? above.index : start, end, text: '' }
}

function creditText(node: DocNode): string {
  const { credit } = frameOf(node)
  const text = figureValue(node, 'credit')
  return text === '' ? '' : `<${credit}>${asText(text)}</${credit.split(' ')[0]}>`
}

function figcaptionText(node: DocNode): string {
  const inner = [asText(figureValue(node, 'caption')), creditText(node)].filter(Boolean).join(' ')
  const attributes = withBlank(frameOf(node).caption)
  return inner === '' && attributes === '' ? '' : `<figcaption${attributes}>${inner}</figcaption>`
}

/** A new `<figure>`; on several lines, or on one for places where further lines would not stay with it. */
export function printHtmlFigure(node: DocNode, onLines: boolean): string {
  const { figure, img } = frameOf(node)
  const alt = wantedAlt(node)
  const picture = `<img${attributeText('src', figureValue(node, 'src'))}${alt === null ? '' : attributeText('alt', alt)}${withBlank(img)}>`
  const parts = [picture, figcaptionText(node)].filter(Boolean)
  const [before, end] = onLines ? ['\n  ', '\n'] : ['', '']
  return `<figure${withBlank(figure)}>${parts.map(part => before + part).join('')}${end}</figure>`
}
