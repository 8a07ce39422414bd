import { answer, ProblemError } from '#api/problem-error.ts'
import type { CaptionQuery, Decision } from '#contract/caption.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

export const ferry = '![Cars wait on the quay](/assets/img/ferry.jpg "Cars wait for the ferry at Ostrand on Monday, November 16")'
export const loose = 'A queue of cars at the quay, pictured on Monday before the ramp was mended'
export const body = `The ramp is mended and Russia's timber leaves again. It took the yard a month.\n\n${ferry}\n\nThe yard says that it will hold for a winter. Nobody who was asked believed it.\n\n${loose}  \n\nThe harbour master asked drivers to come an hour early. Most came two hours early.\n`
export const path = 'source/_posts/quay.md'
export const story = aStory({ title: 'Ramp mended', date: '2026-11-20-09-15-00', body })

/** A desk on a site with a story of two captions, one of a picture and one loose, once both and the picture are known. */
export async function captionTestDesk(open: OpensDesk): Promise<TestDesk> {
  const desk = await testDesk(open, aSite({ [path]: story }))
  const { queue, ofKind, read } = captionSteps(() => desk)
  await until(async () => (await queue({ view: 'all' })).total === 2, 'the captions')
  await until(async () => (await read((await ofKind('figure')).id)).credit.place === 'library', 'the picture')
  return desk
}

type Query = Partial<Pick<CaptionQuery, 'view' | 'level' | 'q' | 'category' | 'published'>>

/** What tests do with captions again and again. */
export function captionSteps(desk: () => TestDesk) {
  const queue = (query: Query = {}) => answer(desk().api.captions.$get({ query }))
  const facets = () => answer(desk().api.captions.facets.$get({ query: {} }))
  const read = (id: number) => answer(desk().api.captions[':id'].$get({ param: { id: String(id) } }))
  const decide = (id: number, json: Decision) => answer(desk().api.captions[':id'].decisions.$post({ param: { id: String(id) }, json }))
  const undecide = (id: number) => answer(desk().api.captions.decisions[':id'].$delete({ param: { id: String(id) } }))
  const edit = (id: number, json: { field: 'caption' | 'alt' | 'credit'; from: string; to: string; live: boolean }) =>
    answer(desk().api.captions[':id'].$patch({ param: { id: String(id) }, json }))
  const undo = (act: number | null) => answer(desk().api.acts[':id'].undo.$post({ param: { id: String(act) } }))
  const ofKind = async (kind: string) => {
    const found = (await queue({ view: 'all' })).captions.find(one => one.kind === kind)
    if (!found) throw new Error(`No ${kind} caption.`)
    return found
  }
  const sign = async (id: number) => decide(id, { what: 'sign', hash: (await read(id)).hash })
  const draft = async () => (await answer(desk().api.stories[':id'].$get({ param: { id: await desk().id(path) } }))).text
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (one: unknown) => one,
    )
    if (!(error instanceof ProblemError)) throw new Error('It was not refused.')
    return error.problem
  }
  return { queue, facets, read, decide, undecide, edit, undo, ofKind, sign, draft, refusal }
}
