import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRatios, holdsPoint, insidePicture, isNarrow, largestCrop, movedCrop, type Ratio, ratioOf, type Size } from './crop.ts'
import { cropFromName, cropName } from './crop-name.ts'
import type { Rectangle } from './rectangle.ts'
import { cropHandles, resizedCrop, smallestEdge, steppedCrop } from './resize-crop.ts'

const sizes = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) })
const shares = fc.double({ min: 0, max: 1, noNaN: true })
const points = fc.record({ x: shares, y: shares })
const moves = fc.record({ x: fc.integer({ min: -20_000, max: 20_000 }), y: fc.integer({ min: -20_000, max: 20_000 }) })
const shapes = fc.constantFrom<(Ratio | null)[]>(...defaultRatios.map(ratioOf), null)
const cropped = fc.tuple(sizes, fc.record({ left: shares, top: shares, width: shares, height: shares })).map(([picture, part]) => ({
  picture,
  crop: insidePicture(
    {
      left: part.left * picture.width,
      top: part.top * picture.height,
      width: part.width * picture.width,
      height: part.height * picture.height,
    },
    picture,
  ),
}))

const isInside = ({ left, top, width, height }: Rectangle, picture: Size) =>
  [left, top, width, height].every(Number.isInteger) &&
  left >= 0 &&
  top >= 0 &&
  width >= 1 &&
  height >= 1 &&
  left + width <= picture.width &&
  top + height <= picture.height

/** A whole rectangle has its shape when one pixel more or less on one side is all that parts it from the exact one. */
const hasShape = ({ width, height }: Size, ratio: Ratio) =>
  Math.abs(width * ratio.height - height * ratio.width) <= Math.max(ratio.width, ratio.height)

