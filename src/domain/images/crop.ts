import type { Point, Rectangle } from './rectangle.ts'

/** Width and height in pixels, whole and at least 1. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A shape to crop to, as parts: 16 to 9. */
export interface Ratio {
  readonly width: number
  readonly height: number
}

/** The shapes that a desk offers where its site names none. A free crop is one without a shape: null. */
export const defaultRatios = ['16:9', '3:2', '1:1', '4:5'] as const

/** Narrower than this a crop looks coarse across a story: pixels. */
export const narrowCrop = 1000

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high))
const finite = (value: number) => (Number.isFinite(value) ? value : 0)

/** Reads `16:9`; null for `free` and for anything that is no pair of whole numbers from 1 to 10,000. */
export function ratioOf(name: string): Ratio | null {
  const [, width, height] = /^([1-9]\d{0,3}|10000):([1-9]\d{0,3}|10000)$/.exec(name) ?? []
  return width === undefined || height === undefined ? null : { width: Number(width), height: Number(height) }
}

/** The nearest whole rectangle that lies inside the picture. What is no number counts as 0. */
export function insidePicture(rectangle: Rectangle, picture: Size): Rectangle {
  const width = clamp(Math.round(finite(rectangle.width)), 1, picture.width)
  const height = clamp(Math.round(finite(rectangle.height)), 1, picture.height)
  return {
    left: clamp(Math.round(finite(rectangle.left)), 0, picture.width - width),
    top: clamp(Math.round(finite(rectangle.top)), 0, picture.height - height),
    width,
    height,
  }
}

/** The largest size of a shape, exact to the pixel, that is no wider and no higher than what it is to fit in. */
export function sizeWithin(space: Size, ratio: Ratio | null): Size {
  if (!ratio) return { width: Math.max(1, Math.floor(space.width)), height: Math.max(1, Math.floor(space.height)) }
  const width = Math.max(1, Math.min(Math.floor(space.width), Math.round((space.height * ratio.width) / ratio.height)))
  const height = Math.max(1, Math.min(Math.floor(space.height), Math.round((width * ratio.height) / ratio.width)))
  return { width, height }
}

/** The largest crop of a shape, with the focal point as near to its middle as the edges of the picture let it; null as shape is all of it. */
export function largestCrop(picture: Size, ratio: Ratio | null, focal: Point): Rectangle {
  const { width, height } = sizeWithin(picture, ratio)
  const left = clamp(finite(focal.x), 0, 1) * picture.width - width / 2
  const top = clamp(finite(focal.y), 0, 1) * picture.height - height / 2
  return insidePicture({ left, top, width, height }, picture)
}

/** The crop moved by some pixels, as far as the picture reaches. Its size stays. */
export function movedCrop(crop: Rectangle, picture: Size, by: Point): Rectangle {
  return insidePicture({ ...crop, left: crop.left + finite(by.x), top: crop.top + finite(by.y) }, picture)
}

/** Whether the focal point lies in the crop, its edges included. */
export function holdsPoint(crop: Rectangle, picture: Size, focal: Point): boolean {
  const [x, y] = [focal.x * picture.width, focal.y * picture.height]
  return x >= crop.left && x <= crop.left + crop.width && y >= crop.top && y <= crop.top + crop.height
}

/** Whether a crop is under {@link narrowCrop} wide. */
export const isNarrow = (crop: Rectangle): boolean => crop.width < narrowCrop
