// TIFF 6.0. Fields as number, type (3: two bytes, 4: four, 7: bytes of any meaning), count and value or place, by rising number.
type Field = readonly [tag: number, type: 3 | 4 | 7, count: number, value: number]

const PIXELS_AT = 8

/** A picture as a file without any compression, and the bytes in it that are its pixels: red, green, blue and opacity, row by row. */
export interface BareTiff {
  readonly file: Uint8Array<ArrayBuffer>
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/**
 * A file for pixels yet to come, which says by a profile which colours their numbers mean: sharp converts from the profile of a
 * file only. Nothing is copied, since whoever decodes writes straight into it.
 */
export function bareTiff(width: number, height: number, profile: Uint8Array | null): BareTiff {
  const length = width * height * 4
  const depthsAt = PIXELS_AT + length
  const fieldsAt = depthsAt + 8
  const fields: Field[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, depthsAt],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
    [273, 4, 1, PIXELS_AT],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, length],
    [338, 3, 1, 2],
  ]
  const profileAt = fieldsAt + 2 + (fields.length + 1) * 12 + 4
  if (profile) fields.push([34675, 7, profile.length, profileAt])
  const file = new Uint8Array(profileAt + (profile?.length ?? 0))
  const view = new DataView(file.buffer)
  file.set([0x49, 0x49, 42, 0])
  view.setUint32(4, fieldsAt, true)
  for (let channel = 0; channel < 4; channel++) view.setUint16(depthsAt + channel * 2, 8, true)
  view.setUint16(fieldsAt, fields.length, true)
  for (const [index, [tag, type, count, value]] of fields.entries()) {
    const at = fieldsAt + 2 + index * 12
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, count, true)
    view.setUint32(at + 8, value, true)
  }
  if (profile) file.set(profile, profileAt)
  return { file, pixels: new Uint8ClampedArray(file.buffer, PIXELS_AT, length) }
}
