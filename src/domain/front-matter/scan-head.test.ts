import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headEntries } from './head-entries.ts'
import { scanHead } from './scan-head.ts'

const scan = (head: string) => Object.fromEntries(scanHead({ head, format: 'yaml' }))

describe('scanning a head', () => {
  test('simple lines are read without the parser', () =>
    expect(scan("title: Bridge shut \ncategories: [latest, world] \nfeatured: true \nempty:\nq: 'it''s'\n")).toEqual({
      title: 'Bridge shut',
      categories: ['latest', 'world'],
      featured: 'true',
      empty: '',
      q: "it's",
    }))
  test('anything else falls back to the parser', () =>
    expect(scan('title: >\n  Folded\n  words\ntags:\n  - a\n  - b\n')).toEqual({ title: 'Folded words', tags: ['a', 'b'] }))
  test('a head no parser accepts still gives its raw values', () =>
    expect(scan('title: {{ x }}\na: b: c\n')).toEqual({ title: '{{ x }}', a: 'b: c' }))

  test('blanks at the end of a quoted value are none, as with the parser', () =>
    expect(scan('a: " "\nb: \'x \'\n')).toEqual({ a: '', b: 'x' }))

  test('scanner and parser agree on every head both can read', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'title', 'x_y'), fc.stringMatching(/^[ a-z0-9:#'"[\],.\-&*!|>?%@`~{}]{0,14}$/)), {
          minLength: 1,
          maxLength: 4,
        }),
        pairs => {
          const head = pairs.map(([key, value]) => `${key}: ${value}\n`).join('')
          const entries = headEntries({ head, format: 'yaml' })
          if (entries.problem || entries.entries.length === 0) return
          const words = entries.entries.map(({ key, value, raw }) => [
            key,
            value === null ? '' : Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.trimEnd() : raw,
          ])
          const scanned = scan(head)
          for (const [key, value] of words) if (!Array.isArray(value)) expect(scanned[String(key)]).toBe(value)
        },
      ),
      { numRuns: 2000 },
    ))
})
