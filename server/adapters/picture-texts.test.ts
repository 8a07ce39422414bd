import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, listed } from '#domain/images/clean-text.ts'
import { pictureFields, shownFields } from '#domain/images/picture-record.ts'
import { bytesOf, withExif, withIim, withSegment, withTexts, withXmp } from '../../tests/support/picture-bytes.ts'
import { pictureWords } from './picture-texts.ts'

// No pixels: texts are read without them.
const empty = bytesOf(0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9)
const read = async (bytes: Uint8Array<ArrayBuffer>) =>
  Object.fromEntries(Object.entries((await pictureWords(bytes)).found).map(([field, { value, origin }]) => [field, `${value} (${origin})`]))
const packet = (properties: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><rdf:Description rdf:about="" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

describe('A text of a picture', () => {
  test('is taken from XMP before IIM before EXIF, each by itself', async () => {
    const exif = withExif(empty, { caption: 'by EXIF' })
    const iim = withIim(exif, [120, 'by IIM'], [105, 'Headline by IIM'])
    expect(await read(exif)).toEqual({ caption: 'by EXIF (EXIF)' })
    expect(await read(iim)).toEqual({ caption: 'by IIM (IIM)', headline: 'Headline by IIM (IIM)' })
    expect(await read(withTexts(iim, { caption: 'by XMP' }))).toEqual({ caption: 'by XMP (XMP)', headline: 'Headline by IIM (IIM)' })
  })

  test('is read from IIM as UTF-8 or, where it is none, as Windows writes it', async () => {
    expect(await read(withIim(empty, [120, new TextEncoder().encode('Ærø — “Fähre”')]))).toEqual({ caption: 'Ærø — “Fähre” (IIM)' })
    expect(await read(withIim(empty, [120, bytesOf('F', 0xe4, 'hre ', 0x93, 'x', 0x94)]))).toEqual({ caption: 'Fähre “x” (IIM)' })
  })

  test('that lists several is one text', async () => {
    expect(await read(withIim(empty, [25, 'bridge'], [25, 'Ostrand'], [80, 'Jonah Sele'], [80, 'Mira Voss']))).toEqual({
      keywords: 'bridge, Ostrand (IIM)',
      credit: 'Jonah Sele, Mira Voss (IIM)',
    })
  })

  test('in several languages is the one for everybody', async () => {
    const properties =
      '<dc:description><rdf:Alt><rdf:li xml:lang="de">Fähre</rdf:li><rdf:li xml:lang="x-default">Ferry</rdf:li></rdf:Alt></dc:description>'
    expect(await read(withXmp(empty, packet(properties)))).toEqual({ caption: 'Ferry (XMP)' })
  })

  test('may be an attribute or an address', async () => {
    const source = '<Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>'
    expect(await read(withXmp(empty, packet(source, 'photoshop:Headline="Northern Maid"')))).toEqual({
      headline: 'Northern Maid (XMP)',
      madeBy: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia (XMP)',
    })
  })
})

describe('The credit', () => {
  test.each([
    ['Mira Voss', 'AFP', 'Mira Voss/AFP'],
    ['Mira Voss', 'MIRA VOSS / COURIER (c)', 'MIRA VOSS / COURIER (c)'],
    ['Vale Line press office', 'Vale Line', 'Vale Line press office'],
    ['Mira Voss', 'Mira Voss', 'Mira Voss'],
    ['', 'AFP', 'AFP'],
    ['Mira Voss', '', 'Mira Voss'],
  ])('of creator %j and credit line %j is %j', async (creator, line, credit) => {
    expect((await read(withIim(empty, [80, creator], [110, line]))).credit).toBe(`${credit} (IIM)`)
  })
})

describe('The place', () => {
  test('is city, state and country', async () =>
    expect(await read(withIim(empty, [90, 'Ostrand'], [95, 'Agder'], [101, 'Norway']))).toEqual({ place: 'Ostrand, Agder, Norway (IIM)' }))
  test('is never put together from two blocks', async () =>
    expect(await read(withXmp(withIim(empty, [90, 'Ostrand'], [101, 'Norway']), packet('', 'photoshop:City="Bergen"')))).toEqual({
      place: 'Bergen (XMP)',
    }))
})

describe('The place on earth', () => {
  test('is in EXIF', async () => {
    const { latitude, longitude } = (await pictureWords(withExif(empty, { located: true }))).placeOnEarth ?? { latitude: 0, longitude: 0 }
    expect([latitude, longitude]).toEqual([expect.closeTo(58.3575), expect.closeTo(-7.0533)])
  })
  test.each([
    ['58,21.45N', '7,3.2W', { latitude: expect.closeTo(58.3575), longitude: expect.closeTo(-7.0533) }],
    ['58,21,27N', '7,3,12E', { latitude: expect.closeTo(58.3575), longitude: expect.closeTo(7.0533) }],
    ['91,0N', '7,3.2W', null],
    ['58,21.45N', '', null],
    ['north', 'west', null],
  ])('is in XMP as %s %s', async (latitude, longitude, place) => {
    const attributes = `exif:GPSLatitude="${latitude}" exif:GPSLongitude="${longitude}"`
    expect((await pictureWords(withXmp(empty, packet('', attributes)))).placeOnEarth).toEqual(place)
  })
})

describe('The time it was taken', () => {
  test('is a day of IIM with its time, or one of XMP before that', async () => {
    const iim = withIim(empty, [55, '20261122'], [60, '164709+0100'])
    expect(await read(iim)).toEqual({ taken: '2026-11-22T16:47:09 (IIM)' })
    expect(await read(withTexts(iim, { taken: '2026-11-21' }))).toEqual({ taken: '2026-11-21 (XMP)' })
  })
})

test('every text that is written is read back as it was', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanText)
  const list = fc.array(line).map(items => listed(cleanText(items.join(','))).join(', '))
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 19))
  const fields = [...pictureFields, ...shownFields]
  const texts = fc.record(
    Object.fromEntries(
      fields.map(field => [field, field === 'taken' ? day : field === 'people' || field === 'keywords' ? list : line] as const),
    ),
  )
  return fc.assert(
    fc.asyncProperty(texts, async written => {
      const { found } = await pictureWords(withTexts(empty, written))
      for (const field of fields) expect([field, found[field]?.value ?? '']).toEqual([field, cleanText(written[field] ?? '')])
    }),
  )
})

