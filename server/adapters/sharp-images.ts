import type { Images } from '../ports/images.ts'
import { pictureTexts } from './picture-texts.ts'

/** Loaded when the first picture is: a desk starts sooner without. One thread each, since a grid asks for many at once. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  return sharp
}

/** Pictures by sharp. */
export function sharpImages(): Images {
  let loaded: ReturnType<typeof loadSharp> | null = null
  const load = () => {
    loaded ??= loadSharp()
    return loaded
  }
  return {
    async facts(bytes) {
      const sharp = await load()
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
      const sharp = await load()
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
