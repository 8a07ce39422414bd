import type { Check } from '#contract/story.ts'
import { twinsOf } from '#domain/captions/twins.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { plainText } from '#domain/markdown/plain-text.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './find-story.ts'

/** Words that a twin is searched by: enough for a handful of stories to have them all. */
const WORDS = 12
const MOST_READ = 20

/** Another story with the very same text is most likely this one, brought in twice: a warning, since a person knows. */
export async function duplicateChecks(desk: Desk, story: StoryRecord, text: string): Promise<Check[]> {
  const words = plainText(splitSource(text).body).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < WORDS) return []
  const alike = (await desk.database.ids({ q: words.slice(0, WORDS).join(' ') })).filter(id => id !== story.id)
  const records = await desk.database.records(alike.slice(0, MOST_READ))
  const others = await Promise.all(
    records.map(async one => {
      const { live, draft } = await stateOf(desk, one)
      return { name: `“${one.headline}” (${one.path})`, text: draft?.text ?? live ?? '', address: null }
    }),
  )
  const [own] = twinsOf([{ name: '', text, address: null }, ...others])
  if (!own || own.sameText.length === 0) return []
  return [{ id: 'duplicate-story', level: 'warning', message: `The same text stands in ${own.sameText.join(' and in ')}.` }]
}
