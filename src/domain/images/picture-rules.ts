import { defaultRatios } from './crop.ts'
import type { FigureForm } from './figure-form.ts'
import type { PictureFormat } from './picture-formats.ts'

/** How a site wants its pictures; `stet.config.json` may say otherwise than {@link usualRules}. */
export interface PictureRules {
  /** The widths that a published picture is written in, the largest first, in pixels. The first one is what stories name. */
  readonly widths: readonly number[]
  readonly format: PictureFormat
  /** Leave in the published file where on earth it was taken. */
  readonly keepLocation: boolean
  /** Take SVG, cleaned of all that could run. */
  readonly svg: boolean
  /** Ratios that crops are offered in: `16:9`. */
  readonly crops: readonly string[]
  /** Hosts of the newsroom's own: pictures there are linked, and nobody else's. */
  readonly ownHosts: readonly string[]
  /** How a new picture is written in a story, with its words. */
  readonly figure: FigureForm
}

export const usualRules: PictureRules = {
  widths: [2000],
  format: 'same',
  keepLocation: false,
  svg: false,
  crops: defaultRatios,
  ownHosts: [],
  figure: 'title',
}
