import { parentPort, workerData } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'
import { maxPicturePixels } from '#domain/images/picture-limits.ts'
import { bareTiff } from './bare-tiff.ts'

// One HEIC, decoded beside the desk: its code decodes for seconds without a pause, and a hostile file can do no more than end this thread.

/** What goes in: the file, and the colour profile that is in it. */
export interface HeicTask {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly profile: Uint8Array | null
}

/** What comes back: the picture, turned upright, as a TIFF without compression. */
export interface DecodedHeic {
  readonly width: number
  readonly height: number
  readonly tiff: Uint8Array<ArrayBuffer>
}

async function decode({ bytes, profile }: HeicTask): Promise<DecodedHeic | null> {
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find(one => one.is_primary()) ?? images[0]
  if (!image) return null
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > maxPicturePixels || width * height < 1) return null
  const { file, pixels } = bareTiff(width, height, profile)
  const shown = await new Promise<object | null>(resolve => image.display({ data: pixels, width, height }, resolve))
  return shown && { width, height, tiff: file }
}

const decoded = await decode(workerData as HeicTask) // Given by decodeHeic.
parentPort?.postMessage(decoded, decoded ? [decoded.tiff.buffer] : [])
