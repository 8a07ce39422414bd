import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictureType } from '#domain/images/picture-type.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'

const images = sharpImages()
const sample = async (name: string) =>
  new Uint8Array(await readFile(join(import.meta.dirname, '../../sample-site/source/assets/img', name)))
const plain = () => sharp({ create: { width: 400, height: 200, channels: 3, background: '#a33' } })

describe('Pictures by sharp', () => {
  test('tell their size and the texts they carry', async () => {
    expect(await images.facts(await sample('bakery.jpg'))).toMatchObject({
      width: 960,
      height: 640,
      caption: 'The Haller bakery in Bell Street and its sign.',
      credit: expect.stringContaining('Kit Oduya'),
    })
  })

  test('are measured and shrunk upright', async () => {
    const turned = new Uint8Array(await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer())
    expect(await images.facts(turned)).toMatchObject({ width: 200, height: 400 })
    const thumb = await images.thumb(turned, 100)
    expect(await sharp(thumb?.bytes).metadata()).toMatchObject({ width: 100, height: 200, format: 'webp' })
  })

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('may be %s', async format => {
    const bytes = new Uint8Array(await plain().toFormat(format).toBuffer())
    expect(pictureType(bytes)).toBe(`image/${format}`)
    expect(await images.facts(bytes)).toMatchObject({ width: 400, height: 200 })
    expect((await images.thumb(bytes, 160))?.type).toBe('image/webp')
  })

  test('are never made larger', async () => {
    const thumb = await images.thumb(new Uint8Array(await plain().png().toBuffer()), 960)
    expect((await sharp(thumb?.bytes).metadata()).width).toBe(400)
  })

  test('that are cut off or no pictures at all are told apart from those that are', async () => {
    const whole = await sample('bakery.jpg')
    for (const broken of [whole.slice(0, 300), new TextEncoder().encode('<svg/>'), new Uint8Array()]) {
      expect(await images.facts(broken)).toBeNull()
      expect(await images.thumb(broken, 160)).toBeNull()
    }
  })
})
