import { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { checkStory } from '#domain/captions/check-story.ts'
import { defaultSettings } from '#domain/captions/profile.ts'
import { openBody } from '../bridge/open-body.ts'
import { storySchema } from '../nodes/schema.ts'
import { placeFindings } from './place-findings.ts'
import { storyFindings } from './story-findings.ts'

const schema = storySchema()
const keys = { headline: null, standfirst: null, date: null, categories: null, lead: { src: null, caption: null, alt: null, credit: null } }
const found = (body: string) => storyFindings(checkStory(body, keys, defaultSettings), new Map())
const docOf = (body: string) => Node.fromJSON(schema, openBody(body).doc)

/** Where what was found in a body stands in the document of a body: the field, or the words there, and in which block. */
function places(body: string, shown = body) {
  const doc = docOf(shown)
  return placeFindings(doc, found(body))
    .filter(({ found: { finding } }) => finding.span !== null)
    .map(({ from, to, field, found: { finding } }) => [
      finding.rule,
      field ?? doc.textBetween(from, to, ' ', ' '),
      doc.resolve(from).index(0),
    ])
}

describe('what was found stands in the document', () => {
  it.each([
    ['in a paragraph', 'One.\n\nIt is an an island.', ['doubled-word', 'an an', 1]],
    ['behind formatting and links', 'It *is* **an** [odd](/x) an an island.', ['doubled-word', 'an an', 0]],
    ['over the end of a line', 'It is an\nan island.', ['doubled-word', 'an an', 0]],
    ['over a hard break', 'It is the  \nthe island.', ['doubled-word', 'the the', 0]],
    ['in an item of a list', '- One\n- It is an an island', ['doubled-word', 'an an', 0]],
    ['in a quote', '> It is an an island.', ['doubled-word', 'an an', 0]],
    ['in a heading', '## It is an an island', ['doubled-word', 'an an', 0]],
    ['in part of a word with formatting', 'It *en*ded.Next came snow.', ['missing-space', 'ended.Next', 0]],
  ])('%s', (_, body, place) => expect(places(body)).toEqual([place]))

  it('in the second of two paragraphs that are alike, and in the first', () => {
    expect(places('It is an an island.\n\nIt is an an island.\n').map(([, , block]) => block)).toEqual([0, 1])
  })

  it('in the field of its figure, also where the same picture stands twice', () => {
    const body = '![A quay](/a.jpg "It is an an island")\n\n![A quay](/a.jpg "It is the the island")\n'
    expect(places(body)).toEqual([
      ['doubled-word', 'caption', 0],
      ['doubled-word', 'caption', 1],
    ])
  })

  it('where the words around it still stand, while the paragraph is typed in elsewhere', () => {
    expect(places('It is an an island, they say.', 'So they said. It is an an island, they say, and far.')).toEqual([
      ['doubled-word', 'an an', 0],
    ])
  })

  it('nowhere, when it is there no more', () => expect(places('It is an an island.', 'It is an island.')).toEqual([]))
})
