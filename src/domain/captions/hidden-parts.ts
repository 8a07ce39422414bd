import { pictureTags } from '../markdown/figures/picture-tag.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import { HUGO_FIGURE } from './masked-tags.ts'

/** What of a body is shown to nobody, or is shown as code: comments, scripts and templates, and what a tag of the generator shows as it is written. */
const HIDDEN =
  /<!--[\s\S]*?-->|<(script|template|pre|noscript|textarea)\b[\s\S]*?<\/\1>|<code\b(?:(?!\n\s*\n)[\s\S]){0,2000}?<\/code>|@verbatim\b[\s\S]*?@endverbatim\b|\{%-?\s*(raw|highlight|comment)\b[\s\S]*?\{%-?\s*end\2\s*-?%\}|\{\{<\s*highlight\b[\s\S]*?\{\{<\s*\/highlight\s*>\}\}|\{\/\*[\s\S]*?\*\/\}|\{\{--[\s\S]*?--\}\}/gi

/** A body in which blanks stand for every letter that is hidden; line ends stay, so that each place is where it was. */
export const withoutHidden = (body: string): string =>
  /<!--|<(?:script|template|pre|noscript|textarea|code)\b|@verbatim|\{%|\{\{<\s*highlight|\{\/\*|\{\{--/i.test(body) ? blanked(body) : body

function blanked(body: string): string {
  const tags = body.includes('<!--') ? tagsOf(body) : []
  return body.replaceAll(HIDDEN, (hidden: string, ...more: unknown[]) => {
    const at = Number(more.find(one => typeof one === 'number'))
    // In a tag of the site it is no comment but words, which its template gets as they are.
    const words = hidden.startsWith('<!--') && tags.some(({ start, end }) => start < at && at + hidden.length < end)
    return words ? hidden : hidden.replaceAll(/[^\r\n]/g, ' ')
  })
}

const tagsOf = (body: string): readonly TextRange[] => [
  ...pictureTags(body).map(({ start, behind }) => ({ start, end: behind })),
  ...Array.from(body.matchAll(HUGO_FIGURE), ({ 0: tag, index }) => ({ start: index, end: index + tag.length })),
]
