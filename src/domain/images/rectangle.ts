/** A part of a picture in pixels, counted from the top left corner of the picture turned upright. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A point of a picture as shares of its upright width and height, 0 to 1. */
export interface Point {
  readonly x: number
  readonly y: number
}
