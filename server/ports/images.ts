import type { PictureFormat } from '#domain/images/picture-formats.ts'
import type { FoundTexts, PictureTexts } from '#domain/images/picture-record.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'

/** What a picture file is and says of itself. Sizes are of the picture turned upright. */
export interface PictureFacts {
  readonly width: number
  readonly height: number
  /** Its media type, by its bytes. */
  readonly type: string
  /** The colour that fills its place before it is there: `#rrggbb`. */
  readonly colour: string
  readonly found: FoundTexts
  /** Whether the file says where on earth it was taken. */
  readonly located: boolean
}

/** A picture as the desk keeps it: what no browser shows (HEIC, TIFF) is turned into JPEG, an SVG has lost everything that could run. */
export interface TakenPicture extends PictureFacts {
  readonly bytes: Uint8Array<ArrayBuffer>
  /**
   * What it was before, as a person says it (`HEIC`, `TIFF`, `SVG`); null when the bytes are those that were given, at most without
   * what stood behind the end of the picture.
   */
  readonly converted: string | null
}

/** Why a file is not taken. `is` says what it is, as a person does: `a PDF`, `a HEIC`. */
export type ImageRefusal =
  | { readonly refused: 'no-picture'; readonly is: string }
  /** Begins like a picture and cannot be decoded to its end. */
  | { readonly refused: 'broken'; readonly is: string }
  /** Small in bytes and huge in pixels (CWE-409). */
  | { readonly refused: 'too-many-pixels'; readonly is: string }
  /** A kind that this desk or this site does not take. */
  | { readonly refused: 'not-allowed'; readonly is: string }

/** How a picture is to be written. It is turned upright, in sRGB, and never enlarged. */
export interface Rendering {
  /** The part to show, of which what lies outside the picture is left away; null for all of it. */
  readonly crop: Rectangle | null
  readonly width: number
  readonly format: PictureFormat
  /** Texts to write into the file as XMP; without them it carries none. */
  readonly texts?: PictureTexts
  /** Keep the place on earth that the original tells; else it is left out. */
  readonly located?: boolean
}

/** Reads, takes and renders pictures. */
export interface Images {
  /** What a file that is there already is; null when it cannot be decoded. */
  facts(bytes: Uint8Array<ArrayBuffer>): Promise<PictureFacts | null>
  /** A file that somebody brings. `svg`: whether the site takes SVG. */
  take(bytes: Uint8Array<ArrayBuffer>, rules: { readonly svg: boolean }): Promise<TakenPicture | ImageRefusal>
  /** A picture written anew; null when it cannot be decoded. An adapter that cannot write a format answers in another, and says so in `type`. */
  render(bytes: Uint8Array<ArrayBuffer>, how: Rendering): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>
}
