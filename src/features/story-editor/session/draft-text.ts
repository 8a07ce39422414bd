import { joinSource, type SplitSource, splitSource, withBody as underHead } from '#domain/front-matter/split-source.ts'
import { type OpenedBody, openBody } from '#editor/bridge/open-body.ts'
import type { SavedBody, SaveProblem } from '#editor/bridge/save-body.ts'

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
}

/** Opens a file for the screen. */
export function openDraft(text: string): DraftView {
  const source = splitSource(text)
  return { mode: 'write', source, opened: openBody(source.body), sourceText: '', problems: [] }
}

/** Reads the canvas into the draft. The same view when nothing moved. */
export function withBody(view: DraftView, saved: SavedBody): DraftView {
  const source = saved.body === view.source.body ? view.source : underHead(view.source, saved.body)
  const same = source.body === view.source.body && saved.problems.length === 0 && view.problems.length === 0
  return same ? view : { ...view, source, problems: saved.problems }
}

/** The exact text of the file as the screen has it; the canvas must have been read before. */
export const draftText = (view: DraftView): string => (view.mode === 'source' ? view.sourceText : joinSource(view.source))

/** Shows another text in the place of this one: only what differs is opened anew, so that the caret stays. */
export function withText(view: DraftView, text: string): DraftView {
  if (view.mode === 'source') return { ...view, sourceText: text }
  const source = splitSource(text)
  const opened = source.body === view.source.body ? view.opened : openBody(source.body)
  return { ...view, source, opened, problems: opened === view.opened ? view.problems : [] }
}

/** Shows the whole file as source. */
export const asSource = (view: DraftView): DraftView => ({ ...view, mode: 'source', sourceText: draftText(view) })

/** Shows the form and the canvas again, with what was written in the source. */
export const asWritten = (view: DraftView): DraftView => withText({ ...view, mode: 'write', sourceText: '' }, view.sourceText)
