import { describe, expect, test } from 'vitest'
import { fileKind, kindName } from './file-kind.ts'
import { pictureEnd } from './picture-end.ts'
import { placeholderColour } from './placeholder-colour.ts'
import { trimPicture } from './trim-picture.ts'

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap(part => (typeof part === 'number' ? [part] : [...part].map(character => character.charCodeAt(0)))))

test.each<[string, Uint8Array]>([
  ['an empty file', bytes()],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe1)],
  ['an AVIF', bytes(0, 0, 0, 28, 'ftypmif1', 0, 0, 0, 0, 'miafavif', 0, 0, 0, 0)],
  ['a HEIC', bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0, 'mif1heic')],
  ['a HEIC', bytes(0, 0, 0, 24, 'ftypmif1', 0, 0, 0, 0, 'mif1heic', 'avif')],
  ['a TIFF', bytes('II*\0', 8, 0, 0, 0)],
  ['a TIFF', bytes('MM\0*', 0, 0, 0, 8)],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an SVG', bytes(0xef, 0xbb, 0xbf, '<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY a "<b>">]>\n<svg>')],
  ['an SVG', bytes('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>')],
  ['a PDF', bytes('%PDF-1.7')],
  ['a BMP', bytes('BM', 1, 2, 3, 4, 0, 0, 0, 0)],
  ['a Photoshop file', bytes('8BPS')],
  ['an archive or office document', bytes('PK', 3, 4)],
  ['an archive', bytes('Rar!')],
  ['a compressed file', bytes(0x1f, 0x8b)],
  ['a web page', bytes('\n<!DOCTYPE html><svg></svg>')],
  ['a web page', bytes('<html><svg></svg>')],
  ['XML', bytes('<?xml version="1.0"?><rss><svg/></rss>')],
  ['a video', bytes(0, 0, 0, 24, 'ftypisom')],
  ['a video', bytes(0, 0, 0, 24, 'ftypqt  ')],
  ['a video', bytes(0x1a, 0x45, 0xdf, 0xa3)],
  ['a sound file', bytes('ID3')],
  ['a program', bytes('MZ')],
  ['a JPEG XL', bytes(0xff, 0x0a)],
  ['a text file', bytes('Dear editor,')],
  ['a file of an unknown kind', bytes(1, 2, 3)],
])('%s is known by its first bytes', (is, content) => expect(fileKind(content).is).toBe(is))

test('a kind has a name without an article', () => expect(kindName('image/heic')).toBe('HEIC'))

describe('What stands behind a picture', () => {
  // The smallest GIF there is: one see-through pixel.
  const gif = bytes('GIF89a', 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b)
  // A scan with a stuffed FF and a restart marker in its data.
  const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0xff, 0xd9, 0xff, 0xda, 0, 3, 1, 7, 0xff, 0, 9, 0xff, 0xd0, 5, 0xff, 0xd9)
  const png = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 1, 'IDAT', 9, 0, 0, 0, 0, 0, 0, 0, 0, 'IEND', 1, 2, 3, 4)
  const webp = bytes('RIFF', 8, 0, 0, 0, 'WEBP', 1, 2, 3, 4)
  const avif = bytes(0, 0, 0, 12, 'ftypavif', 0, 0, 0, 8, 'meta', 0, 0, 0, 12, 'mdat', 1, 2, 3, 4)
  const all = [
    ['image/gif', gif],
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
    ['image/avif', avif],
  ] as const

  test.each(all)('is cut off from %s', (kind, picture) => {
    for (const more of ['<script>alert(1)</script>', 'PK\x03\x04', '\0\0<?php', 'GIF89a'])
      expect(trimPicture(bytes(...picture, more), kind)).toEqual(picture)
  })

  test.each(all)('may be zeros in %s, and then nothing is cut', (kind, picture) => {
    const padded = bytes(...picture, 0, 0, 0)
    expect(trimPicture(padded, kind)).toBe(padded)
    expect(trimPicture(picture, kind)).toBe(picture)
  })

  // What ends with a whole box is for the decoder to find out.
  test.each(all.filter(([kind]) => kind !== 'image/avif'))('is missing where %s breaks off', (kind, picture) => {
    for (let length = 8; length < picture.length; length++) expect(pictureEnd(picture.slice(0, length), kind)).toBeNull()
  })
})

describe('The colour of a place', () => {
  const pixels = (...colours: [number, number, number, number][]) => new Uint8Array(colours.flat())
  test.each([
    ['is that of a picture of one colour', pixels([170, 51, 51, 255], [170, 51, 51, 255]), '#aa3333'],
    ['is the one that most of it has, not the mean of all', pixels([250, 250, 250, 255], [2, 2, 2, 255], [4, 4, 4, 255]), '#030303'],
    ['is white where nothing can be seen', pixels([0, 0, 0, 0]), '#ffffff'],
    ['is white where there is nothing', pixels(), '#ffffff'],
  ])('%s', (_, content, colour) => expect(placeholderColour(content)).toBe(colour))
})
