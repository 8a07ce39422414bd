/** A picture chosen for a story: its address as the story writes it, and its words. */
export interface PickedPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
}

/** Where the canvas gets pictures from. */
export interface CanvasPictures {
  /** What to load for an address written in the story. */
  url(src: string): string
  /** Lets a person choose; null when they do not. */
  pick(): Promise<PickedPicture | null>
  /** Takes a file; rejects with an error whose message says why not. */
  upload(file: File): Promise<PickedPicture>
}
