import type { Check } from '#contract/story.ts'
import { scanHead } from '#domain/front-matter/scan-head.ts'
import { splitSource } from '#domain/front-matter/split-source.ts'
import { isLinked } from '#domain/images/is-linked.ts'
import { isNoCredit } from '#domain/images/no-credit.ts'
import { type BlockingFlag, blockingFlags, flagsOf } from '#domain/images/picture-flags.ts'
import type { NamedPicture } from '#domain/images/story-pictures.ts'
import type { StoryRecord } from '../ports/database.ts'
import type { StoredPicture } from '../ports/picture-rows.ts'
import { namedPictures } from './compose-story.ts'
import type { Desk } from './desk.ts'
import { DeskProblem } from './desk-problem.ts'
import { findStory } from './find-story.ts'
import { flagRules } from './picture-words.ts'
import { readNow } from './sync-pictures.ts'

const sentences: Record<BlockingFlag, (name: string, picture: StoredPicture) => string> = {
  'no-credit': name => `${name} has no credit.`,
  expired: (name, picture) => `The lease of ${name} ended on ${picture.choices.leaseEnd}.`,
  linked: (name, picture) => `${name} is served by ${picture.src.split('/')[2] ?? 'another host'}, who can exchange it or take it away.`,
}

/** What stands against publishing the pictures that a story uses, and what somebody let stand with a reason. */
export async function pictureChecks(desk: Desk, story: StoryRecord, text: string): Promise<Check[]> {
  const named = namedPictures(desk, story.path, text)
  if (named.length === 0) return []
  const srcs = [...new Set(named.map(({ src }) => src))]
  await readNow(desk, srcs)
  const [known, stands] = await Promise.all([desk.database.pictures.bySrcs(srcs), desk.database.pictures.letStand(story.id)])
  const checks: Check[] = []
  for (const src of srcs) {
    const picture = known.get(src)?.picture
    if (!picture) {
      if (!isLinked(src) && src.startsWith('/'))
        checks.push({ id: 'picture-missing', level: 'warning', message: `There is no picture ${src} in the media folder.` })
      continue
    }
    const credited =
      !isNoCredit(picture.choices.credit) ||
      isCreditedBy(
        desk,
        text,
        named.filter(one => one.src === src),
      )
    for (const flag of blocking(desk, picture, credited)) {
      const stood = stands.find(one => one.src === src && one.flag === flag)
      const sentence = sentences[flag](picture.name, picture)
      checks.push(
        stood
          ? { id: 'picture', level: 'warning', message: `${sentence} ${stood.by} let it stand: “${stood.reason}”` }
          : { id: 'picture', level: 'blocks', message: sentence, picture: { src, flag } },
      )
    }
  }
  return checks
}

function blocking(desk: Desk, picture: StoredPicture, credited: boolean): BlockingFlag[] {
  const { alt, decorative, leaseEnd } = picture.choices
  const facts = { origin: picture.origin, src: picture.src, alt, decorative, leaseEnd, width: null, uses: 1, credited }
  const flags = flagsOf(facts, flagRules(desk))
  return blockingFlags.filter(flag => flags.includes(flag))
}

/** Whether a story itself credits a picture wherever it uses it: in the head beside the lead picture, in the body in each figure. */
function isCreditedBy(desk: Desk, text: string, uses: readonly NamedPicture[]): boolean {
  const head = uses.some(({ lead }) => lead) ? leadCredit(desk, text) : ''
  return uses.every(({ credit }) => !isNoCredit(credit ?? head))
}

/** The credit that a story itself gives its lead picture, where the site has a key for it. */
function leadCredit(desk: Desk, text: string): string {
  const key = desk.site.shape.fields.find(field => field.role === 'lead-picture-credit')?.key
  const value = key === undefined ? undefined : scanHead(splitSource(text)).get(key)
  return typeof value === 'string' ? value : ''
}

/** Lets a flag of a picture stand in one story. The reason is kept with the story, and shown whenever it is published. */
export async function letFlagStand(
  desk: Desk,
  story: StoryRecord['id'],
  what: { src: string; flag: BlockingFlag; reason: string },
  by: string,
): Promise<void> {
  await findStory(desk, story)
  if (!(await desk.database.pictures.bySrc(what.src))) throw new DeskProblem('not-found', `There is no picture ${what.src} in the library.`)
  await desk.database.pictures.putLetStand(story, { ...what, by, at: desk.clock.now() })
}
