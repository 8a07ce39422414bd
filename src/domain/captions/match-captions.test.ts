import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownCaption, matchCaptions } from './match-captions.ts'

const figure = (src: string, text: string): KnownCaption => ({ kind: 'figure', src, text })
const lead = (src: string, text: string): KnownCaption => ({ kind: 'lead', src, text })
const loose = (text: string): KnownCaption => ({ kind: 'loose', src: '', text })

describe('a caption is known again', () => {
  it('when another is put before it', () =>
    expect(matchCaptions([figure('a', 'One'), figure('b', 'Two')], [figure('c', 'New'), figure('a', 'One'), figure('b', 'Two')])).toEqual([
      null,
      0,
      1,
    ]))
  it('when its words change', () =>
    expect(matchCaptions([figure('a', 'One'), figure('b', 'Two')], [figure('a', 'Uno'), figure('b', 'Two')])).toEqual([0, 1]))
  it('when its picture is exchanged', () =>
    expect(matchCaptions([figure('a', 'A lock in March')], [figure('b', 'A lock in March')])).toEqual([0]))
  it('of two with the same picture, by its words', () =>
    expect(matchCaptions([figure('a', 'One'), figure('a', 'Two')], [figure('a', 'Two'), figure('a', 'One')])).toEqual([1, 0]))
  it('of two that are the same, by its place, whichever of them is written anew', () => {
    const both = [figure('a', 'One'), figure('a', 'One')]
    expect(matchCaptions(both, [figure('a', 'New'), figure('a', 'One')])).toEqual([0, 1])
    expect(matchCaptions(both, [figure('a', 'One'), figure('a', 'New')])).toEqual([0, 1])
  })
  it('when a few words of a loose one change', () =>
    expect(matchCaptions([loose('Crews wait at the terminal on Friday')], [loose('Pilots wait at the terminal on Friday')])).toEqual([0]))
  it('when the lead picture and its words both change', () => expect(matchCaptions([lead('a', 'One')], [lead('b', 'Two')])).toEqual([0]))
  it('when it becomes the lead picture', () => expect(matchCaptions([figure('a', 'One')], [lead('a', 'One')])).toEqual([0]))
})

describe('it is another one', () => {
  it('with another picture and other words', () => expect(matchCaptions([figure('a', 'One')], [figure('b', 'Two')])).toEqual([null]))
  it('as a loose caption of other words', () =>
    expect(matchCaptions([loose('A lock in March')], [loose('Seals on the bank')])).toEqual([null]))
})

describe('any captions', () => {
  const any = fc.array(
    fc.record({ kind: fc.constantFrom('lead', 'figure', 'loose'), src: fc.constantFrom('', 'a', 'b'), text: fc.lorem({ maxCount: 4 }) }),
    { maxLength: 8 },
  )
  it('are matched once at most', () =>
    fc.assert(
      fc.property(any, any, (old, fresh) => {
        const known = matchCaptions(old as KnownCaption[], fresh as KnownCaption[]).filter(at => at !== null)
        expect(new Set(known).size).toBe(known.length)
      }),
    ))
  it('are all known when nothing changed, each as one of the same words', () =>
    fc.assert(
      fc.property(any, list => {
        const captions = list as KnownCaption[]
        const words = (one: KnownCaption | undefined) => [one?.kind, one?.src, one?.text]
        expect(matchCaptions(captions, captions).map(at => words(captions[at ?? -1]))).toEqual(captions.map(words))
      }),
    ))
})
