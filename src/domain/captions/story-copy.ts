import { asList } from '../front-matter/as-list.ts'
import { type ScannedValue, scanHead } from '../front-matter/scan-head.ts'
import { type SplitSource, splitSource } from '../front-matter/split-source.ts'
import { firstOfImages, IMAGES, plainLead } from '../images/picture-maps.ts'
import { headPictures } from './head-pictures.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { picturesOf } from './quick-pictures.ts'

/** Which front-matter keys hold what checks read; null where the site has none. */
export interface CopyKeys {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly date: string | null
  readonly categories: string | null
  readonly lead: {
    readonly src: string | null
    readonly caption: string | null
    readonly alt: string | null
    readonly credit: string | null
  }
}

/** A text of the head. `written` is what stands behind its key to the end of the line, with quotes and blanks. */
export interface HeadText {
  readonly text: string
  readonly written: string
  /** The line of the file, from 1. */
  readonly line: number
}

/** A picture with its words. A word is null where the story has no place for it. */
export interface PictureCopy {
  readonly kind: 'lead' | 'figure'
  readonly line: number
  readonly src: string
  readonly caption: string | null
  readonly alt: string | null
  readonly credit: string | null
  /** It was said to need no alt text. */
  readonly decorative: boolean
  /** It stands in a list or a map of the head, where a word that is null can be written under a key of its own. */
  readonly nested?: true
  /** Words that are null since its tag works them out: it has them, and nobody but its template reads which. */
  readonly unread?: readonly ('alt' | 'credit')[]
}

/** Everything of a story that readers read, as checks read it. Lines are those of the file. */
export interface StoryCopy {
  readonly headline: HeadText | null
  readonly standfirst: HeadText | null
  readonly date: string
  readonly categories: readonly string[]
  readonly pictures: readonly PictureCopy[]
  readonly paragraphs: readonly Paragraph[]
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

/** Reads a story file for the checks. Never throws; what cannot be read is not there. */
export function readCopy(text: string, keys: CopyKeys): StoryCopy {
  const source = splitSource(text)
  const head = scanHead(source)
  const bodyLine = linesIn(source.bom + source.open + source.head + source.close) + 1
  const blocks = paragraphsOf(source.body)
  const lead = leadOf(source, head, keys)
  const inHead = headPictures(source, keys.lead, lead !== null).map(({ copy }) => copy)
  const { pictures, captions } = picturesOf(source.body, blocks)
  const figures = pictures.map(picture => ({ ...picture, line: bodyLine + picture.line }))
  // What is the caption of a picture is no paragraph of the story.
  const paragraphs = blocks.map(one => (captions.has(one.line) ? { ...one, kind: 'picture' as const } : one))
  return {
    headline: headText(source, head, keys.headline),
    standfirst: headText(source, head, keys.standfirst),
    date: one(keys.date === null ? undefined : head.get(keys.date)),
    categories: asList(keys.categories === null ? undefined : head.get(keys.categories), false),
    pictures: [...(lead ? [lead] : []), ...inHead, ...figures],
    paragraphs,
    bodyLine,
  }
}

const linesIn = (text: string) => text.split('\n').length - 1
const one = (value: ScannedValue | undefined) => (value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? ''))

function headText(source: SplitSource, head: ReadonlyMap<string, ScannedValue>, key: string | null): HeadText | null {
  const value = key === null ? undefined : head.get(key)
  if (key === null || value === undefined) return null
  const { line, written } = placeOf(source, key)
  return { text: one(value), written, line }
}

function placeOf(source: SplitSource, key: string): { line: number; written: string } {
  const name = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`^[ \\t]*["']?${name}["']?[ \\t]*[:=][ \\t]?(.*)$`, 'm').exec(source.head)
  const before = source.bom + source.open + source.head.slice(0, found?.index ?? 0)
  return { line: linesIn(before) + 1, written: (found?.[1] ?? '').replace(/\r$/, '') }
}

function leadOf(source: SplitSource, head: ReadonlyMap<string, ScannedValue>, { lead }: CopyKeys): PictureCopy | null {
  const words = [lead.caption, lead.alt, lead.credit].filter(key => key !== null && head.has(key))
  const plain = plainLead(head, lead.src)
  const src = plain === '' && words.length > 0 ? firstOfImages(head) : plain
  if (src === '') return null
  const said = (key: string | null) => (key === null ? null : one(head.get(key)))
  const place = lead.caption !== null && head.has(lead.caption) ? lead.caption : plain === '' ? IMAGES : lead.src
  return {
    kind: 'lead',
    line: placeOf(source, place ?? IMAGES).line,
    src,
    caption: said(lead.caption),
    alt: said(lead.alt),
    credit: said(lead.credit),
    decorative: false,
  }
}
