import { isMapText } from '../front-matter/is-map-text.ts'
import { type ScannedValue, scanHead } from '../front-matter/scan-head.ts'
import type { SplitSource } from '../front-matter/split-source.ts'
import { pictureTags } from '../markdown/figures/picture-tag.ts'
import { endsLikePicture } from './ends-like-picture.ts'
import { figureCredits } from './figure-credits.ts'
import { nestedPictures } from './nested-pictures.ts'
import { isNoCredit } from './no-credit.ts'
import { IMAGES, leadAddress } from './picture-maps.ts'

/** A picture that a story names, as it writes it. `lead`: under the key of the lead picture. */
export interface NamedPicture {
  readonly src: string
  readonly lead: boolean
  /** What its figure, or its item of a list of the head, gives as credit, empty where one of them gives none; missing where nothing could. */
  readonly credit?: string
}

/** `](dest "title")` behind a picture's words, an attribute `src="dest"` of HTML, JSX or a shortcode, and `[name]: dest`. */
const INLINE = /\]\(\s*(?:<([^<>\n]+)>|((?:[^\s(){}<>]*\{\{[^{}\n]*\}\})+[^\s(){}<>]*|[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))/g
const ATTRIBUTE = /\bsrc\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|([^\s"'`=<>{}]+))/g
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm

/**
 * The pictures that a story names: in its head under the key of the lead picture and wherever a value ends like a picture, in its body
 * as Markdown, HTML, or a shortcode. Cheap on purpose, since it runs over every file of a site: what stands in a code block counts too.
 */
export function picturesOf(
  source: SplitSource,
  leadKey: string | null,
  head: ReadonlyMap<string, ScannedValue> = scanHead(source),
  leadSrc: string = leadAddress(source, leadKey, head),
): NamedPicture[] {
  const found = new Map<string, NamedPicture>()
  const add = (written: string, how: Omit<NamedPicture, 'src'>) => {
    const src = written.trim()
    if (src === '' || src.length > 2000 || isMapText(src)) return
    const key = `${how.credit === undefined ? how.lead : 'credited'} ${src}`
    const before = found.get(key)
    const credit = before?.credit
    const lead = how.lead || before?.lead === true
    found.set(key, { src, ...how, lead, ...(credit !== undefined && isNoCredit(credit) ? { credit } : {}) })
  }
  for (const [key, value] of head) {
    const lead = key === leadKey
    for (const text of typeof value === 'string' ? [value] : value)
      if (lead || endsLikePicture(text)) add(text, { lead: lead || (key === IMAGES && text === leadSrc) })
  }
  for (const { src, ...credit } of nestedPictures(source)) add(src, { lead: src === leadSrc, ...credit })
  if (![...found.values()].some(({ src }) => src === leadSrc)) add(leadSrc, { lead: true })
  for (const { src, credit } of inBody(source.body)) add(src, { lead: false, credit })
  return [...found.values()]
}

function* inBody(body: string): Generator<{ src: string; credit: string }> {
  const creditAt = figureCredits(body)
  const at = (index: number, src = '') => ({ src, credit: creditAt(index) })
  if (body.includes(']('))
    for (const { index, 1: odd, 2: src } of body.matchAll(INLINE)) if (closesPicture(body, index)) yield at(index, odd ?? src)
  if (body.includes('src'))
    for (const { index, 1: one, 2: two, 3: raw, 4: bare = '' } of body.matchAll(ATTRIBUTE))
      if (bare === '' || endsLikePicture(bare)) yield at(index, one ?? two ?? raw ?? bare)
  for (const { start, src } of pictureTags(body)) yield at(start, src.value)
  if (body.includes(']:')) for (const { index, 1: src = '' } of body.matchAll(DEFINITION)) if (endsLikePicture(src)) yield at(index, src)
}

/** The longest alt text that is looked through for its beginning. */
const LONGEST_ALT = 2000

/** Whether the bracket that closes here was opened by `![`. */
function closesPicture(body: string, at: number): boolean {
  for (let open = 1, index = at - 1; index >= Math.max(0, at - LONGEST_ALT); index -= 1) {
    if (body[index] === ']') open += 1
    else if (body[index] === '[') open -= 1
    if (open === 0) return body[index - 1] === '!'
  }
  return false
}
