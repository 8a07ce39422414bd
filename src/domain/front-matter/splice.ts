/** A piece of a head that other text takes the place of. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}
