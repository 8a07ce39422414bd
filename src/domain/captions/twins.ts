import { splitSource } from '../front-matter/split-source.ts'

/** Other stories that say the same, or that readers find at the same address; by their names. */
export interface Twins {
  readonly sameText: readonly string[]
  readonly sameAddress: readonly string[]
}

/** A story among others: what it is called, its file, and where readers find it (null where that is not known). */
export interface StoryAmongOthers {
  readonly name: string
  readonly text: string
  readonly address: string | null
}

/** Shorter bodies are alike by chance: characters. */
const SHORTEST = 40

/** For each story the others that have its body, whatever blanks stand in it, or its address. */
export function twinsOf(stories: readonly StoryAmongOthers[]): Twins[] {
  const bodies = stories.map(({ text }) => splitSource(text).body.replace(/\s+/g, ' ').trim())
  const byBody = Map.groupBy(stories.keys(), at => bodies[at] ?? '')
  const byAddress = Map.groupBy(stories.keys(), at => stories[at]?.address ?? '')
  const others = (group: readonly number[] | undefined, at: number) =>
    (group ?? []).filter(one => one !== at).map(one => stories[one]?.name ?? '')
  return stories.map(({ address }, at) => {
    const body = bodies[at] ?? ''
    return {
      sameText: body.length < SHORTEST ? [] : others(byBody.get(body), at),
      sameAddress: address === null ? [] : others(byAddress.get(address), at),
    }
  })
}
