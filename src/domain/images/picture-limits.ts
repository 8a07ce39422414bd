/** The largest picture that may be uploaded, in bytes. */
export const maxPictureBytes = 25 * 1024 * 1024
/** The widths that thumbnails are made in, in pixels. */
export const thumbWidths = [160, 320, 960, 1600] as const
