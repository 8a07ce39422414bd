import { attributes as htmlAttributes } from '../markdown/figures/html-figure.ts'
import { mapHtml, readOf } from '../markdown/figures/written-value.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import { attributeIn, type HtmlPicture, type MarkedWords, markedWords } from './html-pictures.ts'
import { standsAlone } from './site-tags.ts'

/** `[caption]` of WordPress around one picture, of HTML or of Markdown, and words. */
export interface WordPressCaption extends TextRange {
  /** Null where the picture is one of Markdown. */
  readonly html: HtmlPicture | null
  /** The picture, with a link around it. */
  readonly picture: TextRange
  readonly caption: MarkedWords
}

export const WORDPRESS = /\[caption\b/i

const markdown = String.raw`!\[(?:[^[\]\\]|\\.)*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)`
const CAPTION = new RegExp(
  String.raw`(\[caption\b((?:[^[\]"']|"[^"[\]]*"|'[^'[\]]*')*)\]\s*)((?:<a${htmlAttributes}\s*>\s*)?(<img${htmlAttributes}\s*/?>)(?:\s*</a>)?|\[${markdown}\]\([^()\s]*\)|${markdown})((?:(?!\[/?caption\b|<img\b|!\[|\n\s*\n)[\s\S])*)\[/caption\]`,
  'gi',
)
const OLD = /\scaption=(?:"([^"]*)"|'([^']*)')/i

/** Those of a text that stand on lines of their own. The words are HTML, as WordPress reads them. */
export function wordpressCaptions(text: string): WordPressCaption[] {
  if (!WORDPRESS.test(text)) return []
  return Array.from(text.matchAll(CAPTION)).flatMap(
    ({ 0: all, 1: open = '', 2: attributes = '', 3: shown = '', 4: tag, 5: words = '', index }): WordPressCaption[] => {
      const range = { start: index, end: index + all.length }
      if (!standsAlone(text, range)) return []
      const picture = { start: index + open.length, end: index + open.length + shown.length }
      const caption =
        oldCaption(text, attributes, index + '[caption'.length) ??
        markedWords(text, { start: picture.end, end: picture.end + words.length })
      if (tag === undefined) return [{ ...range, picture, caption, html: null }]
      const at = picture.start + shown.indexOf(tag)
      const src = attributeIn(text, tag, at, 'src')?.value ?? ''
      const img = { start: at, end: at + tag.length }
      const html = { src, at: index, figure: null, img, caption, credit: null, alt: attributeIn(text, tag, at, 'alt') }
      return src === '' ? [] : [{ ...range, picture, caption, html }]
    },
  )
}

/** The words as an attribute, as they were written once. */
function oldCaption(text: string, attributes: string, at: number): MarkedWords | null {
  const found = OLD.exec(attributes)
  const words = found?.[1] ?? found?.[2]
  if (!found || words === undefined) return null
  const end = at + found.index + found[0].length - 1
  const range = { start: end - words.length, end }
  const map = mapHtml(text, range, true)
  return { ...range, map, value: readOf(map) }
}
