import { describe, expect, it } from 'vitest'
import { checkStory } from '#domain/captions/check-story.ts'
import { defaultSettings } from '#domain/captions/profile.ts'
import { evidenceParts } from './evidence-parts.ts'
import { changesText, editsBetween, shownFix } from './fix-edits.ts'
import { marksIn, piecesOf, storyFindings } from './story-findings.ts'

const keys = {
  headline: 'title',
  standfirst: null,
  date: null,
  categories: null,
  lead: { src: null, caption: null, alt: null, credit: null },
}
const story = `---
title: Velmoras streets fill \u0020
---
Ludmila Zarech leads Velmora's opposition back to the square, a month after the guards had cleared it, and says that she means to stay there.

The the police said that they sat in cafÃ© after café.It was late.
`
const found = (text = story) => storyFindings(checkStory(text, keys, defaultSettings), new Map())
const of = (rule: string, text = story) => {
  const one = found(text).find(({ finding }) => finding.rule === rule)
  if (!one) throw new Error(`No ${rule}`)
  return one
}

it.each([
  ['esidents', 'Residents', 1],
  ['a b', 'a b', 0],
  ['ab', 'aXb', 1],
  ['aXb', 'ab', 1],
])('what makes “%s” into “%s” touches only what differs, from the last place to the first', (before, after, count) => {
  const made = editsBetween(before, after)
  const written = made.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), before)
  expect(written).toBe(after)
  expect(made).toHaveLength(count)
})

describe('a fix is shown', () => {
  it.each([
    ['lost-apostrophe', 'Velmoras', "Velmora's"],
    ['mojibake', 'cafÃ©', 'café'],
    ['missing-space', 'café.It', 'café. It'],
  ])('for %s as whole words: “%s” to “%s”', (rule, before, after) => expect(shownFix(of(rule))).toEqual({ before, after }))

  it('for a word that stands twice as those two words', () => {
    expect(shownFix(of('doubled-word', story.replace('The the', 'It was the the')))).toEqual({ before: 'the the', after: 'the' })
  })

  it('with what proves it: the file’s words around the word that does, and its line', () => {
    expect(evidenceParts(of('lost-apostrophe'))).toEqual({
      before: 'Ludmila Zarech leads ',
      proof: "Velmora's",
      after: ' opposition back to the square, a month after the guards had cleared…',
      line: 4,
    })
  })

  it('without the paragraph itself as its proof', () => expect(evidenceParts(of('mojibake'))).toBeNull())
})

describe('findings of a story', () => {
  it('leave out blanks behind a value of the head, which stay whatever is written', () =>
    expect(found().map(({ finding }) => finding.rule)).not.toContain('blanks'))

  it('are told apart also where two are alike, and keep their names when they are found again', () => {
    const twice = story.replace('It was late', 'It was late.Late')
    const ids = found(twice).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(found(twice).map(({ id }) => id)).toEqual(ids)
  })

  it('mark their piece of a field, and nothing of a text that was changed since', () => {
    const marks = marksIn([of('lost-apostrophe')], 'Velmoras streets fill')
    expect(marks.map(({ start, end }) => [start, end])).toEqual([[0, 8]])
    expect(piecesOf('Velmoras streets fill', marks).map(({ text }) => text)).toEqual(['Velmoras', ' streets fill'])
    expect(marksIn([of('lost-apostrophe')], 'Velmoras street')).toEqual([])
  })

  it('have no mark once they are let stand', () => {
    const one = of('lost-apostrophe')
    const stand = { reason: 'quote', note: '', by: 'Ines Falk', at: '2026-11-24T12:09:00.000Z' } as const
    expect(marksIn([{ ...one, stand }], 'Velmoras streets fill')).toEqual([])
    const listed = storyFindings(checkStory(story, keys, defaultSettings), new Map([[one.key, stand]]))
    expect(listed.find(({ id }) => id === one.id)?.stand).toEqual(stand)
  })

  it('offer a fix only where something of it is to be seen', () => {
    expect(changesText(of('lost-apostrophe'))).toBe(true)
    expect(changesText(of('empty-body', '---\ntitle: A\n---\n'))).toBe(false)
  })
})
