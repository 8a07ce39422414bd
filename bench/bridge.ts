import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { BodySaver } from '#editor/bridge/body-saver.ts'
import type { DocNode } from '#editor/bridge/doc-node.ts'
import { openSource } from '#editor/bridge/open-source.ts'
import { saveSource } from '#editor/bridge/save-source.ts'
import { placesOfWords, retyped } from '#server/verify/retype-word.ts'

// What opening and saving a story costs, beside remark's parse and stringify of the same text, one after the other in the same run.
// npm run bench:bridge
const sample = join(import.meta.dirname, '../sample-site/source/_posts/what_the_flood_maps_got_wrong_street_by_street.md')
const { body } = splitSource(readFileSync(sample, 'utf8'))
const blocks = body.split(/\n{2,}/).filter(block => block.trim() !== '' && !block.startsWith('[^'))

/** The sample's long read, cut or repeated to about this many characters. */
function story(size: number): string {
  let out = ''
  for (let at = 0; out.length < size; at++) out += `${blocks[at % blocks.length]}\n\n`
  return out
}

const processor = remark().use(remarkGfm)
const median = (times: readonly number[]) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

function timed<T>(work: () => T): [number, T] {
  const began = performance.now()
  const result = work()
  return [performance.now() - began, result]
}

function openedFrom(bytes: Uint8Array) {
  const source = openSource(bytes)
  if (source.refused !== null) throw new Error(source.refused)
  return source
}

/** One letter more at the end of a word in the middle of the story; all other nodes are the very same. */
function typedInto(doc: DocNode, count: number): DocNode {
  const places = placesOfWords(doc, new Set())
  const place = places[Math.floor(places.length / 2)]?.[0]
  if (!place) throw new Error('No word to type into.')
  return retyped(doc, place, `${place.word}${'x'.repeat(count)}`)
}

function measure(size: number, rounds: number) {
  const text = story(size)
  const bytes = new TextEncoder().encode(text)
  const times = { remark: [] as number[], open: [] as number[], openAndSave: [] as number[], key: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.remark.push(timed(() => processor.stringify(processor.parse(text)))[0])
    const [opening, source] = timed(() => openedFrom(bytes))
    const doc = typedInto(source.body.doc, 1)
    times.open.push(opening)
    times.openAndSave.push(opening + timed(() => saveSource(source, doc))[0])
    const saver = new BodySaver(source.body)
    saver.save(doc, null, 'near')
    for (let key = 2; key < 12; key++) {
      const typed = typedInto(source.body.doc, key)
      times.key.push(timed(() => saver.save(typed, null, 'near'))[0])
    }
  }
  return { kilobytes: Math.round(bytes.length / 1000), words: text.split(/\s+/).length, ...times }
}

measure(10_000, 10)
const sizes = [
  [10_000, 60],
  [40_000, 25],
  [300_000, 7],
] as const
console.log('size        words     open p50   open+save / remark   save after a key p50')
for (const [size, rounds] of sizes) {
  const { kilobytes, words, remark: floor, open, openAndSave, key } = measure(size, rounds)
  const ratio = median(openAndSave) / median(floor)
  console.log(
    `${`${kilobytes} kB`.padEnd(12)}${String(words).padEnd(10)}${`${median(open).toFixed(1)} ms`.padEnd(11)}${`${ratio.toFixed(2)} (of ${median(floor).toFixed(1)} ms)`.padEnd(21)}${median(key).toFixed(2)} ms`,
  )
}
