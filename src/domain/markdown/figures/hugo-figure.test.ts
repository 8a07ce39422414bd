import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hugoValue, readHugoFigure } from './hugo-figure.ts'

/**
 * What Hugo's own lexer reads as the caption of `{{< figure src="a.jpg" caption=… >}}`, as far as quotes go: `\"` never ends a value,
 * with one such in it every backslash goes, a backslash before a backtick is an error; between backticks all is as it stands.
 */
function asHugoReads(written: string): string | null {
  if (written.startsWith('`')) return /^`([^`]*)`$/.exec(written)?.[1] ?? null
  let [value, escaped, at] = ['', false, 1]
  for (; at < written.length && written[at] !== '"'; at += 1) {
    if (/[\r\n]/.test(written.charAt(at)) || written.startsWith('\\`', at)) return null
    if (written.startsWith('\\"', at)) {
      escaped = true
      at += 1
      value += '\\"'
    } else value += written[at]
  }
  return at !== written.length - 1 ? null : escaped ? value.replaceAll('\\', '') : value
}

const captionOf = (written: string) => readHugoFigure(`{{< figure src="a.jpg" caption=${written} >}}`)?.values.caption?.value
const part = fc.constantFrom('a', ' ', '"', '\\', '`', '\\"', '\\`', '\\\\', '>}}', '{{<', "'", 'é', '🙂')
const texts = fc.array(part, { maxLength: 8 }).map(parts => parts.join(''))

describe('A value of Hugo’s shortcode', () => {
  test.each([
    ['plain words', '"plain words"'],
    ['a \\ b', '"a \\ b"'],
    ['a "b"', '"a \\"b\\""'],
    ['x \\', '`x \\`'],
    ['a \\" b', '`a \\" b`'],
    ['\\`', '"`"'],
    ['a ` "b" \\', '"a ` \\"b\\" "'],
  ])('%s is written %s', (value, written) => expect(hugoValue(value)).toBe(written))

  test('is always one that Hugo reads, as it is or without its backslashes', () =>
    fc.assert(
      fc.property(texts, value => {
        expect([value, value.replaceAll('\\', '')]).toContain(asHugoReads(hugoValue(value)))
        if (!value.includes('\\') || !value.includes('`')) expect(asHugoReads(hugoValue(value))).toBe(value)
      }),
      { numRuns: 2000 },
    ))

  test('is read as Hugo reads it, or not at all', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom('"', '`'), (inner, quote) => {
        const written = quote + inner + quote
        const read = captionOf(written)
        if (read !== undefined) expect(read).toBe(asHugoReads(written))
      }),
      { numRuns: 2000 },
    ))
})
