import { joinSource, type SplitSource, splitSource, withBody as underHead } from '#domain/front-matter/split-source.ts'
import { stillUnproven, type UnprovenPlace } from '#domain/story/unproven-place.ts'
import { type OpenedBody, openBody } from '#editor/bridge/open-body.ts'
import type { SavedBody, SaveProblem } from '#editor/bridge/save-body.ts'

/** A draft as it is saved: the whole file, and where it says something else than its writer saw. */
export interface DraftContent {
  readonly text: string
  readonly unproven: readonly UnprovenPlace[]
}

export const sameContent = (one: DraftContent, other: DraftContent): boolean =>
  one.text === other.text && JSON.stringify(one.unproven) === JSON.stringify(other.unproven)

/** What the screen shows of a draft: the form's head, the canvas's body, or the whole file as source. */
export interface DraftView {
  readonly mode: 'write' | 'source'
  /** The head as the form shows it; its body is the one last read from the canvas. */
  readonly source: SplitSource
  readonly opened: OpenedBody
  /** The whole file while it is edited as source. */
  readonly sourceText: string
  /** Where the canvas shows what Markdown has no way to say. */
  readonly problems: readonly SaveProblem[]
  /** Where it showed so before the text was opened anew, and nobody has settled it. */
  readonly left: readonly UnprovenPlace[]
}

/** Opens a draft for the screen. */
export function openDraft({ text, unproven }: DraftContent): DraftView {
  const source = splitSource(text)
  return { mode: 'write', source, opened: openBody(source.body), sourceText: '', problems: [], left: unproven }
}

/** Reads the canvas into the draft. The same view when nothing moved. */
export function withBody(view: DraftView, saved: SavedBody): DraftView {
  const source = saved.body === view.source.body ? view.source : underHead(view.source, saved.body)
  const same = source.body === view.source.body && saved.problems.length === 0 && view.problems.length === 0
  return same ? view : { ...view, source, problems: saved.problems }
}

/** The exact text of the file as the screen has it; the canvas must have been read before. */
export const draftText = (view: DraftView): string => (view.mode === 'source' ? view.sourceText : joinSource(view.source))

/** `at` for a place that this screen shows so: a top-level node, counted from 0. */
export type UnprovenInView = UnprovenPlace & { readonly at?: number }

/** All places of the text that say something else than a writer saw: on this screen first, then those from before. */
export function unprovenIn(view: DraftView): readonly UnprovenInView[] {
  const { problems, left, mode } = view
  if (left.length === 0 && (mode === 'write' || problems.length === 0)) return problems
  const text = draftText(view)
  const now = mode === 'write' ? problems : stillUnproven(problems, text)
  const before = left.filter(place => now.every(problem => problem.text !== place.text))
  return [...now, ...stillUnproven(before, text)]
}

/** The draft as it would be saved now. */
export function contentOf(view: DraftView): DraftContent {
  const text = draftText(view)
  const places = stillUnproven(unprovenIn(view), text)
  return { text, unproven: places.map(({ message, screen, file, text: lines }) => ({ message, screen, file, text: lines })) }
}

/** Shows another text in the place of this one: only what differs is opened anew, so that the caret stays. */
export function withText(view: DraftView, text: string): DraftView {
  if (view.mode === 'source') return { ...view, sourceText: text }
  const source = splitSource(text)
  if (source.body === view.source.body) return { ...view, source }
  return { ...view, source, opened: openBody(source.body), problems: [], left: stillUnproven(unprovenIn(view), text) }
}

/** Takes one place of before for what the file says of it. */
export function settled(view: DraftView, place: UnprovenPlace): DraftView {
  const at = view.left.findIndex(({ text }) => text === place.text)
  return at === -1 ? view : { ...view, left: view.left.filter((_, index) => index !== at) }
}

/** Shows the whole file as source. */
export const asSource = (view: DraftView): DraftView => ({ ...view, mode: 'source', sourceText: draftText(view) })

/** Shows the form and the canvas again, with what was written in the source. */
export const asWritten = (view: DraftView): DraftView => withText({ ...view, mode: 'write', sourceText: '' }, view.sourceText)
