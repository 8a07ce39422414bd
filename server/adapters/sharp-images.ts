import sharp from 'sharp'
import type { Images } from '../ports/images.ts'
import { pictureTexts } from './picture-texts.ts'

/** Pictures by sharp. One thread each: a grid asks for many at once. */
export function sharpImages(): Images {
  sharp.concurrency(1)
  return {
    async facts(bytes) {
      try {
        const { autoOrient } = await sharp(bytes).metadata()
        // Reading the size is not enough: a picture cut off in the middle has one too.
        await sharp(bytes, { pages: 1 }).resize(8).toBuffer()
        return { width: autoOrient.width, height: autoOrient.height, ...pictureTexts(bytes) }
      } catch {
        return null
      }
    },
    async thumb(bytes, width) {
      try {
        const small = await sharp(bytes, { pages: 1 })
          .autoOrient()
          .resize({ width, withoutEnlargement: true })
          .webp({ quality: 80 })
          .toBuffer()
        return { bytes: new Uint8Array(small), type: 'image/webp' }
      } catch {
        return null
      }
    },
  }
}
