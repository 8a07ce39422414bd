import type { StoryState } from '../../ports/database.ts'

/** A text as it differs from another: what of that one is replaced, and by what. */
type Cut = readonly [start: number, end: number, text: string]
type Text = string | null | { readonly cut: Cut }
interface Stored extends Omit<StoryState, 'live' | 'draft'> {
  readonly live: Text
  readonly draft: (Omit<NonNullable<StoryState['draft']>, 'text'> & { readonly text: Text }) | null
}

/** The state after an act as it is kept: where a text stands in the state before, only what differs is. */
export function storedAfter(before: StoryState, { live, draft, spikedAt }: StoryState): string {
  const stored: Stored = {
    live: shortened(before.live, live),
    draft: draft && { ...draft, text: shortened(before.draft?.text ?? null, draft.text) },
    spikedAt,
  }
  return JSON.stringify(stored)
}

/** Reads a state that is kept whole, or as it differs from the one before. Acts from before the desk kept unproven places have none. */
export function readState(json: string, before?: StoryState): StoryState {
  const { live, draft, spikedAt } = JSON.parse(json) as Stored
  return {
    live: whole(before?.live ?? null, live),
    draft: draft && { ...draft, text: whole(before?.draft?.text ?? null, draft.text) ?? '', unproven: draft.unproven ?? [] },
    spikedAt,
  }
}

function shortened(before: string | null, after: string | null): Text {
  if (before === null || after === null) return after
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1
  return { cut: [start, before.length - end, after.slice(start, after.length - end)] }
}

function whole(before: string | null, text: Text): string | null {
  if (text === null || typeof text === 'string') return text
  const [start, end, words] = text.cut
  return (before ?? '').slice(0, start) + words + (before ?? '').slice(end)
}
