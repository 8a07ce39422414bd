import { mayHoldPictureTag, pictureTags } from '../markdown/figures/picture-tag.ts'
import { readInline } from '../markdown/plain-text.ts'
import { templateTags } from '../markdown/template-tags.ts'

export type ParagraphKind = 'text' | 'heading' | 'list' | 'quote' | 'table' | 'code' | 'markup' | 'picture'

/** A block of a body as checks read it. */
export interface Paragraph {
  readonly kind: ParagraphKind
  /** What a reader reads, on one line; blanks at its ends stay, since they are something to be found. */
  readonly text: string
  /** Its lines as they stand: `body.slice(start, end)`. */
  readonly start: number
  readonly end: number
  /** The line of the body it begins on, from 0. */
  readonly line: number
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const starts: readonly (readonly [RegExp, ParagraphKind])[] = [
  [/^(?:\t| {4})/, 'code'],
  [/^ {0,3}#{1,6}(?:[ \t]|$)/, 'heading'],
  [/^ {0,3}>/, 'quote'],
  [/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/, 'list'],
  [/^ {0,3}\|/, 'table'],
  [/^ {0,3}(?:\[\s*)?!\[[^\]]*\][([]/, 'picture'],
  // What begins with a tag of the generator is its own, whatever stands in it.
  [/^ {0,3}(?::::|\{\{[<%]|\{%|\[caption\b)/, 'markup'],
  [/^ {0,3}(?:<|(?:[-*_][ \t]*){3,}$|\[[^\]]+\]:)/, 'markup'],
]

/**
 * The blocks of a body in their order, parted by blank lines. A line scanner made to run over tens of thousands of stories: near enough for
 * words, not a parse; what is no running text is told by how it begins.
 */
export function paragraphsOf(body: string): Paragraph[] {
  const out: Paragraph[] = []
  const lines = body.split('\n')
  let at = 0
  let first = -1
  let start = 0
  let fence = ''
  const close = (end: number) => {
    if (first < 0) return
    const source = body.slice(start, end)
    out.push({ ...readBlock(source), start, end, line: first })
    first = -1
  }
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line)?.[1] ?? ''
    // A no-break blank is text: a line of nothing else still stands in its paragraph.
    const blank = /^[ \t\r]*$/.test(line)
    if (fence === '' && blank) close(at - 1)
    else if (first < 0) {
      first = index
      start = at
    }
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = ''
    } else if (mark !== '') fence = mark
    at += line.length + 1
  })
  close(body.length)
  return out
}

function readBlock(source: string): Pick<Paragraph, 'kind' | 'text'> {
  const kind = FENCE.test(source) ? 'code' : (starts.find(([pattern]) => pattern.test(source))?.[1] ?? kindByTags(source))
  const text = kind === 'text' || kind === 'heading' || kind === 'quote' || kind === 'list' ? source : ''
  const lines = text.split(/\r?\n/).map(line => line.replace(/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/, ''))
  const read = mayHoldPictureTag(text) || text.includes('[caption') ? withoutPictures(lines.join('\n')).split('\n') : lines
  return {
    kind,
    text: read
      .map(readInline)
      .join(' ')
      .replace(/^[ \t]+|[\r\n]+$/g, ''),
  }
}

/** Captions in the site's own tags are no running text. */
const withoutPictures = (text: string): string =>
  pictureTags(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replaceAll(/\[caption\b[\s\S]*?\[\/caption\]/g, '')

/** A block of nothing but template tags is the site's, not the writer's. */
function kindByTags(source: string): ParagraphKind {
  const tags = templateTags(source)
  if (tags.length === 0) return 'text'
  const rest = tags.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), source)
  return rest.trim() === '' ? 'markup' : 'text'
}
