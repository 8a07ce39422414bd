import type { PictureKind } from './file-kind.ts'
import { pictureEnd } from './picture-end.ts'

/**
 * The picture without what somebody put behind it: a web page, a script or an archive there makes a file two things at once
 * (a polyglot). The picture is cut, not written anew, since writing anew costs quality and the texts and colours of the original,
 * and everything that such a file can do stands behind the end. Zeros there are what cameras fill up with, and stay.
 * Null where the picture itself breaks off.
 */
export function trimPicture(bytes: Uint8Array<ArrayBuffer>, kind: PictureKind): Uint8Array<ArrayBuffer> | null {
  const end = pictureEnd(bytes, kind)
  if (end === null) return null
  return bytes.subarray(end).some(byte => byte !== 0) ? bytes.slice(0, end) : bytes
}
