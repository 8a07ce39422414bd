import { Text } from '@codemirror/state'
import { expect, it } from 'vitest'
import { checkStory } from '#domain/captions/check-story.ts'
import { defaultSettings } from '#domain/captions/profile.ts'
import { sourcePlace } from './source-places.ts'
import { storyFindings } from './story-findings.ts'

const keys = {
  headline: 'title',
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}

/** The lines and the words of the source at which the findings of a rule stand. */
function places(file: string, rule: string) {
  const doc = Text.of(file.split('\n'))
  return storyFindings(checkStory(file, keys, defaultSettings), new Map())
    .filter(({ finding }) => finding.rule === rule)
    .map(found => sourcePlace(doc, found))
    .map(place => place && [doc.lineAt(place.from).number, doc.sliceString(place.from, place.to)])
}

it.each([
  ['in a paragraph', 'One.\n\nIt is an an island.', [3, 'an an']],
  ['over the end of a line', 'It is an\nan island.', [1, 'an\nan']],
  ['where a letter is escaped', 'It\\_s the the\\_ island, 2 \\* 2', [1, 'the the']],
  ['beside the same words that are right', 'The pan and an an island.', [1, 'an an']],
  ['in the head', '---\ntitle: It is an an island\n---\nOne.', [2, 'an an']],
  ['in an item of a list', '- One\n- It is an an island', [2, 'an an']],
  ['in the title of a picture', 'One.\n\n![A](a.jpg "It is an an island")', [3, 'an an']],
] as const)('what was found stands in the source: %s', (_, file, place) => expect(places(file, 'doubled-word')).toEqual([place]))

it('marks the line where the words are written in another way than they are read', () =>
  expect(places('One.\n\n  It *is* an **an** island.  ', 'doubled-word')).toEqual([[3, 'It *is* an **an** island.']]))

it('has no place where the source became shorter', () => {
  const [found] = storyFindings(checkStory('One.\n\nIt is an an island.', keys, defaultSettings), new Map())
  expect(found && sourcePlace(Text.of(['One.']), found)).toBeNull()
})
