import type { FigureForm } from '#domain/images/figure-form.ts'
import type { PictureFlag } from '#domain/images/picture-flags.ts'

/** A picture chosen for a story: its address as the story writes it, and its words. */
export interface PickedPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly credit?: string
}

/** What another picture takes the place of: the caption that stays, and whether its form has a place for a credit. */
export interface PictureInPlace {
  readonly caption: string
  readonly credit: boolean
}

/** What the library knows of a picture that a story names. */
export interface PictureFacts {
  /** Where the library shows all of it. */
  readonly page: string
  readonly caption: string
  readonly alt: string
  readonly credit: string
  readonly width: number | null
  readonly height: number | null
  readonly flags: readonly PictureFlag[]
}

/** Where the canvas gets pictures from. */
export interface CanvasPictures {
  /** The form that new figures are written in; a title without it. */
  readonly form?: FigureForm
  /** What to load for an address written in the story. */
  url(src: string): string
  /** Lets a person choose; null when they do not. `instead`: of a picture that is there, whose caption stays. */
  pick(instead?: PictureInPlace): Promise<PickedPicture | null>
  /** Takes a file; rejects with an error whose message says why not. */
  upload(file: File): Promise<PickedPicture>
  /** What the library knows of a picture; null when it does not know it. */
  facts?(src: string): Promise<PictureFacts | null>
}
