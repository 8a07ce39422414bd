import type { Act } from '#contract/story.ts'
import { headEntries } from '#domain/front-matter/head-entries.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { proposeFileName } from '#domain/site/file-name.ts'
import { isInside, isStoryFile, joined } from '#domain/site/folder-tree.ts'
import { type SitePath, type StoryId, sitePath } from '#domain/story/story.ts'
import type { DraftState, StoryRecord, StoryState } from '../ports/database.ts'
import { composeStory } from './compose-story.ts'
import { type Desk, storyKeys } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { numbered } from './free-path.ts'
import { dateNow, headedText, newStoryText } from './new-story-text.ts'
import { performAct } from './perform-act.ts'

const nothing: StoryState = { live: null, draft: null, spikedAt: null }

/** Starts a story as a draft. Nothing is written into the folder before it is published. */
export async function createStory(desk: Desk, request: { headline: string; path?: string | undefined }, by: string): Promise<Act> {
  const path = request.path === undefined ? await freePath(desk, request.headline) : newPath(desk, request.path)
  const text = newStoryText(desk.site.shape, request.headline, desk.clock.now())
  return startStory(desk, { path, draft: draftWith(nothing, text, null), label: 'New story' }, by)
}

/** A draft with the same words under another name; not featured, dated now. */
export async function duplicateStory(desk: Desk, id: StoryId, by: string): Promise<Act> {
  const story = await findStory(desk, id)
  const state = await stateOf(desk, story)
  const headline = `${story.headline} (copy)`
  const keys = storyKeys(desk.site.shape)
  const original = splitSource(state.draft?.text ?? state.live ?? '')
  const titled = headedText(original.body, headline)
  const inText = titled !== null && !headEntries(original).entries.some(entry => entry.key === (keys.headline ?? 'title'))
  const edits = [
    ...(inText ? [] : [{ key: keys.headline ?? 'title', value: { type: 'text' as const, text: headline } }]),
    ...(keys.date ? [{ key: keys.date, value: { type: 'bare' as const, text: dateNow(desk.site.shape, desk.clock.now()) } }] : []),
    ...(story.featured && keys.featured ? [{ key: keys.featured, value: { type: 'bare' as const, text: 'false' } }] : []),
  ]
  const source = edits.reduce(
    (head, { key, value }) => {
      const result = setValue(head, key, value)
      return result.ok ? result.source : head
    },
    inText ? { ...original, body: titled } : original,
  )
  return startStory(
    desk,
    { path: await freePath(desk, headline), draft: draftWith(state, joinSource(source), null), label: 'Duplicated' },
    by,
  )
}

/** The file name the site would give a story of this headline, and whether it is free. */
export async function proposePath(desk: Desk, headline: string): Promise<{ path: string; slug: string; taken: boolean }> {
  const path = proposedPath(desk, headline)
  return { path, slug: slugIn(path), taken: await isTaken(desk, path) }
}

function proposedPath(desk: Desk, headline: string): SitePath {
  const { shape } = desk.site
  return newPath(desk, joined(shape.contentFolder, proposeFileName(shape, headline, dateNow(shape, desk.clock.now()))))
}

const slugIn = (path: string): string => {
  const parts = path.replace(/\.[^./]*$/, '').split('/')
  return (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? ''
}

async function freePath(desk: Desk, headline: string): Promise<SitePath> {
  const path = proposedPath(desk, headline)
  for (let number = 2; number < 1000; number += 1) {
    const candidate = number === 2 && !(await isTaken(desk, path)) ? path : newPath(desk, numbered(desk, path, number))
    if (!(await isTaken(desk, candidate))) return candidate
  }
  throw new DeskProblem('path-taken', `There are a thousand stories called ${path}. Give the file a name of its own.`)
}

function newPath(desk: Desk, raw: string): SitePath {
  const path = sitePath(raw)
  const { contentFolder } = desk.site.shape
  if (!path)
    throw new DeskProblem(
      'path-outside-site',
      `“${raw}” is no path below the site folder. Write it like ${joined(contentFolder, 'a-story.md')}.`,
      { errors: [{ field: 'path', message: 'Not a path below the site folder.' }] },
    )
  const problem = !isInside(path, contentFolder)
    ? `Stories of this site lie in ${contentFolder}.`
    : isStoryFile(path)
      ? null
      : 'The name of a story ends in .md.'
  if (problem) throw new DeskProblem('invalid-request', problem, { errors: [{ field: 'path', message: problem }] })
  return path
}

async function isTaken(desk: Desk, path: SitePath): Promise<boolean> {
  const record = (await desk.database.storiesAt([path])).get(path)
  if (record && (record.hasDraft || record.liveHash !== null)) return true
  return (await desk.folder.read(path)) !== null
}

function startStory(desk: Desk, story: { path: SitePath; draft: DraftState; label: string }, by: string): Promise<Act> {
  return performAct(desk, { label: story.label, by, reason: 'new' }, async () => {
    if (await isTaken(desk, story.path))
      throw new DeskProblem('path-taken', `There is a story at ${story.path} already. Choose another file name.`, {
        errors: [{ field: 'path', message: 'There is a file of that name.' }],
      })
    const record = await recordAt(desk, story.path, by)
    return [{ story: record, before: nothing, after: { ...nothing, draft: story.draft } }]
  })
}

/** A row without file and draft is no story that anybody sees; undoing the start of one leaves just that. */
async function recordAt(desk: Desk, path: SitePath, by: string): Promise<StoryRecord> {
  const find = async () => (await desk.database.storiesAt([path])).get(path)
  const known = await find()
  if (known) return known
  await desk.database.insert([await composeStory(desk, path, nothing, { stamp: null, changedAt: desk.clock.now(), changedBy: by })])
  const record = await find()
  if (!record) throw new Error(`The row of ${path} was not written.`)
  return record
}
