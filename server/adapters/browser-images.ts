import type { Images } from '../ports/images.ts'
import { pictureTexts } from './picture-texts.ts'

/** Pictures by what a browser has built in. */
export const browserImages: Images = {
  async facts(bytes) {
    const picture = await decode(bytes)
    if (!picture) return null
    const { width, height } = picture
    picture.close()
    return { width, height, ...pictureTexts(bytes) }
  },
  async thumb(bytes, width) {
    const picture = await decode(bytes)
    if (!picture) return null
    const scale = Math.min(1, width / picture.width)
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
    return { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type }
  },
}

const decode = (bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> => createImageBitmap(new Blob([bytes])).catch(() => null)
