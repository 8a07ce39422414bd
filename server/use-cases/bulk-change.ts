import type { Act, StoryFilter } from '#contract/story.ts'
import { asList } from '#domain/front-matter/as-list.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { setValue } from '#domain/front-matter/set-value.ts'
import { joinSource, splitSource } from '#domain/front-matter/split-source.ts'
import { type StoryId, storyId } from '#domain/story/story.ts'
import { type Desk, storyKeys } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { draftWith } from './draft-state.ts'
import { findStory, stateOf } from './find-story.ts'
import { performAct } from './perform-act.ts'
import { publishPictures } from './publish-pictures.ts'
import { blockingChecks } from './publish-story.ts'
import { featureMany } from './set-featured.ts'
import { spikeStories } from './spike-story.ts'

/** The most stories that one act changes; each keeps its text before and after. */
const LIMIT = 1000

type BulkRequest = { ids?: number[] | undefined; filter?: StoryFilter | undefined; action: string; category?: string | undefined }

/** Does one thing to many stories as one act, all or none. */
export async function bulkChange(desk: Desk, request: BulkRequest, by: string): Promise<Act> {
  if (request.action === 'feature' || request.action === 'unfeature') return feature(desk, request, by)
  const ids = request.ids?.map(storyId) ?? (await desk.database.ids(request.filter ?? {}))
  if (ids.length === 0) throw new DeskProblem('invalid-request', 'No story is selected.')
  if (ids.length > LIMIT)
    throw new DeskProblem(
      'invalid-request',
      `${ids.length} stories are selected; one act changes at most ${LIMIT}. Narrow the filter and do it in parts.`,
    )
  if (request.action === 'spike') return spikeStories(desk, ids, '', by)
  if (request.action === 'publish') return publishMany(desk, ids, by)
  const category = request.category?.trim()
  if (!category) throw new DeskProblem('invalid-request', 'Name the category.', { errors: [{ field: 'category', message: 'Missing.' }] })
  return changeCategory(desk, ids, category, request.action === 'add-category', by)
}

/** One line of each file, so that there may be any number of them. */
function feature(desk: Desk, { ids, filter = {}, action }: BulkRequest, by: string): Promise<Act> {
  const featured = action === 'feature'
  return featureMany(desk, ids ? { which: 'ids', ids, featured } : { which: 'filter', filter, featured }, by, crypto.randomUUID())
}

/** Writes a category into drafts, never into live files: it is published with the next publish. */
function changeCategory(desk: Desk, ids: readonly StoryId[], category: string, add: boolean, by: string): Promise<Act> {
  const { categories, categoriesByBlanks: byBlanks } = storyKeys(desk.site.shape)
  const key = categories ?? 'categories'
  const order = desk.site.shape.fields.map(field => field.key)
  return performAct(desk, { label: add ? `Added ${category}` : `Took out ${category}`, by, reason: 'saved' }, () =>
    Promise.all(
      ids.map(async id => {
        const story = await findStory(desk, id)
        const before = await stateOf(desk, story)
        const text = before.draft?.text ?? before.live ?? ''
        const source = splitSource(text)
        const old = asList(scanHead(source).get(key), byBlanks)
        const values = add ? [...old.filter(name => name !== category), category] : old.filter(name => name !== category)
        if (old.includes(category) === add) return { story, before, after: before }
        const result = setValue(source, key, { type: 'list', values, byBlanks }, order)
        if (!result.ok)
          throw new DeskProblem('invalid-request', `“${story.headline}” was not changed: ${result.reason} No story was changed.`)
        return {
          story,
          before,
          after: { ...before, draft: draftWith(before, joinSource(result.source), before.draft ? before.draft.baseHash : story.liveHash) },
        }
      }),
    ),
  )
}

/** Publishes every draft and changed story among these; a story that stands as published is left alone. */
function publishMany(desk: Desk, ids: readonly StoryId[], by: string): Promise<Act> {
  return performAct(desk, { label: 'Published', by, reason: 'published' }, async () => {
    const all = await Promise.all(
      ids.map(async id => {
        const story = await findStory(desk, id)
        const before = await stateOf(desk, story)
        const blocking = before.draft ? await blockingChecks(desk, story, before) : []
        if (blocking.length > 0)
          throw new DeskProblem(
            'not-publishable',
            `“${story.headline}”: ${blocking.map(check => check.message).join(' ')} Nothing was published.`,
          )
        return before.draft ? [{ story, before, after: { live: before.draft.text, draft: null, spikedAt: null } }] : []
      }),
    )
    const changes = all.flat()
    for (const { story, after } of changes) await publishPictures(desk, story.path, after.live)
    if (changes.length === 0) throw new DeskProblem('not-publishable', 'All of them stand as published.')
    return changes
  })
}
