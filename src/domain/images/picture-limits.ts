/** The largest picture that may be brought to the desk, in bytes. */
export const maxPictureBytes = 25 * 1024 * 1024
/** The widths that thumbnails are made in, in pixels. */
export const thumbWidths = [160, 320, 960, 1600] as const
/** The widths that variants are made in, in pixels. */
export const variantWidths = [160, 320, 480, 640, 960, 1280, 1600, 2000, 2560] as const
/** A picture of more pixels than this is not decoded, all frames of an animation counted: 400 MB of memory (CWE-409). */
export const maxPicturePixels = 100_000_000
/** The longest edge of the small picture that the placeholder's colour is taken from, in pixels. */
export const colourSample = 32

/** What the desk takes, as a person is told. */
export const takenKinds = 'JPEG, PNG, WebP, AVIF, GIF, HEIC and TIFF'
