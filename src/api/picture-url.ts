import type { ThumbWidth } from '#contract/picture.ts'

/** Whether a picture lies on another host, so that a story links to it there. */
export const isLinked = (src: string): boolean => /^(?:https?:)?\/\//i.test(src)

/** Where the desk serves a picture of the media folder. A linked one is loaded from where it is. */
export const pictureUrl = (src: string): string => (isLinked(src) ? src : `/api/pictures/file?${new URLSearchParams({ src })}`)

/** A small version, for lists and grids. */
export const thumbUrl = (src: string, width: ThumbWidth): string =>
  isLinked(src) ? src : `/api/pictures/thumb?${new URLSearchParams({ src, width: String(width) })}`

/** A variant of the picture with these bytes, for ever the same: all of it, or a crop by its name. */
export const variantUrl = (hash: string, width: number, crop = 'all'): string => `/api/pictures/variants/${hash}/${crop}_${width}.webp`