describe('A crop', () => {
  test('of a shape is as large as the picture allows and has its middle at the focal point', () => {
    const picture = { width: 3000, height: 2000 }
    expect(largestCrop(picture, { width: 16, height: 9 }, { x: 0.5, y: 0.5 })).toEqual({ left: 0, top: 156, width: 3000, height: 1688 })
    expect(largestCrop(picture, { width: 1, height: 1 }, { x: 0.9, y: 0.5 })).toEqual({ left: 1000, top: 0, width: 2000, height: 2000 })
    expect(largestCrop(picture, { width: 4, height: 5 }, { x: 0.4, y: 0.2 })).toEqual({ left: 400, top: 0, width: 1600, height: 2000 })
    expect(largestCrop(picture, null, { x: 0, y: 0 })).toEqual({ left: 0, top: 0, width: 3000, height: 2000 })
  })

  test('of any shape touches two edges, lies inside and holds the focal point', () =>
    fc.assert(
      fc.property(sizes, shapes, points, (picture, ratio, focal) => {
        const crop = largestCrop(picture, ratio, focal)
        expect(isInside(crop, picture)).toBe(true)
        expect(crop.width === picture.width || crop.height === picture.height).toBe(true)
        expect(holdsPoint(crop, picture, focal)).toBe(true)
        if (ratio) expect(hasShape(crop, ratio)).toBe(true)
      }),
    ))

  test('that is moved keeps its size and stays inside', () =>
    fc.assert(
      fc.property(cropped, moves, ({ picture, crop }, by) => {
        const moved = movedCrop(crop, picture, by)
        expect(isInside(moved, picture)).toBe(true)
        expect([moved.width, moved.height]).toEqual([crop.width, crop.height])
      }),
    ))

  test('moved to and fro where there is room is where it was', () => {
    const crop = { left: 100, top: 100, width: 50, height: 50 }
    const picture = { width: 400, height: 400 }
    expect(movedCrop(movedCrop(crop, picture, { x: 10, y: -20 }), picture, { x: -10, y: 20 })).toEqual(crop)
    expect(movedCrop(crop, picture, { x: 1000, y: -1000 })).toEqual({ ...crop, left: 350, top: 0 })
    expect(movedCrop(crop, picture, { x: Number.NaN, y: Number.POSITIVE_INFINITY })).toEqual(crop)
  })

  test('dragged by any handle in any direction stays inside and keeps its shape', () =>
    fc.assert(
      fc.property(sizes, shapes, points, fc.constantFrom(...cropHandles), moves, (picture, ratio, focal, handle, by) => {
        const crop = largestCrop(picture, ratio, focal)
        const resized = resizedCrop(crop, picture, handle, by, ratio)
        expect(isInside(resized, picture)).toBe(true)
        if (ratio) expect(hasShape(resized, ratio)).toBe(true)
        if (handle === 'se') expect([resized.left, resized.top]).toEqual([crop.left, crop.top])
      }),
    ))

  test('dragged freely by a corner keeps the opposite corner where it is', () =>
    fc.assert(
      fc.property(cropped, moves, ({ picture, crop }, by) => {
        const southEast = resizedCrop(crop, picture, 'se', by, null)
        expect([southEast.left, southEast.top]).toEqual([crop.left, crop.top])
        const northWest = resizedCrop(crop, picture, 'nw', by, null)
        expect([northWest.left + northWest.width, northWest.top + northWest.height]).toEqual([
          crop.left + crop.width,
          crop.top + crop.height,
        ])
      }),
    ))

  test('dragged freely by a side keeps the other direction', () => {
    const crop = { left: 100, top: 100, width: 200, height: 150 }
    const picture = { width: 1000, height: 800 }
    expect(resizedCrop(crop, picture, 'e', { x: 30, y: 500 }, null)).toEqual({ ...crop, width: 230 })
    expect(resizedCrop(crop, picture, 'n', { x: 500, y: -40 }, null)).toEqual({ ...crop, top: 60, height: 190 })
    expect(resizedCrop(crop, picture, 'w', { x: 9000, y: 0 }, null)).toEqual({ ...crop, left: 300 - smallestEdge, width: smallestEdge })
  })

  test('dragged by a corner in a shape follows the direction that asks for more', () => {
    const crop = { left: 100, top: 100, width: 160, height: 90 }
    const picture = { width: 1000, height: 800 }
    expect(resizedCrop(crop, picture, 'se', { x: 160, y: 0 }, { width: 16, height: 9 })).toEqual({ ...crop, width: 320, height: 180 })
    expect(resizedCrop(crop, picture, 'nw', { x: 0, y: -90 }, { width: 16, height: 9 })).toEqual({
      left: 0,
      top: 44,
      width: 260,
      height: 146,
    })
  })

  test('stepped by keys grows and shrinks around its middle, and is pushed in at an edge', () => {
    const picture = { width: 1000, height: 800 }
    const ratio = { width: 1, height: 1 }
    const crop = { left: 100, top: 100, width: 200, height: 200 }
    expect(steppedCrop(crop, picture, 20, ratio)).toEqual({ left: 90, top: 90, width: 220, height: 220 })
    expect(steppedCrop(crop, picture, -20, ratio)).toEqual({ left: 110, top: 110, width: 180, height: 180 })
    expect(steppedCrop(crop, picture, 5000, ratio)).toEqual({ left: 0, top: 0, width: 800, height: 800 })
    expect(steppedCrop({ ...crop, height: 100 }, picture, 20, null)).toEqual({ left: 90, top: 95, width: 220, height: 110 })
  })

  test('stepped by keys stays inside and in its shape', () =>
    fc.assert(
      fc.property(sizes, shapes, points, fc.integer({ min: -5000, max: 5000 }), (picture, ratio, focal, step) => {
        const stepped = steppedCrop(largestCrop(picture, ratio, focal), picture, step, ratio)
        expect(isInside(stepped, picture)).toBe(true)
        if (ratio) expect(hasShape(stepped, ratio)).toBe(true)
      }),
    ))

  test('is narrow under 1,000 pixels', () => {
    expect(isNarrow({ left: 0, top: 0, width: 999, height: 2000 })).toBe(true)
    expect(isNarrow({ left: 0, top: 0, width: 1000, height: 10 })).toBe(false)
  })
})

describe('The name of a crop', () => {
  test('says where it is and how large', () => expect(cropName({ left: 120, top: 0, width: 1600, height: 900 })).toBe('120-0-1600x900'))

  test('is read back as the very crop', () =>
    fc.assert(
      fc.property(cropped, ({ picture, crop }) => {
        expect(cropFromName(cropName(crop), picture)).toEqual(crop)
      }),
    ))

  test.each([
    '',
    'all',
    '0-0-0x10',
    '0-0-10x0',
    '0-0-101x10',
    '1-0-100x10',
    '-1-0-10x10',
    '01-0-10x10',
    '0-0-1e1x10',
    '0-0-10x10 ',
    '0-0-10x10\n',
    '0.5-0-10x10',
    '0-0-9999999x1',
    '../0-0-10x10',
  ])('%j is none in a picture of 100 × 50', name => expect(cropFromName(name, { width: 100, height: 50 })).toBeNull())
})

test.each([
  ['16:9', { width: 16, height: 9 }],
  ['3:2', { width: 3, height: 2 }],
  ['free', null],
  ['0:1', null],
  ['16/9', null],
  ['1:1.5', null],
])('the shape %s is read as %j', (name, ratio) => expect(ratioOf(name)).toEqual(ratio))
