/** What a picture file says of itself. */
export interface PictureFacts {
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/** Reads and shrinks pictures. */
export interface Images {
  /** Size and IPTC texts; null when the picture cannot be decoded. */
  facts(bytes: Uint8Array<ArrayBuffer>): Promise<PictureFacts | null>
  /** A small WebP (or the picture itself where nothing can shrink it), turned upright; null when it cannot be decoded. */
  thumb(bytes: Uint8Array<ArrayBuffer>, width: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null>
}
