import { expect, test } from 'vitest'
import { storyId } from '#domain/story/story.ts'
import { saveDraft } from '#server/use-cases/save-draft.ts'
import { setFeatured } from '#server/use-cases/set-featured.ts'
import { undoAct } from '#server/use-cases/undo-act.ts'
import { by, ground, pathOf, text } from './a-front-in-time.ts'

type Ground = Awaited<ReturnType<typeof ground>>
const undo = async ({ desk }: Ground, act: number | null) => (await undoAct(desk, act ?? 0, 'Tom Reed')).act

test('several stories are taken back as one although other words of theirs were written since, on disk and in a draft; these stay', async () => {
  const on = await ground()
  const ids = await Promise.all(['alder', 'birch', 'cedar'].map(on.id))
  const { act } = await setFeatured(on.desk, ids, true, by)
  await on.write('alder', text('alder', 'true').replace('Nobody', 'Somebody'))
  const birch = await on.desk.database.story(storyId(ids[1] ?? 0))
  const typed = text('birch', 'true').replace('sails', 'leaves')
  await saveDraft(on.desk, storyId(ids[1] ?? 0), birch?.version ?? 0, { text: typed }, 'Tom Reed')
  const undone = await undo(on, act)
  const files = async () => [await on.read(pathOf('alder')), await on.read(pathOf('birch')), await on.read(pathOf('cedar'))]
  expect(await files()).toEqual([text('alder').replace('Nobody', 'Somebody'), text('birch'), text('cedar')])
  const draft = async () => (await on.desk.database.draft(storyId(ids[1] ?? 0)))?.text
  expect(await draft()).toBe(text('birch').replace('sails', 'leaves'))
  await undo(on, undone)
  expect(await files()).toEqual([text('alder', 'true').replace('Nobody', 'Somebody'), text('birch', 'true'), text('cedar', 'true')])
  expect(await draft()).toBe(typed)
})
