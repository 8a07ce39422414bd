import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictureType } from '#domain/images/picture-type.ts'
import { insertXmp } from '#server/adapters/insert-xmp.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import type { Rendering, TakenPicture } from '#server/ports/images.ts'
import { bytesOf, movingGif, withExif } from '../support/picture-bytes.ts'
import { between, imagesSuite } from './images.ts'

// Hostile files cost what a file of that size costs at most, and on a busy machine that is seconds.
const patience = 60_000

const images = sharpImages()
const fileIn = async (folder: string, name: string) => new Uint8Array(await readFile(join(import.meta.dirname, '../..', folder, name)))
const sample = (name: string) => fileIn('sample-site/source/assets/img', name)
const plain = (background = '#a33') => sharp({ create: { width: 400, height: 200, channels: 3, background } })
const bytes = async (picture: Sharp) => new Uint8Array(await picture.toBuffer())

async function taken(file: Uint8Array<ArrayBuffer>): Promise<TakenPicture> {
  const picture = await images.take(file, { svg: false })
  if ('refused' in picture) throw new Error(`${picture.refused}: ${picture.is}`)
  return picture
}
async function rendered(file: Uint8Array<ArrayBuffer>, how: Partial<Rendering> = {}) {
  const picture = await images.render(file, { crop: null, width: 4000, format: 'jpeg', ...how })
  if (!picture) throw new Error('Not rendered.')
  return picture
}
/** The mean colour of a part of a picture: of the numbers as they are in the file, whatever profile it has. */
async function colourAt(file: Uint8Array, left: number, top: number): Promise<string> {
  const { data } = await sharp(file, { ignoreIcc: true })
    .extract({ left, top, width: 6, height: 6 })
    .resize(1, 1)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return `#${data.toString('hex').slice(0, 6)}`
}

