import type { CaptionEdited, CaptionField } from '#contract/caption.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { paragraphsOf } from '#domain/captions/paragraphs.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { editOneCaption } from '#editor/bridge/edit-captions.ts'
import type { StoredCaption } from '../ports/caption-rows.ts'
import type { StoryRecord, StoryState } from '../ports/database.ts'
import { noWordsThere } from './caption-locks.ts'
import { checkStories } from './check-archive.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { editPictures } from './edit-picture.ts'
import { findStory, stateOf } from './find-story.ts'
import { type Change, performAct } from './perform-act.ts'
import { placeIn } from './place-of-caption.ts'
import { findCaption, openCaption, tellOf } from './read-captions.ts'
import { editBoth } from './set-featured.ts'

/** A word of a caption to be written. `live`: to the published file at once, and to the draft where there is one. */
export interface WordEdit {
  readonly field: CaptionField
  readonly from: string
  readonly to: string
  readonly live: boolean
  /** Takes out the blanks around a loose caption, too. */
  readonly trim?: boolean
}

const names: Readonly<Record<CaptionField, string>> = { caption: 'Caption', alt: 'Alt text', credit: 'Credit' }

/** Writes one word of a caption where it stands, and nothing beside it: in the story, or with its picture in the library. */
export async function editCaptionWord(desk: Desk, id: number, edit: WordEdit, by: string): Promise<CaptionEdited> {
  const caption = await findCaption(desk, id)
  const word = edit.field === 'caption' ? { text: caption.text, place: caption.captionPlace } : caption[edit.field]
  if (word.text !== edit.from)
    throw new DeskProblem(
      'stale-version',
      `Somebody changed this ${names[edit.field].toLowerCase()} meanwhile; it reads “${word.text}” now. What you wrote is still in the field.`,
    )
  if (word.place === 'none') {
    const { draft, live } = await stateOf(desk, await findStory(desk, caption.story))
    const noWords = noWordsThere(desk, caption, edit.field, draft?.text ?? live ?? '')
    if (noWords) throw new DeskProblem('not-publishable', `It could not be written: ${noWords} What you wrote is still in the field.`)
    throw new DeskProblem(
      'invalid-request',
      edit.field === 'credit' && caption.kind === 'figure'
        ? 'Markdown has no place for a credit, and the library does not know the picture. Bring the picture in, and its credit is kept there.'
        : 'The stories of this site have no place for it. Name a key for it in stet.config.json.',
    )
  }
  if (word.place === 'library') return editInLibrary(desk, caption, edit, by)
  const reason = edit.live ? 'published' : 'saved'
  const act = await performAct(desk, { label: `${names[edit.field]} changed`, by, reason }, async () => {
    const story = await findStory(desk, caption.story)
    const change = await wordChange(desk, story, await stateOf(desk, story), caption, edit)
    const text = change.after.draft?.text ?? change.after.live ?? ''
    return { changes: [change], ...(caption.kind === 'loose' && { kept: standsLoose(text, asRead(edit.to)) }) }
  })
  await desk.database.captions.note(id, { what: 'edited', by, at: desk.clock.now(), detail: `${edit.field}: ${edit.from}` }, act.act)
  return { act: act.act, picture: null, caption: await openCaption(desk, await sameCaption(desk, caption, id), by) }
}

/** The paragraph of a text that reads like this, as the checks read it. */
const standsLoose = (text: string, words: string): string | undefined =>
  words === ''
    ? undefined
    : paragraphsOf(splitSource(text).body)
        .find(one => asRead(one.text) === words)
        ?.text.trim()

/** On one line and without the bars of tables, as the checks read a paragraph. */
const asRead = (text: string) => text.replaceAll('|', ' ').replace(/\s+/g, ' ').trim()

async function sameCaption(desk: Desk, caption: StoredCaption, id: number): Promise<number> {
  const now = await desk.database.captions.byId(id)
  if (now?.place !== null && now) return id
  const all = await desk.database.captions.ofStory(caption.story)
  return all.find(one => one.kind === caption.kind && one.src === caption.src)?.id ?? id
}

export async function wordChange(
  desk: Desk,
  story: StoryRecord,
  before: StoryState,
  caption: StoredCaption,
  edit: WordEdit,
): Promise<Change> {
  const reference = before.draft?.text ?? before.live ?? ''
  const write = (text: string) => withWord(desk, text, caption, edit, reference)
  if (edit.live && before.live !== null) {
    if (before.draft && placeIn(desk, before.live, caption, edit.field) === null)
      throw new DeskProblem(
        'not-publishable',
        'Readers have this caption in other words, or not yet; it cannot be fixed in the live file alone. Write it with the next publish.',
      )
    return { story, before, after: await editBoth(story, before, write) }
  }
  const text = write(before.draft?.text ?? before.live ?? '')
  return { story, before, after: { ...before, draft: draftWith(before, text, before.draft ? before.draft.baseHash : story.liveHash) } }
}

function withWord(desk: Desk, text: string, caption: StoredCaption, { field, from, to, trim }: WordEdit, reference: string): string {
  const line = placeIn(desk, text, caption, field, reference)
  const { fields, pictures } = desk.site.shape
  if (line === null)
    throw new DeskProblem(
      'stale-version',
      'The story was changed meanwhile, and has this caption in other words. What you wrote is still in the field.',
    )
  const order = fields.map(({ key }) => key)
  const done = editOneCaption(
    text,
    { kind: caption.kind, line, src: caption.src, field, from, to, form: pictures.figure, ...(trim && { trim }) },
    copyKeys(fields).lead,
    order,
  )
  if (!done.ok) throw new DeskProblem('not-publishable', `It could not be written: ${done.reason} What you wrote is still in the field.`)
  if (caption.kind === 'loose' && standsLoose(done.text, asRead(to)) === undefined)
    throw new DeskProblem(
      'not-publishable',
      to.trim() === ''
        ? 'A loose caption without words would be no paragraph any more. Take it out in its story; it is still here.'
        : 'These words would be no paragraph of their own in the story. What you wrote is still in the field; write it in the story.',
    )
  return done.text
}

/** What a picture is called in the library counts for every story that says nothing of its own. */
async function editInLibrary(desk: Desk, caption: StoredCaption, { field, from, to }: WordEdit, by: string): Promise<CaptionEdited> {
  const known = await desk.database.pictures.bySrc(caption.file)
  if (!known || field === 'caption') throw new DeskProblem('not-found', 'The library does not have this picture any more.')
  const id = known.picture.id
  await editPictures(desk, { edits: [{ id, edit: { [field]: to }, from: { [field]: from } }] })
  // Where many stories use it the others are checked later; whoever wrote this looks at it now.
  await checkStories(desk, [caption.story])
  await desk.database.captions.note(caption.id, { what: 'edited', by, at: desk.clock.now(), detail: `${field}: ${from}` })
  tellOf(desk, [caption.id], [caption.story], by)
  return { act: null, picture: { id, field, from: to, to: from }, caption: await openCaption(desk, caption.id, by) }
}
