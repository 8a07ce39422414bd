import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PictureFormat } from '#domain/images/picture-formats.ts'
import { thumbWidths } from '#domain/images/picture-limits.ts'
import { sharpImages } from '#server/adapters/sharp-images.ts'
import type { Rendering } from '#server/ports/images.ts'

// What taking and writing pictures costs, beside decoding the same files with sharp and nothing else, by turns in the same run.
// npm run bench:pictures
const PICTURES = 50
const ROUNDS = 5

const folder = join(import.meta.dirname, '../sample-site/source/assets/img')
const drawn = readFileSync(join(folder, 'bridge.jpg'))
const images = sharpImages()
sharp.concurrency(1)
sharp.cache(false)

const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** As an editor drops them: all at once. */
const forAll = (files: readonly Uint8Array<ArrayBuffer>[], work: (file: Uint8Array<ArrayBuffer>) => Promise<unknown>) =>
  timed(() => Promise.all(files.map(work)))

/** A picture as a camera writes it, of so many million pixels, with texts in XMP and IIM; the grain keeps it from being small. */
async function cameraPicture(megapixels: number): Promise<Uint8Array<ArrayBuffer>> {
  const width = Math.round(Math.sqrt((megapixels * 1_000_000 * 3) / 2))
  const xmp = (await sharp(drawn).metadata()).xmp?.toString('utf8') ?? ''
  const grain = {
    create: {
      width,
      height: Math.round((width * 2) / 3),
      channels: 3 as const,
      background: '#808080',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 12 },
    },
  }
  const base = await sharp(drawn).resize(grain.create.width, grain.create.height, { fit: 'fill' }).toBuffer()
  const noise = await sharp(grain).png({ compressionLevel: 1 }).toBuffer()
  return new Uint8Array(
    await sharp(base)
      .composite([{ input: noise, blend: 'soft-light' }])
      .withXmp(xmp)
      .jpeg({ quality: 88 })
      .toBuffer(),
  )
}

async function taking(name: string, files: readonly Uint8Array<ArrayBuffer>[]) {
  const times = { decode: [] as number[], take: [] as number[], facts: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    const decode = await forAll(files, file => sharp(file).autoOrient().raw().toBuffer())
    const take = await forAll(files, file => images.take(file, { svg: false }))
    const facts = await forAll(files, file => images.facts(file))
    if (round === 0) continue
    times.decode.push(decode)
    times.take.push(take)
    times.facts.push(facts)
  }
  const floor = median(times.decode)
  const ratio = (of: readonly number[]) => `${(median(of) / floor).toFixed(2)}`.padEnd(13)
  console.log(`${name.padEnd(24)}${ratio(times.take)}${ratio(times.facts)}of ${floor.toFixed(0)} ms`)
}

async function writing(file: Uint8Array<ArrayBuffer>) {
  const decode: number[] = []
  const ways = [
    ...thumbWidths.map(width => [width, 'webp'] as const),
    ...(['jpeg', 'avif'] as const).map(format => [1600, format] as const),
  ]
  const times = new Map(ways.map(way => [way, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = await timed(() => sharp(file).autoOrient().raw().toBuffer())
    if (round > 0) decode.push(floor)
    for (const [way, list] of times) {
      const [width, format] = way
      const how: Rendering = { crop: null, width, format: format satisfies PictureFormat }
      const time = await timed(() => images.render(file, how))
      if (round > 0) list.push(time)
    }
  }
  const floor = median(decode)
  for (const [[width, format], list] of times) console.log(`${`${format} ${width} px wide`.padEnd(24)}${(median(list) / floor).toFixed(2)}`)
}

console.log(`${PICTURES} pictures at once   take/decode  facts/decode decode`)
await taking(
  '0.6 megapixels, 47 kB',
  Array.from({ length: PICTURES }, () => new Uint8Array(drawn)),
)
const large = await cameraPicture(12)
const name = `12 megapixels, ${(large.length / 1_000_000).toFixed(1)} MB`
await taking(
  name,
  Array.from({ length: PICTURES }, () => large.slice()),
)
console.log(`\nwriting one of ${name.padEnd(8)}\nas                      render/decode`)
await writing(large)