describe('Pictures by sharp', { timeout: patience }, () => {
  imagesSuite(images, sample)

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('may be %s, and stay what they are', async format => {
    const file = await bytes(plain().toFormat(format))
    expect(pictureType(file)).toBe(`image/${format}`)
    expect(await taken(file)).toMatchObject({ width: 400, height: 200, type: `image/${format}`, converted: null, bytes: file })
    for (const length of [40, Math.floor(file.length / 2), file.length - 3])
      expect(await images.take(file.slice(0, length), { svg: false })).toMatchObject({ refused: 'broken' })
    expect((await taken(bytesOf(file, '<script>alert(1)</script>'))).bytes).toEqual(file)
  })

  test('are written as AVIF with texts', async () => {
    const texts = { ...noTexts, caption: 'Ærø', people: 'Mira Voss, Kit Oduya' }
    const picture = await rendered(await sample('bus.jpg'), { format: 'avif', width: 320, texts })
    expect(picture.type).toBe('image/avif')
    expect(await images.facts(picture.bytes)).toMatchObject({
      width: 320,
      type: 'image/avif',
      located: false,
      found: { caption: { value: 'Ærø', origin: 'XMP' }, people: { value: 'Mira Voss, Kit Oduya', origin: 'XMP' } },
    })
  })

  describe('that no browser shows', () => {
    test('become JPEG: a HEIC with its texts, its colours and its place on earth', async () => {
      const picture = await taken(await fileIn('tests/support/pictures', 'ferry.heic'))
      expect(picture).toMatchObject({ width: 240, height: 160, type: 'image/jpeg', converted: 'HEIC', located: true })
      expect(pictureType(picture.bytes)).toBe('image/jpeg')
      expect(picture.found).toMatchObject({
        caption: { value: expect.stringMatching(/^The Northern Maid leaves/), origin: 'XMP' },
        terms: { value: 'Editorial use only. Lease ends 30 November 2026.' },
        headline: { value: 'Northern Maid' },
        taken: { value: '2026-11-23T09:12:30', origin: 'EXIF' },
      })
      const kept = await images.facts(picture.bytes)
      const values = (found: TakenPicture['found'] = {}) => Object.entries(found).map(([field, text]) => [field, text.value])
      expect(new Map(values(kept?.found) as [string, string][])).toEqual(new Map(values(picture.found) as [string, string][]))
      expect(kept).toMatchObject({ width: 240, height: 160, located: true })
      // Its file is in Display P3; the red of the funnel is much duller when the numbers are taken for sRGB.
      const original = await bytes(sharp(await sample('ferry.jpg')).resize(240))
      expect(between(await colourAt(picture.bytes, 134, 45), await colourAt(original, 134, 45))).toBeLessThan(18)
    })

    test.each<[string, (picture: Sharp) => Sharp]>([
      ['compressed', picture => picture.tiff({ compression: 'lzw' })],
      ['turned', picture => picture.withMetadata({ orientation: 6 }).tiff()],
      ['in print colours', picture => picture.toColourspace('cmyk').tiff()],
      ['of 16 bits', picture => picture.toColourspace('rgb16').tiff()],
    ])('become JPEG: a TIFF %s', async (how, as) => {
      const file = await bytes(as(plain()))
      const picture = await taken(file)
      const [width, height] = how === 'turned' ? [200, 400] : [400, 200]
      expect(picture).toMatchObject({ width, height, type: 'image/jpeg', converted: 'TIFF' })
      expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', width, height, hasProfile: false })
      expect(between(await colourAt(picture.bytes, 100, 100), '#aa3333')).toBeLessThan(how === 'in print colours' ? 30 : 4)
      expect(await images.take(file.slice(0, file.length - 200), { svg: false })).toEqual({ refused: 'broken', is: 'a TIFF' })
    })

    test('are refused when they say that they are huge', async () => {
      const huge = (await fileIn('tests/support/pictures', 'ferry.heic')).slice()
      const head = new TextDecoder('latin1').decode(huge)
      // The size stands in a property box, behind its name and a version (ISO/IEC 23008-12, 6.5.3).
      for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 1))
        huge.set([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30], at + 8)
      expect(await images.take(huge, { svg: false })).toEqual({ refused: 'too-many-pixels', is: 'a HEIC of 30,000 × 30,000 pixels' })
    })

    test('are refused as what they are when they are broken', async () => {
      const heic = await fileIn('tests/support/pictures', 'ferry.heic')
      for (const length of [40, 2000, 6000])
        expect(await images.take(heic.slice(0, length), { svg: false })).toEqual({ refused: 'broken', is: 'a HEIC' })
      expect(await images.take(bytesOf('II*\0 and so on'), { svg: false })).toEqual({ refused: 'broken', is: 'a TIFF' })
    })
  })

  describe('in the colours of somewhere else', () => {
    test('come out in sRGB from Display P3', async () => {
      const file = await bytes(plain('#c8402f').withIccProfile('p3').png())
      expect(between(await colourAt(file, 9, 9), '#c8402f')).toBeGreaterThan(8)
      const { bytes: written } = await rendered(file)
      expect(between(await colourAt(written, 9, 9), '#c8402f')).toBeLessThan(4)
      expect((await sharp(written).metadata()).hasProfile).toBe(false)
      expect(between((await taken(file)).colour, '#c8402f')).toBeLessThan(4)
    })

    test('come out in sRGB from print colours', async () => {
      const file = await bytes(plain('#c8402f').toColourspace('cmyk').jpeg({ quality: 95 }))
      expect((await sharp(file).metadata()).space).toBe('cmyk')
      const { bytes: written } = await rendered(file, { format: 'same' })
      expect(await sharp(written).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
      expect(between(await colourAt(written, 9, 9), '#c8402f')).toBeLessThan(30)
    })
  })

  describe('the place on earth', () => {
    const located = async () => withExif(await bytes(plain().jpeg()), { located: true, orientation: 6, caption: 'Where it was' })

    test.each(['avif', 'webp', 'jpeg', 'same'] as const)('and a thumbnail are not in what is written as %s', async format => {
      const { bytes: written } = await rendered(await located(), { format, width: 100 })
      const { exif, xmp, iptc, icc } = await sharp(written).metadata()
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    })

    test.each(['webp', 'jpeg'] as const)('is in what is written as %s when that is asked for, and nothing else is', async format => {
      const { bytes: written } = await rendered(await located(), { format, width: 100, located: true })
      expect(await images.facts(written)).toMatchObject({ width: 100, height: 200, located: true, found: {} })
    })
  })

  describe('that move', () => {
    const file = movingGif(40, 40, 4)
    const pagesOf = async (file: Uint8Array) => (await sharp(file).metadata()).pages ?? 1

    test('move on where the whole is asked for in its own size', async () => {
      expect(await taken(file)).toMatchObject({ width: 40, height: 40, type: 'image/gif', bytes: file })
      const same = await rendered(file, { format: 'same', width: 40, texts: { ...noTexts, caption: 'It moves' } })
      expect([same.type, await pagesOf(same.bytes)]).toEqual(['image/gif', 4])
    })

    test('stand still on their first frame where not', async () => {
      for (const how of [
        { format: 'same', width: 20 },
        { format: 'same', crop: { left: 0, top: 0, width: 9, height: 9 } },
        { format: 'webp' },
      ] as const) {
        const still = await rendered(file, how)
        expect(await pagesOf(still.bytes)).toBe(1)
        expect(still.type).toBe(how.format === 'webp' ? 'image/webp' : 'image/jpeg')
      }
    })

    test('are counted with all their frames', async () => {
      const many = movingGif(2000, 2000, 30)
      expect(many.length).toBeLessThan(1000)
      expect(await images.take(many, { svg: false })).toEqual({ refused: 'too-many-pixels', is: 'a GIF of 2,000 × 2,000 pixels' })
    })
  })

  describe('that are drawn', () => {
    const drawing = (inner: string, size = 'width="60" height="30"') =>
      bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inner}</svg>`)

    test('are taken without what could run, where the site takes them', async () => {
      const file = drawing('<script>alert(1)</script><rect width="60" height="30" fill="#c8402f" onload="alert(1)"/>')
      const picture = await images.take(file, { svg: true })
      expect(picture).toMatchObject({ width: 60, height: 30, type: 'image/svg+xml', colour: '#c8402f', converted: 'SVG', found: {} })
      const text = new TextDecoder().decode('bytes' in picture ? picture.bytes : new Uint8Array())
      expect(text).toContain('<rect width="60" height="30" fill="#c8402f"></rect>')
      expect(text).not.toContain('alert')
      expect((await rendered(file, { width: 30 })).type).toBe('image/jpeg')
    })

    test.each([
      ['broken', 'an SVG', drawing('<rect', '')],
      ['broken', 'an SVG', drawing(`${'<g>'.repeat(300)}<rect`, '')],
      ['too-many-pixels', 'an SVG of 90,000 × 90,000 pixels', drawing('<path d="M0 0h9v9z"/>', 'width="90000" height="90000"')],
      ['not-allowed', 'an SVG of more than 4 MB', drawing(`<path d="M0 0${'h1'.repeat(2_100_000)}"/>`)],
    ])('are %s: %s', async (refused, is, file) => {
      expect(await images.take(file, { svg: true })).toEqual({ refused, is })
    })

    test('a million times over by references are given up', async () => {
      const levels = Array.from({ length: 12 }, (_, at) => `<g id="l${at}">${`<use href="#l${at + 1}"/>`.repeat(10)}</g>`)
      expect(
        await images.take(drawing(`<defs>${levels.join('')}<g id="l12"><path d="M0 0h9v9z"/></g></defs><use href="#l0"/>`), { svg: true }),
      ).toMatchObject({
        refused: 'broken',
      })
    })
  })

  test.each(['png', 'webp', 'tiff'] as const)(
    'with a caption of five million characters are taken as %s, and it is cut',
    { timeout: patience },
    async format => {
      const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${'word &amp; '.repeat(500_000)}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
      const picture = await taken(
        format === 'png'
          ? insertXmp(await bytes(plain().png()), 'image/png', packet)
          : await bytes(plain().withXmp(packet).toFormat(format)),
      )
      expect(picture.found.caption?.value.length).toBeLessThanOrEqual(5000)
      expect(picture.found.caption?.value).toMatch(/^word & word/)
    },
  )
})

const noTexts = { caption: '', alt: '', credit: '', source: '', copyright: '', terms: '', people: '', place: '', taken: '', keywords: '' }
