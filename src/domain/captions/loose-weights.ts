import type { Against, LooseSignal } from './loose-signals.ts'

/** What something counts where paragraphs end with a stop, and where none does. */
type Weight = readonly [withStops: number, without: number]

/*
 * Twenty times the weights of two logistic regressions on the tuning half of the labelled set, rounded; for stories without stops its
 * others were used too, with their stops taken away. What the set has too few lines of (furniture, posts, bylines, pictures) was held near
 * a guess. `npm run captions:score` says how well they do on the half that was kept out.
 */

export const weights: Readonly<Record<LooseSignal, Weight>> = {
  'no-stop': [55, 0],
  'beside-picture': [40, 40],
  'picture-words': [35, 51],
  'hard-blank': [33, 40],
  'after-scroll': [30, 29],
  'beside-caption': [21, 9],
  'takes-up': [18, 32],
  present: [15, 21],
  known: [12, 25],
  names: [10, 12],
  repeats: [10, 9],
  'behind-body': [8, 2],
  'lead-ins': [8, 27],
  'shows-doing': [8, 8],
  with: [7, 11],
  dated: [5, 14],
  'lead-in': [1, 11],
  scene: [1, 0],
}

export const counterweights: Readonly<Record<Against, Weight>> = {
  furniture: [81, 81],
  post: [80, 80],
  'list-line': [62, 62],
  byline: [60, 60],
  'pull-quote': [60, 60],
  speaks: [32, 34],
  title: [30, 29],
  'in-a-list': [24, 19],
  quote: [24, 24],
  tally: [22, 22],
  entries: [20, 24],
  advice: [19, 18],
  'points-back': [16, 11],
  'below-heading': [15, 10],
  short: [13, 2],
  question: [12, 15],
  reports: [11, 4],
  announces: [10, 8],
  'small-start': [10, 10],
  'last-lines': [9, 11],
  'beside-others': [9, 2],
  'list-beside': [8, 6],
  unrelated: [8, 5],
  perfect: [6, 11],
  'comes-later': [5, 11],
  past: [4, 7],
  sentences: [2, 7],
  opens: [0, 14],
}

/** What the number of its words counts: the most that a text may have, and the weight. */
const lengths: readonly (readonly [most: number, weight: Weight])[] = [
  [3, [-6, -6]],
  [6, [-10, -6]],
  [10, [-17, -9]],
  [14, [0, 0]],
  [22, [7, -12]],
  [30, [0, -14]],
  [60, [-1, -3]],
  [Number.POSITIVE_INFINITY, [-20, -20]],
]
export const lengthWeight = (words: number): Weight => lengths.find(([most]) => words <= most)?.[1] ?? [0, 0]

/** From here on a paragraph is offered: where about two in three are captions. */
export const enough: Weight = [60, 38]
