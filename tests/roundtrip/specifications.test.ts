import { describe, expect, it } from 'vitest'
import { expectSameBytes, keepsTheLaws, retypeEveryWord } from './laws.ts'
import { cmarkGfm, commonMark, type SpecExample } from './spec-examples.ts'

/** Examples in which a word typed anew changes more than itself, each with its reason; what is written is right all the same. */
const more: Readonly<Record<string, string>> = {}

const specifications: readonly (readonly [string, () => SpecExample[] | null])[] = [
  ['CommonMark 0.31.2', commonMark],
  ['cmark-gfm 0.29.0', cmarkGfm],
]

describe.each(specifications)('every example of %s', (name, load) => {
  const examples = load()

  it.skipIf(examples === null)(
    'opened and saved untouched, is the same bytes (skipped only where Debian’s source of it cannot be fetched)',
    () => {
      expect(examples?.length).toBeGreaterThan(600)
      for (const { markdown } of examples ?? []) expectSameBytes(markdown)
    },
  )

  it.skipIf(examples === null)('with a word typed anew, changes by that word and reads back as it was typed', () => {
    const broken = (examples ?? []).flatMap(({ number, markdown }) =>
      `${name} ${number}` in more
        ? []
        : retypeEveryWord(markdown).flatMap(one => (keepsTheLaws(one) ? [] : [{ number, markdown, ...one }])),
    )
    expect(broken).toEqual([])
  })
})
