import { mapText } from '#domain/markdown/character-map.ts'
import type { DocNode } from '../doc-node.ts'
import type { Edit, Rewriting } from '../edit.ts'
import { type EscapeLevel, escapeLevels, escapeText } from '../escape-text.ts'
import { imageParts, type Splicing, splicings } from '../image-edits.ts'
import { linePrefix, settle } from '../line-prefix.ts'
import type { BlockPrinting } from '../print-block.ts'
import { printImage } from '../print-inline.ts'
import type { Run, SourceNode } from '../source-tree.ts'
import { figureValue, formOf } from './figure-values.ts'
import { asOneEdit, spliceValue } from './splice-value.ts'

const wordsAs = (node: DocNode, title: string): DocNode => ({
  type: 'image',
  attrs: { src: figureValue(node, 'src'), alt: figureValue(node, 'alt'), title },
})

/** The splices for the changed words of a figure in Markdown. A first caption goes where the figure's form has it. */
export function* markdownEdits(source: string, old: SourceNode, next: DocNode, how: Rewriting): Generator<Edit> {
  const [image, caption] = old.runs
  if (!image) return
  const inTitle = !caption && (formOf(next) === 'title' || figureValue(old.node, 'caption') !== '')
  const titleOf = (node: DocNode) => (inTitle ? figureValue(node, 'caption') : '')
  for (const spliced of splicings) {
    for (const level of escapeLevels) {
      const parts = imageParts(
        source,
        image,
        { old: wordsAs(old.node, titleOf(old.node)), next: wordsAs(next, titleOf(next)) },
        { level, spliced, quotes: old.quotes },
      )
      if (parts === null) return
      const below = inTitle ? [] : belowEdits(source, old, image, caption, next, { ...how, level, otherMarker: false }, spliced)
      if (below) yield asOneEdit(source, old, [...parts, ...below])
    }
  }
}

/** The caption below the picture: changed, taken away with its line, or put there. Null where it cannot be spliced. */
function belowEdits(
  source: string,
  old: SourceNode,
  image: Run,
  caption: Run | undefined,
  next: DocNode,
  how: BlockPrinting,
  spliced: Splicing,
): Edit[] | null {
  const wanted = figureValue(next, 'caption')
  if (wanted === figureValue(old.node, 'caption')) return []
  if (wanted === '') return [{ start: image.end, end: old.end, text: '' }]
  const write = (text: string) => escapeText(text, how.level, false, false)
  if (!caption)
    return [{ start: image.end, end: old.end, text: settle(captionLine(wanted, how), how.style.lineEnd, linePrefix(source, old.start)) }]
  if (!spliced) return [{ start: caption.start, end: caption.end, text: write(wanted) }]
  const map = mapText(source, caption.start, caption.end, caption.text, old.quotes)
  return map && [spliceValue(caption, map, wanted, write)]
}

function captionLine(caption: string, { level, style }: BlockPrinting): string {
  const sign = signAt(level, style.emphasis)
  return `\n${sign}${escapeText(caption, level, false, false)}${sign}`
}

const signAt = (level: EscapeLevel, usual: string) => (level === 0 || level === 3 ? usual : level === 2 || level === 5 ? '_' : '*')

/** A new figure in Markdown. */
export function printMarkdownFigure(node: DocNode, how: BlockPrinting): string {
  const caption = figureValue(node, 'caption')
  const below = formOf(node) === 'italic' && caption !== ''
  const picture = printImage(figureValue(node, 'alt'), figureValue(node, 'src'), below ? '' : caption, how.level, false)
  return below ? picture + captionLine(caption, how) : picture
}
