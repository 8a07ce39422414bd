import type { TextRange } from './parse-markdown.ts'
import { templateTags } from './template-tags.ts'

/** Behind the words of a link or a picture, in an attribute, bare, in angle brackets, and as the name of a definition. */
const ADDRESSES = [
  /\]\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)/g,
  /\]\[[^\]\n]*\]/g,
  /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S*/gm,
  /(?<![\w:.-])(?!alt\b|title\b|caption\b|credit\b|attr\b|label\b)[\w:.-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`)/gi,
  /<[a-z][a-z\d+.-]*:[^\s<>]*>/gi,
  /(?:https?:\/\/|www\.)[^\s<>)\]]+/gi,
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/g,
]
/** Words in brackets that are no link: where a definition or a note has their name, they are that name. */
const BRACKETS = /\[([^[\]\n]+)\](?!\()/g
const LABEL = /^ {0,3}\[(\^?[^\]\n]+)\]:/gm

/**
 * Where a body holds what nobody reads but machines: addresses, attributes that are no words, template tags, names of definitions and
 * notes. Words there are not a writer's. In order; ranges may overlap.
 */
export function addressRanges(body: string): TextRange[] {
  const out: TextRange[] = [...templateTags(body)]
  const labels = new Set(Array.from(body.matchAll(LABEL), ({ 1: label = '' }) => label.toLowerCase()))
  for (const pattern of ADDRESSES)
    for (const { index, 0: text } of body.matchAll(pattern)) out.push({ start: index, end: index + text.length })
  for (const { index, 0: text, 1: label = '' } of body.matchAll(BRACKETS))
    if (labels.has(label.toLowerCase())) out.push({ start: index, end: index + text.length })
  return out.sort((one, other) => one.start - other.start)
}
