import { headEntries } from '../front-matter/head-entries.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import { readHtmlFigure } from '../markdown/figures/html-figure.ts'
import { readHugoFigure } from '../markdown/figures/hugo-figure.ts'
import type { WrittenValue } from '../markdown/figures/written-value.ts'
import type { PictureCopy } from './story-copy.ts'

/** A picture of Markdown inside of a block, its title in the last two groups. */
export const MARKDOWN_PICTURE =
  /!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'))?\s*\)/g

const plain = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
const linesBefore = (text: string, at: number) => text.slice(0, at).split('\n').length - 1

/**
 * The pictures of a block that is nothing but pictures and is no figure of its own: several of Markdown, in HTML or as shortcodes, also in
 * a list, a table or a quote; or an HTML figure whose caption has marks. `line`: that of its first line.
 */
export function galleryIn(block: string, line: number): PictureCopy[] {
  if (block.includes('![')) return markdownGallery(block, line)
  if (block.includes('<img')) return htmlGallery(block, line)
  if (hasTwo(block, '{{<')) return hugoGallery(block, line)
  return []
}

const hasTwo = (text: string, mark: string) => text.indexOf(mark) !== text.lastIndexOf(mark)

function markdownGallery(block: string, line: number): PictureCopy[] {
  // Between them may stand what makes a list or a row of a table, and nothing that is read.
  if (/[^\s\-*+|:.\d)>]/.test(block.replaceAll(MARKDOWN_PICTURE, ''))) return []
  return Array.from(block.matchAll(MARKDOWN_PICTURE), ({ index, 1: alt = '', 2: odd, 3: src, 4: double, 5: single }) => ({
    kind: 'figure' as const,
    line: line + linesBefore(block, index),
    src: odd ?? src ?? '',
    caption: plain(double ?? single ?? ''),
    alt: plain(alt),
    credit: null,
    decorative: false,
  }))
}

const figureOf = (values: Readonly<Partial<Record<'src' | 'caption' | 'alt' | 'credit', WrittenValue>>>, line: number): PictureCopy => ({
  kind: 'figure',
  line,
  src: values.src?.value ?? '',
  caption: values.caption?.value ?? '',
  alt: values.alt?.value ?? '',
  credit: values.credit?.value ?? '',
  decorative: false,
})

const IMG = /<img\b[^<>]*>/gi
const INNER = /<figure\b(?:(?!<\/?figure\b)[\s\S])*<\/figure>/gi
const attributeOf = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find(one => one !== undefined)

/** Figures in a figure have captions of their own; pictures under one caption share it. */
function htmlGallery(block: string, line: number): PictureCopy[] {
  const inner = Array.from(block.matchAll(INNER), ({ 0: text, index }) => ({ values: readHtmlFigure(text)?.values, index }))
  if (inner.length > 1)
    return inner.flatMap(({ values, index }) => (values?.src ? [figureOf(values, line + linesBefore(block, index))] : []))
  const caption = /<figcaption\b[^<>]*>([\s\S]*?)<\/figcaption>/i.exec(block)?.[1]
  if (caption === undefined) return []
  const words = caption
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return Array.from(block.matchAll(IMG), ({ 0: tag, index }): PictureCopy => {
    const alt = attributeOf(tag, 'alt')
    return {
      kind: 'figure',
      line: line + linesBefore(block, index),
      src: attributeOf(tag, 'src') ?? '',
      caption: words,
      alt: alt ?? '',
      credit: null,
      decorative: alt === '',
    }
  }).filter(({ src }) => src !== '')
}

function hugoGallery(block: string, line: number): PictureCopy[] {
  return Array.from(block.matchAll(/\{\{<\s*figure\b[\s\S]*?>\}\}/g)).flatMap(({ 0: text, index }) => {
    const values = readHugoFigure(text)?.values
    return values?.src ? [figureOf(values, line + linesBefore(block, index))] : []
  })
}

/** What an item of a gallery in the head calls its words. */
const names = {
  src: ['src', 'image', 'url', 'file', 'path', 'photo', 'picture'],
  caption: ['caption', 'title', 'text', 'description'],
  alt: ['alt', 'alt_text', 'altText'],
  credit: ['credit', 'photographer', 'author', 'byline'],
} as const
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#].*)?$/i

/** The pictures of lists in the head whose items name a picture and its words. Heads without such a list cost one look. */
export function headGalleries(source: SplitSource): PictureCopy[] {
  if (!/\n[ \t]*-[ \t]+\w+[ \t]*:|\[\s*\{/.test(source.head)) return []
  const before = linesBefore(source.bom + source.open + source.head, (source.bom + source.open).length)
  return headEntries(source).entries.flatMap(({ value, from }) => {
    if (!Array.isArray(value)) return []
    let at = from
    return value.flatMap((item: unknown): PictureCopy[] => {
      if (typeof item !== 'object' || item === null) return []
      const word = (name: keyof typeof names) => {
        const found = names[name].map(key => (item as Record<string, unknown>)[key]).find(one => typeof one === 'string')
        return typeof found === 'string' ? found.trim() : null
      }
      const src = word('src')
      if (src === null || !PICTURE.test(src)) return []
      at = Math.max(at, source.head.indexOf(src, at))
      const line = before + linesBefore(source.head, at) + 1
      const found: PictureCopy = {
        kind: 'figure',
        line,
        src,
        caption: word('caption'),
        alt: word('alt'),
        credit: word('credit'),
        decorative: false,
      }
      at += src.length
      return [found]
    })
  })
}
