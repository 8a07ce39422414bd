import { insidePicture, type Ratio, type Size, sizeWithin } from './crop.ts'
import type { Point, Rectangle } from './rectangle.ts'

/** The eight handles of a crop, as compass points; the side across from a handle stays where it is. */
export const cropHandles = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type CropHandle = (typeof cropHandles)[number]

/** No crop gets smaller than this by a handle or a key, in pixels, unless the picture or the crop is. */
export const smallestEdge = 32

interface Axis {
  readonly from: number
  readonly length: number
  /** What stays in place: the start, the middle or the end. */
  readonly anchor: 0 | 0.5 | 1
  readonly space: number
}

/** How long an axis may get: up to the picture's edge on the side that moves; around its middle it may be pushed, so all of it. */
const longest = ({ from, length, anchor, space }: Axis) => (anchor === 0 ? space - from : anchor === 1 ? from + length : space)
const placed = ({ from, length, anchor }: Axis, grown: number) => from + anchor * (length - grown)

/**
 * The crop after one of its handles is dragged by some pixels. With a shape it keeps that shape: a corner follows whichever of
 * the two directions asks for more, a side grows the other direction around the crop's middle. Never beyond the picture, never
 * turned over, not under {@link smallestEdge}.
 */
export function resizedCrop(crop: Rectangle, picture: Size, handle: CropHandle, by: Point, ratio: Ratio | null): Rectangle {
  const towards = {
    x: handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0,
    y: handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0,
  }
  return grown(
    crop,
    picture,
    { x: towards.x, y: towards.y },
    { x: towards.x === 0 ? null : crop.width + towards.x * by.x, y: towards.y === 0 ? null : crop.height + towards.y * by.y },
    ratio,
  )
}

/** The crop wider by some pixels (narrower by negative ones) around its own middle, in its shape, or in its own proportions where it is free. */
export function steppedCrop(crop: Rectangle, picture: Size, step: number, ratio: Ratio | null): Rectangle {
  return grown(crop, picture, { x: 0, y: 0 }, { x: crop.width + step, y: null }, ratio ?? crop)
}

function grown(
  crop: Rectangle,
  picture: Size,
  towards: Point,
  asked: { readonly x: number | null; readonly y: number | null },
  ratio: Ratio | null,
): Rectangle {
  const anchorOf = (direction: number) => (direction > 0 ? 0 : direction < 0 ? 1 : 0.5)
  const x: Axis = { from: crop.left, length: crop.width, anchor: anchorOf(towards.x), space: picture.width }
  const y: Axis = { from: crop.top, length: crop.height, anchor: anchorOf(towards.y), space: picture.height }
  const room = { width: longest(x), height: longest(y) }
  const wanted = ratio ? inShape(asked, crop, ratio) : { width: asked.x ?? crop.width, height: asked.y ?? crop.height }
  const least = smallest(crop, ratio)
  const width = Math.min(room.width, Math.max(least.width, Math.round(wanted.width)))
  const height = Math.min(room.height, Math.max(least.height, Math.round(wanted.height)))
  const size = ratio ? sizeWithin(fitting(width, room, ratio), ratio) : { width, height }
  return insidePicture({ left: placed(x, size.width), top: placed(y, size.height), ...size }, picture)
}

function inShape(asked: { readonly x: number | null; readonly y: number | null }, crop: Rectangle, ratio: Ratio): Size {
  const byHeight = asked.y === null ? null : (asked.y * ratio.width) / ratio.height
  const width = Math.max(asked.x ?? byHeight ?? crop.width, byHeight ?? 0)
  return { width, height: (width * ratio.height) / ratio.width }
}

/** The room that a width leaves: as high as it asks for, or all the height there is. */
const fitting = (width: number, room: Size, ratio: Ratio): Size => ({
  width,
  height: Math.min(room.height, Math.max(1, Math.round((width * ratio.height) / ratio.width))),
})

function smallest(crop: Rectangle, ratio: Ratio | null): Size {
  const shape = ratio ?? { width: 1, height: 1 }
  const short = Math.min(shape.width, shape.height)
  const edge = Math.min(smallestEdge, crop.width, crop.height)
  return { width: Math.ceil((edge * shape.width) / short), height: Math.ceil((edge * shape.height) / short) }
}
