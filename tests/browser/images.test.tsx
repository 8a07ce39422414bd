import { describe, expect, test } from 'vitest'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import { browserImages } from '#server/adapters/browser-images.ts'
import { imagesSuite } from '../ports/images.ts'
import { bytesOf, png } from '../support/picture-bytes.ts'

const sample = async (name: string) => {
  const response = await fetch(`/sample-site/source/assets/img/${name}`)
  return new Uint8Array(await response.arrayBuffer())
}

describe('Pictures by the browser', () => {
  imagesSuite(browserImages, sample)

  test.each([
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['a TIFF', 'II*\0\x08\0\0\0'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('do not take %s, and say so', async (is, content) => {
    expect(await browserImages.take(bytesOf(content), { svg: true })).toEqual({ refused: 'not-allowed', is })
  })

  test('are written with see-through and texts in one file', async () => {
    const clear = await png(20, 20, () => [200, 30, 30, 0])
    const texts = { ...choicesFrom({}), caption: 'Nothing' }
    const picture = await browserImages.render(clear, { crop: null, width: 20, format: 'webp', texts })
    const facts = await browserImages.facts(picture?.bytes ?? new Uint8Array())
    expect(facts).toMatchObject({ type: 'image/webp', width: 20, colour: '#ffffff', found: { caption: { value: 'Nothing' } } })
  })
})
