import type { CheckedText } from './check-story.ts'
import type { Finding } from './finding.ts'

/**
 * What a finding of a story is known by, so that "let it stand" is remembered: rule, place and what was said. The place is the picture
 * that the text belongs to, for a loose caption its words, for a paragraph of the body that paragraph. It holds while other things change.
 */
export function findingKey(
  { kind, text, picture }: Pick<CheckedText, 'kind' | 'text' | 'picture'>,
  { rule, message, evidence }: Finding,
): string {
  const place = picture ? picture.src : kind === 'loose' ? text : kind === 'headline' && evidence ? evidence.text : ''
  return [rule, kind, place.slice(0, LONGEST), message.slice(0, LONGEST)].join('\n')
}

/** Characters that tell a place or a sentence from another; it has to fit into the index of a database. */
const LONGEST = 200

/** The key of a finding after the words of its loose caption changed; the same for any other place. */
export const keyAfterEdit = (key: string, from: string, to: string): string => {
  const start = (text: string) => `\nloose\n${text.slice(0, LONGEST)}\n`
  return key.includes(start(from)) ? key.replace(start(from), () => start(to)) : key
}
