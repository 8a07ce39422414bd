import type { ScannedValue } from '../front-matter/scan-head.ts'
import { figureCredits } from './figure-credits.ts'
import { isNoCredit } from './no-credit.ts'

/** A picture that a story names, as it writes it. `lead`: under the key of the lead picture. */
export interface NamedPicture {
  readonly src: string
  readonly lead: boolean
  /** What its figure in the body gives as credit, empty where one of its figures gives none; missing where the head names it. */
  readonly credit?: string
}

const ENDING = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#].*)?$/i
/** `](dest "title")` behind a picture's words, an attribute `src="dest"` of HTML, JSX or a shortcode, and `[name]: dest`. */
const INLINE = /\]\(\s*(?:<([^<>\n]+)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))/g
const ATTRIBUTE = /\bsrc\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`)/g
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm

/**
 * The pictures that a story names: in its head under the key of the lead picture and wherever a value ends like a picture, in its body
 * as Markdown, HTML, or a shortcode. Cheap on purpose, since it runs over every file of a site: what stands in a code block counts too.
 */
export function picturesOf(head: ReadonlyMap<string, ScannedValue>, body: string, leadKey: string | null): NamedPicture[] {
  const found = new Map<string, NamedPicture>()
  const add = (written: string | undefined, how: { lead: boolean } | { lead: false; credit: string }) => {
    const src = written?.trim() ?? ''
    if (src === '' || src.length > 2000) return
    const key = `${'credit' in how ? 'body' : how.lead} ${src}`
    const before = found.get(key)?.credit
    found.set(key, { src, ...how, ...(before !== undefined && isNoCredit(before) ? { credit: before } : {}) })
  }
  for (const [key, value] of head) {
    const lead = key === leadKey
    for (const text of typeof value === 'string' ? [value] : value) if (lead || ENDING.test(text.trim())) add(text, { lead })
  }
  const creditAt = figureCredits(body)
  const addAt = (at: number, src: string | undefined) => add(src, { lead: false, credit: creditAt(at) })
  if (body.includes(']('))
    for (const { index, 1: odd, 2: src } of body.matchAll(INLINE)) if (closesPicture(body, index)) addAt(index, odd ?? src)
  if (body.includes('src')) for (const { index, 1: one, 2: two, 3: raw } of body.matchAll(ATTRIBUTE)) addAt(index, one ?? two ?? raw)
  if (body.includes(']:')) for (const { index, 1: src } of body.matchAll(DEFINITION)) if (ENDING.test(src ?? '')) addAt(index, src)
  return [...found.values()]
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

/** Whether a picture lies on another host, so that a story links to it there. */
export const isLinked = (src: string): boolean => /^(?:https?:)?\/\//i.test(src)
