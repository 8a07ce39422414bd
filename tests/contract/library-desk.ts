import sharp from 'sharp'
import { afterEach, beforeEach, expect } from 'vitest'
import { answer, ProblemError } from '#api/problem-error.ts'
import type { PictureEdit, TakenPicture } from '#contract/picture.ts'
import { aSite, aStory } from '../support/a-site.ts'
import { until } from '../support/until.ts'
import { type OpensDesk, type TestDesk, testDesk } from './test-desk.ts'

/** A picture that a story links to on another host. */
export const far = 'https://pictures.example/far.jpg'

/** A JPEG with a credit, taken at a time and somewhere on earth. */
export const jpeg = async (colour = '#a33', width = 1600) =>
  new Uint8Array(
    await sharp({ create: { width, height: Math.round((width * 2) / 3), channels: 3, background: colour } })
      .withExif({
        IFD0: { Artist: 'JONAH SELE / COURIER' },
        IFD2: { DateTimeOriginal: '2026:11:22 16:47:09' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 20/1 0/1' },
      })
      .jpeg()
      .toBuffer(),
  )

/** A desk for each test, with the picture of a small site in its library, and what tests ask of it; `desk` is that of the test that runs. */
export function libraryDesk(open: OpensDesk) {
  let desk: TestDesk
  beforeEach(async () => {
    const linked = aStory({ title: 'Linked', image: `${far}\nimage_credit: HO` })
    desk = await testDesk(open, aSite({ 'source/_posts/linked.md': linked }))
    await until(async () => (await pictures({ origin: 'site' })).total === 1, 'the pictures')
  })
  afterEach(() => desk.stop())
  const pictures = (query: Record<string, string> = {}) => answer(desk.api.pictures.$get({ query }))
  const send = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    body.append('file', new File([bytes], name, { type: 'image/jpeg' }))
    return desk.fetch('/api/pictures', { method: 'POST', body })
  }
  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const response = await send(name, bytes)
    expect(response.status).toBe(201)
    return (await response.json()) as TakenPicture
  }
  const record = (id: number) => answer(desk.api.pictures[':id'].$get({ param: { id: String(id) } }))
  const edit = async (id: number, change: PictureEdit, version?: number) =>
    answer(
      desk.api.pictures[':id'].$patch({
        param: { id: String(id) },
        header: { 'if-match': `"${version ?? (await record(id)).version}"` },
        json: change,
      }),
    )
  const problemOf = (request: Promise<unknown>) =>
    request.then(
      () => null,
      (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
    )
  const publication = (id: string) => answer(desk.api.stories[':id'].publication.$get({ param: { id } }))
  const publish = async (id: string) => {
    const { version, liveHash } = await publication(id)
    return answer(desk.api.stories[':id'].publication.$post({ param: { id }, json: { version, liveHash } }))
  }
  const onDisk = async (path: string) => (await desk.disk.read(path)) !== null
  return {
    get desk() {
      return desk
    },
    pictures,
    send,
    take,
    record,
    edit,
    problemOf,
    publication,
    publish,
    onDisk,
  }
}