describe('Hostile texts', () => {
  test.each<[string, string]>([
    ['a list of lists', '<dc:description><rdf:Bag><rdf:li><rdf:Bag><rdf:li>x</rdf:li></rdf:Bag></rdf:li></rdf:Bag></dc:description>'],
    ['a structure', '<dc:description rdf:parseType="Resource"><dc:value>x</dc:value></dc:description>'],
    [
      'names of the language',
      '<dc:__proto__>x</dc:__proto__><dc:constructor>x</dc:constructor><dc:description><rdf:Alt/></dc:description>',
    ],
    ['an empty element', '<dc:description/><photoshop:Credit></photoshop:Credit>'],
    ['depth', `${'<dc:a>'.repeat(20_000)}${'</dc:a>'.repeat(20_000)}`.slice(0, 60_000)],
    ['broken XML', '<dc:description>'],
    ['an entity', '&all;<dc:title>&all;</dc:title>'],
  ])('of %s are no texts', async (_, properties) => expect(await read(withXmp(empty, packet(properties)))).toEqual({}))

  test('of any size are cut', async () => {
    const fits = 'x'.repeat(50_000)
    expect((await pictureWords(withIim(empty, [120, fits], [25, fits]))).found.caption?.value).toHaveLength(5000)
    const long = packet(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${fits}&amp;</rdf:li></rdf:Alt></dc:description>`)
    expect((await pictureWords(withXmp(empty, long))).found.caption?.value).toHaveLength(5000)
  })

  test('that no end is found of are not looked for', async () => {
    for (const trap of ['<?xpacket end="', '>', '"', '&'])
      expect(await read(withXmp(empty, packet(trap.repeat(Math.floor(64_000 / trap.length)))))).toEqual({})
  })

  test('with zeros and control characters have none', async () =>
    expect(await read(withIim(empty, [120, 'one\0\x07 two\0\0']))).toEqual({ caption: 'one two (IIM)' }))

  test('of any bytes at all are read without a word of complaint', async () => {
    const block = fc.tuple(
      fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed),
      fc.constantFrom('Exif\0\0MM\0*', 'Exif\0\0II*\0', 'Photoshop 3.0\x008BIM\x04\x04\0\0', 'http://ns.adobe.com/xap/1.0/\0', ''),
      fc.uint8Array({ maxLength: 300 }),
    )
    await fc.assert(
      fc.asyncProperty(block, async ([marker, name, content]) => {
        await pictureWords(withSegment(empty, marker, bytesOf(name, content)))
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async content => {
        await pictureWords(bytesOf(content))
      }),
    )
  })
})
