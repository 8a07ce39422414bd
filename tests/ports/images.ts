import { beforeAll, describe, expect, test } from 'vitest'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import type { PictureTexts } from '#domain/images/picture-record.ts'
import { pictureType } from '#domain/images/picture-type.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import type { Images, Rendering } from '#server/ports/images.ts'
import { bomb, bytesOf, png, quarters, scriptableGif, withExif, withTexts } from '../support/picture-bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

const noTexts: PictureTexts = choicesFrom({})
const texts: PictureTexts = {
  caption: 'Fish & chips <hot> “today”,\nin “Ærø” — 5 °C 🐟 ]]> &amp;',
  alt: 'A fish',
  credit: 'Jonah Sele/Courier',
  source: 'Ostrand Fire Service',
  copyright: '© 2026 The Ostrand Courier',
  terms: 'One use, until 30 November',
  people: 'Halvard Brekke, Mira Voss',
  place: 'Ostrand, Agder, Norway',
  taken: '2026-11-22T16:47:09',
  keywords: 'fish, food, "quoted"',
}

/** How near two colours are: the largest difference of a channel. */
export function between(one: string, other: string): number {
  const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
  const [a, b] = [channels(one), channels(other)]
  return Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? 0))))
}

/** What every adapter must do; `sample` reads a picture of the sample site. */
export const imagesSuite = (images: Images, sample: (name: string) => Promise<Bytes>) => {
  const plain: Omit<Rendering, 'format'> = { crop: null, width: 4000 }
  const written = async (bytes: Bytes, how: Partial<Rendering> = {}) => {
    const picture = await images.render(bytes, { ...plain, format: 'jpeg', ...how })
    if (!picture) throw new Error('Not rendered.')
    return picture
  }
  const factsOf = async (bytes: Bytes) => {
    const facts = await images.facts(bytes)
    if (!facts) throw new Error('No facts.')
    return facts
  }
  /** The sizes, and the colours from the top left to the bottom right. */
  const look = async (bytes: Bytes) => {
    const { width, height } = await factsOf(bytes)
    const part = { width: Math.floor(width / 2) - 8, height: Math.floor(height / 2) - 8 }
    const [left, top] = [Math.ceil(width / 2) + 4, Math.ceil(height / 2) + 4]
    const corners = [
      { left: 4, top: 4, ...part },
      { left, top: 4, ...part },
      { left: 4, top, ...part },
      { left, top, ...part },
    ]
    return {
      width,
      height,
      colours: await Promise.all(corners.map(async crop => name((await factsOf((await written(bytes, { crop })).bytes)).colour))),
    }
  }
  const name = (colour: string) =>
    Object.entries({ red: '#c81e1e', green: '#1ea01e', blue: '#1e1ec8', yellow: '#dcc81e', white: '#ffffff' }).find(
      ([, known]) => between(colour, known) < 12,
    )?.[0] ?? colour

  let jpeg: Bytes
  beforeAll(async () => {
    jpeg = (await written(await quarters(120, 80))).bytes
  })

  describe('tell of a picture', () => {
    test('its size, what it is, and the texts it carries', async () => {
      expect(await images.facts(await sample('bakery.jpg'))).toMatchObject({
        width: 960,
        height: 640,
        type: 'image/jpeg',
        colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
        located: false,
        found: {
          caption: { value: 'The Haller bakery in Bell Street and its sign.', origin: 'XMP' },
          credit: { value: 'Kit Oduya', origin: 'XMP' },
          place: { value: 'Ostrand', origin: 'XMP' },
        },
      })
    })

    test('what only the older blocks say, and whether it says where it was taken', async () => {
      expect((await factsOf(await sample('bridge-1911.jpg'))).found).toMatchObject({
        caption: { value: 'Opening day on the swing bridge, 3 June 1911.', origin: 'IIM' },
        keywords: { value: 'archive, bridge', origin: 'IIM' },
      })
      expect(await factsOf(await sample('bus.jpg'))).toMatchObject({
        located: true,
        found: { credit: { value: 'Priya Nair', origin: 'EXIF' }, taken: { value: '2026-11-19T18:41:09', origin: 'EXIF' } },
      })
    })

    test('photographer and agency once, however often the file names them', async () => {
      expect((await factsOf(await sample('bridge.jpg'))).found.credit).toEqual({ value: 'JONAH SELE / COURIER (c)', origin: 'XMP' })
    })

    test('the colour that most of it has', async () => {
      const sky = await png(60, 60, (_, y) => (y < 40 ? [30, 30, 200] : [220, 200, 30]))
      expect(name((await factsOf(sky)).colour)).toBe('blue')
      expect((await factsOf(await png(3, 3, () => [1, 2, 3, 0]))).colour).toBe('#ffffff')
    })

    // EXIF 2.32, 4.6.4: what has to be done to see it upright.
    test.each([
      [1, 120, 80, ['red', 'green', 'blue', 'yellow']],
      [2, 120, 80, ['green', 'red', 'yellow', 'blue']],
      [3, 120, 80, ['yellow', 'blue', 'green', 'red']],
      [4, 120, 80, ['blue', 'yellow', 'red', 'green']],
      [5, 80, 120, ['red', 'blue', 'green', 'yellow']],
      [6, 80, 120, ['blue', 'red', 'yellow', 'green']],
      [7, 80, 120, ['yellow', 'green', 'blue', 'red']],
      [8, 80, 120, ['green', 'yellow', 'red', 'blue']],
    ])('size and parts upright when the camera was held in way %i', async (orientation, width, height, colours) => {
      const turned = withExif(jpeg, { orientation })
      expect(await look(turned)).toEqual({ width, height, colours })
      expect(await look((await written(turned)).bytes)).toEqual({ width, height, colours })
    })
  })

  describe('write a picture', () => {
    test.each(['webp', 'jpeg', 'same'] as const)('as %s, no wider than asked and never enlarged', async format => {
      for (const [width, wide] of [
        [60, 60],
        [4000, 120],
      ] as const) {
        const picture = await written(jpeg, { width, format })
        expect(picture.type).toBe(format === 'webp' ? 'image/webp' : 'image/jpeg')
        expect(await factsOf(picture.bytes)).toMatchObject({ width: wide, height: (wide * 2) / 3, type: picture.type })
      }
    })

    test('and say in which format it is, whatever was asked for', async () => {
      for (const format of ['avif', 'webp', 'jpeg', 'same'] as const) {
        const { bytes, type } = await written(await quarters(40, 40), { format })
        expect(pictureType(bytes)).toBe(type)
      }
      expect((await written(await quarters(40, 40), { format: 'same' })).type).toBe('image/png')
    })

    test('as the part that is asked for, and of one beyond its edges what lies inside', async () => {
      const part = async (crop: Rectangle) => factsOf((await written(jpeg, { crop })).bytes)
      expect(await part({ left: 0, top: 0, width: 30, height: 20 })).toMatchObject({ width: 30, height: 20 })
      expect(await part({ left: 100, top: 60, width: 400, height: 400 })).toMatchObject({ width: 120, height: 80 })
      expect(await part({ left: -5, top: Number.NaN, width: 0.2, height: -3 })).toMatchObject({ width: 1, height: 1 })
    })

    test('on white, where the format has no see-through', async () => {
      const clear = await png(20, 20, () => [200, 30, 30, 0])
      expect(name((await factsOf((await written(clear, { format: 'jpeg' })).bytes)).colour)).toBe('white')
    })

    test.each(['jpeg', 'webp', 'same'] as const)('as %s with texts, and read them back as they were', async format => {
      const { bytes, type } = await written(format === 'same' ? await quarters(40, 40) : jpeg, { format, texts })
      expect(type).toBe(format === 'same' ? 'image/png' : `image/${format}`)
      const { found } = await factsOf(bytes)
      expect(Object.fromEntries(Object.entries(found).map(([field, { value }]) => [field, value]))).toEqual(texts)
      expect(new Set(Object.values(found).map(({ origin }) => origin))).toEqual(new Set(['XMP']))
    })

    test.each(['jpeg', 'webp', 'same'] as const)('as %s without texts and without the place on earth', async format => {
      for (const given of [{}, { texts: noTexts }]) {
        const { bytes } = await written(await sample('bus.jpg'), { format, ...given })
        expect(await factsOf(bytes)).toMatchObject({ found: {}, located: false })
      }
      const located = withTexts(withExif(jpeg, { located: true, caption: 'Where it was' }), texts)
      expect(await factsOf(located)).toMatchObject({ located: true })
      expect(await factsOf((await written(located, { format, texts })).bytes)).toMatchObject({ located: false })
    })
  })

  describe('take a file', () => {
    test('as it is, byte for byte', async () => {
      for (const bytes of [await sample('bus.jpg'), jpeg, await quarters(30, 20), bytesOf(jpeg, 0, 0, 0)])
        expect(await images.take(bytes, { svg: false })).toMatchObject({ bytes, converted: null, ...(await factsOf(bytes)) })
    })

    test.each([
      ['a PDF', '%PDF-1.7\n'],
      ['a BMP', 'BM\0\0\0\0\0\0\0\0'],
      ['an archive or office document', 'PK\x03\x04'],
      ['a web page', '<!DOCTYPE html><svg onload="alert(1)"/>'],
      ['a video', '\0\0\0\x18ftypisom'],
      ['an empty file', ''],
      ['a file of an unknown kind', '\x01\x02\x03'],
    ])('only if it is a picture: %s is none', async (is, content) => {
      expect(await images.take(bytesOf(content), { svg: true })).toEqual({ refused: 'no-picture', is })
      expect(await images.facts(bytesOf(content))).toBeNull()
      expect(await images.render(bytesOf(content), { ...plain, format: 'jpeg' })).toBeNull()
    })

    test('only if the site takes its kind: an SVG', async () => {
      expect(await images.take(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), { svg: false })).toEqual({
        refused: 'not-allowed',
        is: 'an SVG',
      })
    })

    test('only if it is whole', async () => {
      const whole = await sample('bakery.jpg')
      for (const length of [12, 300, whole.length / 2, whole.length - 400, whole.length - 1]) {
        const refused = await images.take(whole.slice(0, length), { svg: false })
        expect(refused).toEqual({ refused: 'broken', is: 'a JPEG' })
      }
      const picture = await quarters(30, 20)
      for (const length of [20, picture.length - 20, picture.length - 1])
        expect(await images.take(picture.slice(0, length), { svg: false })).toEqual({ refused: 'broken', is: 'a PNG' })
      expect(await images.facts(whole.slice(0, 300))).toBeNull()
      expect(await images.render(whole.slice(0, 300), { ...plain, format: 'webp' })).toBeNull()
    })

    test('without what somebody put behind the picture', async () => {
      for (const picture of [jpeg, await quarters(30, 20), scriptableGif])
        for (const more of ['<script>alert(1)</script>', 'PK\x03\x04\0\0', '\0\0<?php phpinfo();', '*/=1;alert(1)'])
          expect(await images.take(bytesOf(picture, more), { svg: false })).toMatchObject({ bytes: picture, converted: null })
    })

    test('only if it is not far too large in pixels, and find out before it is decoded', async () => {
      const huge = await bomb(20_000)
      expect(huge.length).toBeLessThan(100_000)
      expect(await images.take(huge, { svg: false })).toEqual({ refused: 'too-many-pixels', is: 'a PNG of 20,000 × 20,000 pixels' })
      expect(await images.facts(huge)).toBeNull()
      expect(await images.render(huge, { ...plain, width: 160, format: 'webp' })).toBeNull()
    })
  })
}
