import { placeholders } from '../../story/publish-checks.ts'
import type { CheckedField, Found } from '../finding.ts'
import type { StoryCopy } from '../story-copy.ts'
import type { Twins } from '../twins.ts'

/** TK and its like, in any text that readers would read. */
export function tk(field: CheckedField, text: string): Found[] {
  let from = 0
  return placeholders(text).map(({ word, context }) => {
    const start = text.indexOf(word, text.indexOf(context, from))
    from = start + word.length
    return { rule: 'tk', message: `${word} is still to come: “${context}”.`, field, span: { start, end: from } }
  })
}

/** What is wrong with a story as a whole. */
export function wholeStory({ paragraphs, categories }: StoryCopy, twins?: Twins): Found[] {
  const found: Found[] = []
  if (paragraphs.length === 0) found.push({ rule: 'empty-body', message: 'The story has no text below its head.', field: 'body' })
  const twice = categories.find((name, at) => categories.indexOf(name) < at)
  if (twice !== undefined) found.push({ rule: 'duplicate-category', message: `The category “${twice}” is named twice.`, field: 'headline' })
  const names = (list: readonly string[]) =>
    list.length > 3 ? `${list.slice(0, 3).join(', ')} and ${list.length - 3} more` : list.join(', ')
  if (twins && twins.sameText.length > 0)
    found.push({ rule: 'duplicate-story', message: `The same text stands in ${names(twins.sameText)}.`, field: 'body' })
  if (twins && twins.sameAddress.length > 0) {
    const message = `${names(twins.sameAddress)} ${twins.sameAddress.length === 1 ? 'has' : 'have'} the same address; one page hides the other.`
    found.push({ rule: 'same-address', message, field: 'headline' })
  }
  return found
}
