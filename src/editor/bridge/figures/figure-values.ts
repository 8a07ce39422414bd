import { type FigureForm, figureForms, sayable } from '#domain/images/figure-form.ts'
import { type HtmlFrame, readHtmlFigure } from '#domain/markdown/figures/html-figure.ts'
import { readHugoFigure } from '#domain/markdown/figures/hugo-figure.ts'
import type { FigureField, WrittenValue } from '#domain/markdown/figures/written-value.ts'
import { attribute, type DocNode } from '../doc-node.ts'

/** The form a figure is written in. */
export const formOf = (node: DocNode): FigureForm => figureForms.find(form => form === node.attrs?.form) ?? 'title'

/** A word of a figure as a form can say it: blanks count as one, and none stands at an edge. An address stays as it is. */
export function figureValue(node: DocNode, field: FigureField): string {
  if (field === 'credit' && !sayable[formOf(node)].credit) return ''
  const text = attribute(node, field)
  return field === 'src' ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

/** Whether a figure says that its picture needs no alt text. */
export const isDecorative = (node: DocNode): boolean =>
  sayable[formOf(node)].decorative && node.attrs?.decorative === true && figureValue(node, 'alt') === ''

/** What tells figures apart. Those of Markdown, with a title or with a line of emphasis, may stand for one another: nobody sees which it is. */
export function figureParts(node: DocNode): string[] {
  const words = (['src', 'alt', 'caption'] as const).map(field => figureValue(node, field))
  const form = formOf(node)
  if (form === 'title' || form === 'italic') return words
  return [...words, figureValue(node, 'credit'), String(isDecorative(node)), form, attribute(node, 'frame')]
}

const usualFrame: HtmlFrame = { figure: '', img: '', caption: '', credit: 'cite' }

/** What a node keeps of an HTML figure beside its words. */
export function frameOf(node: DocNode): HtmlFrame {
  const text = attribute(node, 'frame')
  return text === '' ? usualFrame : { ...usualFrame, ...(JSON.parse(text) as Partial<HtmlFrame>) }
}

/** What of a frame is not usual, as the node keeps it. */
function frameText(frame: HtmlFrame): string {
  const odd = Object.entries(frame).filter(([name, value]) => usualFrame[name as keyof HtmlFrame] !== value)
  return odd.length === 0 ? '' : JSON.stringify(Object.fromEntries(odd))
}

const wordsOf = (values: Readonly<Partial<Record<FigureField, WrittenValue>>>) => ({
  src: values.src?.value ?? '',
  alt: values.alt?.value ?? '',
  caption: values.caption?.value ?? '',
  credit: values.credit?.value ?? '',
})

/** The figure that a block of HTML or a shortcode is; null when it is none. */
export function figureIn(text: string): DocNode | null {
  const hugo = text.includes('{{<') ? readHugoFigure(text) : null
  if (hugo) return { type: 'figure', attrs: { ...wordsOf(hugo.values), form: 'hugo', frame: hugo.rest } }
  const html = readHtmlFigure(text)
  if (!html) return null
  const words = wordsOf(html.values)
  const decorative = html.values.alt !== undefined && words.alt === ''
  return { type: 'figure', attrs: { ...words, form: 'html', decorative, frame: frameText(html.frame) } }
}
