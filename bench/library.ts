import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { choicesFrom } from '#domain/images/picture-choices.ts'
import { memoryBlobs } from '#server/adapters/memory-blobs.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import { openNodeSqlite } from '#server/adapters/sql/node-sqlite.ts'
import { hashOfBytes } from '#server/use-cases/story-text.ts'

// What the grid of a library of ten thousand pictures asks of the database, beside reading the same number of rows and nothing else; and
// what an upload of fifty pictures costs beside decoding them and keeping their bytes. By turns in the same run.
// npm run bench:library
const PICTURES = 10_000
const ROUNDS = 15
const rules = { today: '2026-11-25', ownHosts: [] }
const query = { sort: 'newest' as const, offset: 0, limit: 60 }

const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function grid() {
  const database = await openNodeSqlite(':memory:')
  await database.transaction(async inside => {
    for (let number = 0; number < PICTURES; number += 1) {
      const name = `picture-${number}.jpg`
      const content = {
        hash: String(number).padStart(64, '0'),
        type: 'image/jpeg',
        bytes: 1,
        width: 1600,
        height: 900,
        colour: '#888888',
        located: false,
      }
      const choices = { ...choicesFrom({}), caption: `Picture ${number} of the harbour`, credit: number % 3 === 0 ? '' : 'Kit Oduya' }
      await inside.pictures.add(
        {
          origin: 'desk',
          src: `/img/${name}`,
          name,
          content,
          found: {},
          addedAt: new Date(number * 60_000).toISOString(),
          addedBy: '',
          choices,
        },
        { path: null, stamp: null },
      )
    }
  })
  const ids = Array.from({ length: query.limit }, (_, index) => PICTURES - index)
  const ways = {
    'the same rows by their numbers': () => database.pictures.listed(ids, rules),
    'the first page': () => database.pictures.page(query, rules),
    'the last page': () => database.pictures.page({ ...query, offset: PICTURES - query.limit }, rules),
    'a search of three words': () => database.pictures.page({ ...query, q: 'harbour 77 picture' }, rules),
    'three filters': () => database.pictures.page({ ...query, is: 'unused,no-credit,no-alt' }, rules),
    'the counts of all filters': () => database.pictures.facets(rules),
  }
  const times = new Map(Object.keys(ways).map(name => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, work] of Object.entries(ways)) {
      const time = await timed(work)
      if (round > 0) times.get(name)?.push(time)
    }
  const floor = median(times.get('the same rows by their numbers') ?? [])
  console.log(`a grid of ${PICTURES.toLocaleString('en-GB')} pictures      ratio    time`)
  for (const [name, list] of times)
    console.log(`${name.padEnd(34)}${(median(list) / floor).toFixed(1).padStart(5)}${median(list).toFixed(1).padStart(6)} ms`)
  await database.close()
}

async function upload() {
  const drawn = new Uint8Array(readFileSync(join(import.meta.dirname, '../sample-site/source/assets/img/bridge.jpg')))
  const images = sharpImages()
  const blobs = memoryBlobs()
  const files = Array.from({ length: 50 }, () => drawn.slice())
  const times = { decode: [] as number[], take: [] as number[] }
  for (let round = 0; round <= 5; round += 1) {
    const decode = await timed(() => Promise.all(files.map(file => images.render(file, { crop: null, width: 32, format: 'jpeg' }))))
    const take = await timed(() =>
      Promise.all(
        files.map(async file => {
          const taken = await images.take(file, { svg: false })
          if ('refused' in taken) throw new Error(taken.is)
          await blobs.put(await hashOfBytes(taken.bytes), taken.bytes)
        }),
      ),
    )
    if (round > 0) times.decode.push(decode)
    if (round > 0) times.take.push(take)
  }
  console.log(
    `\nfifty pictures taken, hashed and kept, beside rendering a small one of each: ${(median(times.take) / median(times.decode)).toFixed(2)} (${median(times.take).toFixed(0)} ms)`,
  )
}

await grid()
await upload()
