import type { Correction, CorrectionPreview } from '#contract/correction.ts'
import type { Act } from '#contract/story.ts'
import { lineDiff } from '#domain/story/line-diff.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import { correctText } from './correct-text.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { othersTurn } from './in-turns.ts'
import { type Change, performAct } from './perform-act.ts'
import { readerFor, tellOf } from './read-captions.ts'
import { editBoth } from './set-featured.ts'

/** Stories whose change is shown line by line. Who has more narrows the words. */
const MOST_SHOWN = 200

/** Every story that has these words, and what correcting them would change. Nothing is written. Stops when nobody waits for it any more. */
export async function previewCorrection(desk: Desk, correction: Correction, by: string, signal?: AbortSignal): Promise<CorrectionPreview> {
  const hits: CorrectionPreview['hits'] = []
  let total = 0
  for (const id of await candidates(desk, correction, by)) {
    await othersTurn(signal)
    const story = await desk.database.story(id)
    if (!story) continue
    const state = await stateOf(desk, story)
    const text = state.draft?.text ?? state.live ?? ''
    const { text: fixed, count, problem } = await correctText(desk, story, text, correction, signal)
    if (count === 0) continue
    total += 1
    if (hits.length >= MOST_SHOWN) continue
    const [row] = await desk.database.rows([id])
    if (!row) continue
    const { path, headline, status } = row
    hits.push({ story: { id, headline, path, status }, version: story.version, count, diff: lineDiff(text, fixed), problem })
  }
  return { hits, total }
}

/** Corrects the words in these stories as one act, all or none. A story that was changed since the preview stops it. */
export async function correctEverywhere(
  desk: Desk,
  correction: Correction & { readonly stories: readonly { readonly id: number; readonly version: number }[] },
  by: string,
): Promise<Act> {
  const label = `Corrected “${short(correction.find)}” to “${short(correction.replace)}”`
  const act = await performAct(desk, { label, by, reason: correction.live ? 'published' : 'saved' }, () =>
    Promise.all(correction.stories.map(({ id, version }) => corrected(desk, storyId(id), version, correction))),
  )
  await noteAll(desk, act, correction, by)
  return act
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 38)}…` : text)

async function corrected(desk: Desk, id: StoryId, version: number, correction: Correction): Promise<Change> {
  const story = await findStory(desk, id)
  if (story.version !== version)
    throw new DeskProblem(
      'stale-version',
      `“${story.headline}” was changed since you looked. No story was changed; look at it as it is now, and correct them then.`,
    )
  const before = await stateOf(desk, story)
  const live = correction.live && before.live !== null ? await checked(desk, story, before.live, correction) : null
  const draft = before.draft ? await checked(desk, story, before.draft.text, correction) : null
  return { story, before, after: await written(story, before, { live, draft }, () => checked(desk, story, before.live ?? '', correction)) }
}

async function written(
  story: StoryRecord,
  before: StoryState,
  { live, draft }: { live: string | null; draft: string | null },
  fromLive: () => Promise<string>,
): Promise<StoryState> {
  if (live !== null) {
    const texts = new Map([[before.live, live], ...(before.draft && draft !== null ? [[before.draft.text, draft] as const] : [])])
    return editBoth(story, before, text => texts.get(text) ?? text)
  }
  if (draft !== null) return { ...before, draft: draftWith(before, draft, before.draft?.baseHash ?? null) }
  return { ...before, draft: draftWith(before, await fromLive(), story.liveHash) }
}

async function checked(desk: Desk, story: StoryRecord, text: string, correction: Correction): Promise<string> {
  const { text: fixed, problem } = await correctText(desk, story, text, correction)
  if (problem === null) return fixed
  throw new DeskProblem(
    'not-publishable',
    `“${story.headline}” was not corrected: ${problem} No story was changed; leave it out and try again.`,
  )
}

/** Stories that may have the words; whether they do is seen in their text. */
async function candidates(desk: Desk, { find, where, file }: Correction, by: string): Promise<readonly StoryId[]> {
  if (where === 'captions') return desk.database.captions.storiesSaying(find, file ?? null, readerFor(desk, by))
  return desk.database.ids({ q: find })
}

/** Each caption that was corrected has it in its trail. */
async function noteAll(desk: Desk, act: Act, { find, replace }: Correction, by: string): Promise<void> {
  const at = desk.clock.now()
  for (const id of act.stories)
    for (const caption of await desk.database.captions.ofStory(storyId(id)))
      if ([caption.text, caption.alt.text, caption.credit.text].some(text => replace !== '' && text.includes(replace)))
        await desk.database.captions.note(caption.id, { what: 'edited', by, at, detail: find }, act.act)
  tellOf(desk, [], act.stories.map(storyId), by)
}
