import type { ImportProgress } from '#contract/site.ts'
import type { Habits } from '#domain/captions/story-lines.ts'
import { frontKeys } from '#domain/front/front-shape.ts'
import type { FieldShape, SiteShape } from '#domain/site/site-shape.ts'
import { featuredAs } from '#domain/story/featured-value.ts'
import type { StoryKeys } from '#domain/story/index-story.ts'
import type { Blobs } from '../ports/blobs.ts'
import type { Bus } from '../ports/bus.ts'
import type { Cache } from '../ports/cache.ts'
import type { CaptionChecker } from '../ports/caption-checker.ts'
import type { Clock } from '../ports/clock.ts'
import type { Database } from '../ports/database.ts'
import type { Identity } from '../ports/identity.ts'
import type { Images } from '../ports/images.ts'
import type { Log } from '../ports/log.ts'
import type { Remote } from '../ports/remote.ts'
import type { SiteFolder } from '../ports/site-folder.ts'

/** What every use case is given. */
export interface Desk {
  readonly database: Database
  readonly folder: SiteFolder
  readonly images: Images
  readonly blobs: Blobs
  readonly remote: Remote
  readonly cache: Cache
  readonly checker: CaptionChecker
  readonly identity: Identity
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Log
  readonly site: SiteState
  /** Runs one piece of work on files at a time, so that a scan never sees a file between its writing and its row. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** What this process knows of the site; read from the folder, so that every process can know it. */
export interface SiteState {
  shape: SiteShape
  notes: readonly string[]
  progress: ImportProgress
  /** How its stories, and those of each section, are written; null while nobody has looked. */
  habits: CaptionHabits | null
  /** There is something to be read or checked in the background. */
  wake: () => void
}

export interface CaptionHabits {
  readonly site: Habits
  readonly sections: Readonly<Record<string, Habits>>
}

/** The same desk inside of a transaction. */
export const within = (desk: Desk, database: Database): Desk => ({ ...desk, database })

/** A queue of one. */
export function oneAtATime(): Desk['alone'] {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

/** The key under which stories say that they are featured, as far as the site has one. */
export const featuredField = (shape: SiteShape): FieldShape | undefined =>
  shape.fields.find(({ role }) => role === 'featured') ?? shape.fields.find(({ key }) => key === 'featured')

/** The front-matter keys that lists and search read. */
export function storyKeys(shape: SiteShape): StoryKeys {
  const key = (role: string) => shape.fields.find(field => field.role === role)?.key ?? null
  return {
    headline: key('headline') ?? 'title',
    standfirst: key('standfirst') ?? 'description',
    date: key('date') ?? 'date',
    categories: key('categories'),
    categoriesByBlanks: shape.fields.some(field => field.role === 'categories' && field.byBlanks),
    image: key('lead-picture'),
    featured: key('featured') ?? 'featured',
    featuredAs: featuredAs(featuredField(shape)),
    author: key('author'),
    held: key('draft'),
    fronts: frontKeys(shape.fronts),
  }
}
