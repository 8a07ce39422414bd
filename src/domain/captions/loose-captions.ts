import { type Echo, echoesIn } from './loose-echo.ts'
import { cheapSignals, type Evidence, isPlainlyBody, type LooseSignal, looseEvidence } from './loose-signals.ts'
import { counterweights, enough, lengthWeight, weights } from './loose-weights.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Habits, linesOf, runAround, type StoryLines } from './story-lines.ts'

/** A paragraph of a story that reads like the caption of a picture. */
export interface LooseCaption {
  readonly paragraph: Paragraph
  /** What speaks for it, the strongest first. */
  readonly signals: readonly LooseSignal[]
}

/** A paragraph that may be a caption, and how much speaks for it, less what speaks against it. */
interface Candidate {
  readonly at: number
  readonly evidence: Evidence
  readonly score: number
}

/** How sure it has to be that a line is a caption, or that it is none, to say something about the lines beside it. */
const SURE = 20
/** How many lines away that is. */
const BESIDE = 2

/**
 * The paragraphs of a story that are offered as captions, never converted silently. `habits`: how the site or the section writes; it is
 * asked where the story is too short to show it. `kept`: whether a person said that these words are a caption.
 */
export function looseCaptions(
  paragraphs: readonly Paragraph[],
  habits?: Habits,
  kept: (text: string) => boolean = () => false,
): LooseCaption[] {
  const lines = linesOf(paragraphs, habits)
  const column = lines.stops ? 0 : 1
  const echoOf = echoesIn(lines)
  const candidates = new Map<number, Candidate>()
  paragraphs.forEach((_, at) => {
    const candidate = readCandidate(lines, at, echoOf, kept)
    if (candidate) candidates.set(at, candidate)
  })
  return [...candidates.values()].flatMap(({ at, evidence, score }) => {
    const beside = besideOf(lines, at, candidates)
    const total = score + (beside === 'caption' ? weights['beside-caption'][column] : 0) - againstBeside(beside, column)
    const paragraph = paragraphs[at]
    if (!paragraph || (total < enough[column] && !kept(lines.texts[at] ?? ''))) return []
    const signals: LooseSignal[] = beside === 'caption' ? [...evidence.signals, 'beside-caption'] : [...evidence.signals]
    return [{ paragraph, signals: signals.sort((one, other) => weights[other][column] - weights[one][column]) }]
  })
}

const againstBeside = (beside: 'caption' | 'others' | null, column: 0 | 1) =>
  beside === 'others' ? counterweights['beside-others'][column] : 0

function readCandidate(lines: StoryLines, at: number, echoOf: (at: number) => Echo, kept: (text: string) => boolean): Candidate | null {
  if (lines.paragraphs[at]?.kind !== 'text') return null
  const cheap = cheapSignals(lines, at)
  if (cheap.length === 0 && isPlainlyBody(lines, at) && !kept(lines.texts[at] ?? '')) return null
  const evidence = looseEvidence(lines, at, cheap, echoOf)
  return { at, evidence, score: scoreOf(evidence, lines.stops ? 0 : 1) }
}

function scoreOf({ signals, against, words }: Evidence, column: 0 | 1): number {
  const speaksFor = signals.reduce((total, signal) => total + weights[signal][column], 0)
  return against.reduce((total, kind) => total - counterweights[kind][column], speaksFor + lengthWeight(words)[column])
}

/** Captions come in runs, and so do the lines of a list: what stands beside a line says which of them it is. */
function besideOf(lines: StoryLines, at: number, candidates: ReadonlyMap<number, Candidate>): 'caption' | 'others' | null {
  const { from, to } = runAround(lines, at)
  const least = enough[lines.stops ? 0 : 1]
  const scores: number[] = []
  for (let near = Math.max(from, at - BESIDE); near <= Math.min(to, at + BESIDE); near += 1) {
    const score = near === at ? undefined : candidates.get(near)?.score
    if (score !== undefined) scores.push(score)
  }
  if (scores.length === 0) return null
  if (Math.max(...scores) > least + SURE / 2) return 'caption'
  return scores.reduce((total, score) => total + score, 0) / scores.length < least - SURE - SURE / 2 ? 'others' : null
}
