import type { MadeCaption } from '#contract/caption.ts'
import { isLinked } from '#domain/images/is-linked.ts'
import { fileOf, pictureSrc } from '#domain/site/picture-src.ts'
import type { SitePath } from '#domain/story/story.ts'
import { makeFigure } from '#editor/bridge/make-figure.ts'
import type { StoredCaption } from '../ports/caption-rows.ts'
import type { StoryState } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { performAct } from './perform-act.ts'
import { placeIn } from './place-of-caption.ts'
import { findCaption, openCaption } from './read-captions.ts'
import { editBoth } from './set-featured.ts'

interface MadeOf {
  readonly src: string
  readonly alt: string
  /** Write it to the published file at once; refused where readers would not get the picture. */
  readonly live?: boolean
}

/**
 * Makes a loose caption the caption of a picture: one right beside it that has none gets the words, any other goes where the paragraph
 * stands, in the form that the site's figures have. In the draft, or at once where the picture can be live. Undone by its act.
 */
export async function makeCaption(desk: Desk, id: number, picture: MadeOf, by: string): Promise<MadeCaption> {
  const caption = await findCaption(desk, id)
  if (caption.kind !== 'loose') throw new DeskProblem('invalid-request', 'This is the caption of a picture already.')
  const of = await findStory(desk, caption.story)
  const known = await stateOf(desk, of)
  // A story without a file has no readers, and all of it goes with its first publish.
  const live = picture.live === true && known.live !== null
  if (live) await mayBeLive(desk, of.path, { known, caption }, picture.src)
  const act = await performAct(desk, { label: 'Made a caption', by, reason: live ? 'published' : 'saved' }, async () => {
    const story = await findStory(desk, caption.story)
    const before = await stateOf(desk, story)
    const reference = before.draft?.text ?? before.live ?? ''
    const write = (text: string) => withFigure(desk, text, caption, picture, reference)
    if (live && before.live !== null) return [{ story, before, after: await editBoth(story, before, write) }]
    const draft = draftWith(before, write(reference), before.draft ? before.draft.baseHash : story.liveHash)
    return [{ story, before, after: { ...before, draft } }]
  })
  const all = await desk.database.captions.ofStory(caption.story)
  const made = all.find(one => one.kind === 'figure' && one.text === caption.text)
  if (made) await desk.database.captions.note(made.id, { what: 'caption', by, at: desk.clock.now(), detail: picture.src }, act.act)
  return { ...act, caption: made ? await openCaption(desk, made.id, by) : null }
}

/** Refuses to write at once what readers would not get, instead of writing it elsewhere. */
async function mayBeLive(
  desk: Desk,
  path: SitePath,
  { known: { live }, caption }: { readonly known: StoryState; readonly caption: StoredCaption },
  src: string,
): Promise<void> {
  if (placeIn(desk, live ?? '', caption, null) === null)
    throw new DeskProblem(
      'not-publishable',
      'Readers have this paragraph in other words, or not yet; it cannot be made a caption in the live file alone. Write it with the next publish.',
    )
  const name = pictureSrc(desk.site.shape, path, src)
  if (isLinked(name) || live?.includes(src)) return
  const file = fileOf(desk.site.shape, name)
  if (file !== null && (await desk.folder.read(file as SitePath)) !== null) return
  throw new DeskProblem(
    'not-publishable',
    `“${src}” is no file of the site yet, so that readers would get a story without its picture. Write it with the next publish, which brings the picture along.`,
  )
}

function withFigure(desk: Desk, text: string, caption: StoredCaption, { src, alt }: MadeOf, reference: string): string {
  const line = placeIn(desk, text, caption, null, reference)
  if (line === null) throw new DeskProblem('stale-version', 'The story was changed meanwhile, and has this paragraph in other words.')
  const done = makeFigure(text, { line, text: caption.text }, { src, alt, form: desk.site.shape.pictures.figure })
  if (!done.ok) throw new DeskProblem('not-publishable', `It could not be made a caption: ${done.reason}`)
  return done.text
}
