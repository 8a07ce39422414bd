/**
 * The formats that pictures are written in. `same` keeps JPEG, PNG and WebP and turns the others into JPEG; a GIF or WebP that moves
 * goes on moving where all of it is asked for, no narrower than it is, and else is its first frame. A GIF carries no texts.
 */
export const pictureFormats = ['avif', 'webp', 'jpeg', 'same'] as const
export type PictureFormat = (typeof pictureFormats)[number]
