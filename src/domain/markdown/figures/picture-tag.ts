import { endsLikePicture } from '../../images/ends-like-picture.ts'
import type { TextRange } from '../parse-markdown.ts'
import { type FigureField, mapEscaped, mapHtml, readOf, type WrittenValue } from './written-value.ts'

/** How a tag is written, which says how its values are: a shortcode, an include, another tag of Liquid, a component. */
export type TagStyle = 'hugo' | 'include' | 'liquid' | 'component'

type Word = Exclude<FigureField, 'src'>

/** A site's own tag for one picture, and where in it its words stand. */
export interface PictureTag extends TextRange {
  readonly style: TagStyle
  readonly src: WrittenValue
  /** Null where the tag has the word in a way that nobody but its template reads, or no place for it; `absent` where it has not said it. */
  readonly words: Readonly<Record<Word, WrittenValue | 'absent' | null>>
  /** The words that the tag has, but works out, or writes in a way that only its template reads. */
  readonly unread: readonly ('alt' | 'credit')[]
  /** The words between a tag and the one that closes it are its caption. */
  readonly between: boolean
  /** Where one more parameter goes, and the blanks before it. */
  readonly behind: number
  readonly lead: string
}

const OPEN = /\{\{([<%])\s*([\w/.-]+)|\{%-?\s*([\w-]+)|<([A-Z]\w*[a-z]\w*)(?=\s)/g
const ADDRESS = /\.(?:jpe?g|png|webp|avif|gif|svg)/i
const INCLUDE = /^include(?:_relative|_cached)?$/
const FILE = /\s+(?:"[^"\n]*"|'[^'\n]*'|[\w./-]+)(?=\s)(?!\s*=)/y

const quoted = String.raw`"(?:[^"\n]|\n(?!\s*\n))*"|'(?:[^'\n]|\n(?!\s*\n))*'`
const COMMENTS = String.raw`(?:\s*\{\/\*(?:(?!\*\/)[\s\S]){0,1000}\*\/\})*`
const parameter = (value: string, may = '', before = '') => new RegExp(String.raw`${before}(\s+)([\w:.-]+)(?:\s*=\s*(${value}))${may}`, 'y')
const parameters: Readonly<Record<TagStyle, RegExp>> = {
  // Quotes as Hugo reads them: see there.
  hugo: parameter('"(?:\\\\"|\\\\(?!["`])|[^"\\\\\\r\\n])*"|`[^`\\r\\n]*`|(?:(?!%\\}\\})[^\\s"\'`>/])+'),
  include: parameter(String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\w.[\]-]+`),
  liquid: parameter(String.raw`${quoted}|[\w.[\]-]+`),
  // A string may hold braces of its own; between attributes there may be comments.
  component: parameter(String.raw`${quoted}|\{\s*(?:"[^"\\\n]*"|'[^'\\\n]*')\s*\}|\{(?:[^{}]|\{[^{}]*\})*\}`, '?', COMMENTS),
}
const ENDS: Readonly<Record<string, RegExp>> = {
  '<': /\s*\/?>\}\}/y,
  '%': /\s*\/?%\}\}/y,
  liquid: /\s*-?%\}/y,
  component: new RegExp(String.raw`${COMMENTS}\s*\/?>`, 'y'),
}

/** What ends a tag wherever it stands, since whatever reads the tag looks for its end before it looks for quotes. */
export const endings: Readonly<Partial<Record<TagStyle, RegExp>>> = { hugo: /[>%]\}\}/, include: /%\}/, liquid: /%\}/ }

