/** What the desk keeps of a picture in words; each is a text. Several people or keywords stand in one text, parted by commas. */
export const pictureFields = ['caption', 'alt', 'credit', 'source', 'copyright', 'terms', 'people', 'place', 'taken', 'keywords'] as const
export type PictureField = (typeof pictureFields)[number]

/**
 * The words of a picture. `taken` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss` as the camera had it, without a zone, or what somebody wrote in
 * its place: also a year or month alone, or with a zone; empty where nobody knows.
 */
export type PictureTexts = Readonly<Record<PictureField, string>>

/** Where in a file a text was found (IPTC Photo Metadata Standard: XMP is read before IIM, IIM before EXIF). */
export const textOrigins = ['XMP', 'IIM', 'EXIF'] as const
export type TextOrigin = (typeof textOrigins)[number]

/** A text as a picture's file has it. */
export interface FoundText {
  readonly value: string
  readonly origin: TextOrigin
}

/** Texts that are shown and never edited: the picture's own headline, who wrote the caption, warnings of the agency, how it was made. */
export const shownFields = ['headline', 'captionWriter', 'instructions', 'madeBy'] as const
export type ShownField = (typeof shownFields)[number]

/** All texts that a picture's file carries. */
export type FoundTexts = Readonly<Partial<Record<PictureField | ShownField, FoundText>>>
