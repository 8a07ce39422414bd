import { expect, test } from 'vitest'
import { isPicture, pictureFileName, pictureType } from './picture-type.ts'

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap(part => (typeof part === 'number' ? [part] : [...part].map(character => character.charCodeAt(0)))))

test.each<[Uint8Array, string | null]>([
  [bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  [bytes(0x89, 'PNG\r\n', 0x1a), 'image/png'],
  [bytes('GIF89a'), 'image/gif'],
  [bytes('RIFF', 0, 0, 0, 0, 'WEBP'), 'image/webp'],
  [bytes(0, 0, 0, 28, 'ftypavif'), 'image/avif'],
  [bytes('<svg xmlns="x">'), null],
  [bytes('<html>'), null],
  [bytes('II*', 0), null],
  [bytes(), null],
])('%j is %s', (content, type) => expect(pictureType(content)).toBe(type))

test.each([
  ['../../Étude Nº 1.PNG', 'image/jpeg', 'etude-n-1.jpg'],
  ['C:\\x\\a b.gif', 'image/gif', 'a-b.gif'],
  ['....', 'image/png', 'picture.png'],
  ['<script>.jpg', 'image/webp', 'script.webp'],
])('%j becomes a safe name', (name, type, safe) => expect(pictureFileName(name, type)).toBe(safe))
test('pictures are listed by their ending', () =>
  expect(['a.JPG', 'a.svg', 'a.avif', 'a.md'].map(isPicture)).toEqual([true, false, true, false]))