const ADDRESSES = ['src', 'image', 'image_path', 'img', 'file', 'url', 'path', 'picture', 'photo']
const OTHERS = new RegExp(String.raw`!\[|\b(?:${ADDRESSES.join('|')})\s*=`, 'i')
const CREDITS = ['credit', 'attr', 'attribution', 'photographer', 'byline']
/** What may be a caption by another name, so that nobody knows whether one is missing. */
const WORDS = ['description', 'desc', 'text', 'legend', 'cap']
const PICTURED = /figure|image|img|picture|photo/i
/** What has a picture and is none. */
const OTHER = /video|youtube|vimeo|audio|embed|iframe|tweet|card|button|avatar|author/i
/** What has an address and a title, and shows no picture by its name. */
const NO_PICTURE = /(?:link|(?:^|[\s/"'])(?:a|anchor|source|script|meta|head|seo))(?:\.\w+)?["']?$/i
const CAPTIONED = /figure|photo|caption/i

/** Whether there may be such a tag in a text, told before any is read. */
export const mayHoldPictureTag = (text: string): boolean => /\{[{%]|<[A-Z]/.test(text) && ADDRESS.test(text)

/** The tags of a text that are each one picture of a site's own. Hugo's `figure` is one only where its words stand behind it. */
export function pictureTags(text: string): PictureTag[] {
  if (!mayHoldPictureTag(text)) return []
  const found: PictureTag[] = []
  for (let at = 0; ; ) {
    OPEN.lastIndex = at
    const opening = OPEN.exec(text)
    if (!opening) return found
    const tag = readTag(text, opening)
    if (tag) found.push(tag)
    at = tag?.end ?? opening.index + opening[0].length
  }
}

/** The one tag that a text is, blanks around it left aside. */
export function onlyPictureTag(text: string): PictureTag | null {
  const [tag, ...more] = pictureTags(text)
  return tag && more.length === 0 && (text.slice(0, tag.start) + text.slice(tag.end)).trim() === '' ? tag : null
}

function match(pattern: RegExp | undefined, text: string, at: number): RegExpExecArray | null {
  if (pattern) pattern.lastIndex = at
  return pattern?.exec(text) ?? null
}

function readTag(
  text: string,
  { 0: opening, 1: sign, 2: shortcode, 3: liquid, 4: component = '', index }: RegExpExecArray,
): PictureTag | null {
  const style = sign ? 'hugo' : !liquid ? 'component' : INCLUDE.test(liquid) ? 'include' : 'liquid'
  const file = style === 'include' ? match(FILE, text, index + opening.length)?.[0] : ''
  if (file === undefined) return null
  const name = file || shortcode || liquid || component
  const written = new Map<string, WrittenValue | null>()
  let behind = index + opening.length + file.length
  let lead = ' '
  for (let found = match(parameters[style], text, behind); found; found = match(parameters[style], text, behind)) {
    const key = (found[2] ?? '').toLowerCase()
    if (written.has(key)) return null
    behind += found[0].length
    lead = found[1] ?? lead
    written.set(key, readValue(text, { start: behind - (found[3] ?? '').length, end: behind }, style))
  }
  const close = match(ENDS[sign ?? (liquid ? 'liquid' : style)], text, behind)?.[0]
  const source = text.slice(index, behind + (close ?? '').length)
  if (!close || (style !== 'component' && /\n\s*\n/.test(source)) || endings[style]?.test(source.slice(0, -close.length))) return null
  const src = ADDRESSES.map(key => written.get(key)).find(value => value && isOneAddress(value.value))
  if (!src || (written.get('src') ?? src) !== src || written.get('src') === null || OTHER.test(name)) return null
  const end = index + source.length
  const inner = written.has('caption') || close.includes('/') ? null : wordsBehind(text, end, style, shortcode ?? liquid ?? component)
  const [title, credit] = [written.get('title'), CREDITS.find(key => written.has(key))]
  const between = inner?.words != null && (inner.words.value !== '' || title === undefined)
  const notPlain = inner !== null && inner.words === null && inner.end > end
  if (shortcode === 'figure' && !between && !notPlain) return null
  if (!PICTURED.test(name) && NO_PICTURE.test(name)) return null
  if (!PICTURED.test(name) && !credit && !['caption', 'title', 'alt'].some(key => written.has(key))) return null
  // Of components only some show a caption; of what stands behind a tag only its template knows.
  const place = inner
    ? inner.words
    : (style === 'component' && !CAPTIONED.test(name)) || WORDS.some(key => written.has(key))
      ? null
      : 'absent'
  const caption = written.has('caption') ? written.get('caption') : between || notPlain ? inner.words : title === undefined ? place : title
  return {
    style,
    start: index,
    // Other pictures between them are read for themselves.
    end: between || (notPlain && !OTHERS.test(text.slice(end, inner.end))) ? inner.end : end,
    src,
    words: {
      caption: caption ?? null,
      alt: written.has('alt') ? (written.get('alt') ?? null) : 'absent',
      credit: (credit && written.get(credit)) || null,
    },
    unread: [
      ...(written.get('alt') === null ? (['alt'] as const) : []),
      ...(credit && written.get(credit) === null ? (['credit'] as const) : []),
    ],
    between,
    behind,
    lead,
  }
}

const isOneAddress = (value: string) =>
  !/[{}\r\n]/.test(value) && endsLikePicture(value) && value.split(/[,;|]\s*/).filter(endsLikePicture).length === 1

/** A value in quotes that is words and nothing else. */
function readValue(text: string, whole: TextRange, style: TagStyle): WrittenValue | null {
  const found = /^(\{\s*)?(["'`])([\s\S]*)\2(\s*\})?$/.exec(text.slice(whole.start, whole.end))
  if (!found) return null
  const [, brace = '', quote = '', inner = ''] = found
  const start = whole.start + brace.length + 1
  const range = { start, end: start + inner.length }
  const inHtml = style === 'component' && brace === ''
  const escaped = (style === 'hugo' && quote === '"') || style === 'include'
  const map = inHtml ? mapHtml(text, range, false) : mapEscaped(text, range, escaped ? quote : '\0')
  const value = readOf(map)
  const odd = brace
    ? inner.includes('\\') || inner.includes(quote) || inner.includes('${')
    : escaped && value.includes('\\') && value.includes(quote)
  return odd || /[\r\n]/.test(value) || (!brace && /\{[{%]/.test(value)) ? null : { ...range, map, value, whole }
}

/** What may be more than the letters of plain words, between tags. */
export const MARKS = /[*_\x60[\]<>{}\\~|]|&(?=[#a-z])|^\s*(?:#|(?:[-+]|\d+[.)])\s)/im

const sameName = (name: string) => name.replaceAll(/[.]/g, '\\$&')
const closing: Readonly<Record<TagStyle, (name: string) => readonly [string, string]>> = {
  hugo: name => [String.raw`\{\{[<%]\s*${name}\b`, String.raw`\{\{[<%]\s*/\s*${name}\s*[>%]\}\}`],
  include: () => ['', '(?!)'],
  liquid: name => [String.raw`\{%-?\s*${name}\b`, String.raw`\{%-?\s*end${name}\s*-?%\}`],
  component: name => [`<${name}\\b`, `</${name}\\s*>`],
}

/** What stands between a tag and the one that closes it: null where none does, without words where they are more than plain ones. */
function wordsBehind(text: string, at: number, style: TagStyle, name: string): { words: WrittenValue | null; end: number } | null {
  const [again, close] = closing[style](sameName(name))
  const found = match(new RegExp(String.raw`((?:(?!${again})[\s\S]){0,2000}?)${close}`, 'y'), text, at)
  if (!found) return style === 'component' ? { words: null, end: at } : null
  const [all, inner = ''] = found
  const end = at + all.length
  if (MARKS.test(inner) || /\n\s*\n/.test(inner)) return { words: null, end }
  const start = at + (inner.trim() === '' ? 0 : inner.length - inner.trimStart().length)
  const range = { start, end: start + inner.trim().length }
  const map = mapHtml(text, range, true)
  return { words: { ...range, map, value: readOf(map), whole: { start: at, end: at + inner.length } }, end }
}
