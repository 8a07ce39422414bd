import { leaseEnded } from '../images/rights.ts'
import type { FrontShape } from './front-shape.ts'

/** What a warning is told from: a story as the list knows it. */
export interface LeadingStory {
  readonly headline: string
  readonly status: 'draft' | 'published' | 'changed'
  readonly held: boolean
  readonly disk: string
  readonly spiked: boolean
  readonly categories: readonly string[]
  readonly image: string
  readonly captions: { readonly all: number; readonly signed: number }
  /** Its date, as it sorts. */
  readonly dateSort: string
}

export interface Warning {
  readonly level: 'blocks' | 'warning'
  readonly message: string
  /** It has to be mended before a time, or will be over at one. */
  readonly timed: boolean
}

/** What else counts: the others of the front, where each story stands on other fronts, and since when it has led. */
export interface SlotContext {
  readonly front: readonly (LeadingStory | null)[]
  readonly perCategory: FrontShape['perCategory']
  readonly elsewhere: readonly { readonly front: string; readonly slot: number }[]
  /** Days that it has been on this front; null where it is new or nobody knows. */
  readonly days: number | null
  /** The last day that its lead picture may be used, `YYYY-MM-DD`, or empty; and the day it is looked at for. */
  readonly lease?: { readonly end: string; readonly day: string }
  /** Its picture, where the site has no such file; `here`: it is that for fronts alone. */
  readonly missing?: { readonly src: string; readonly here: boolean } | null
  /** The moment it is looked at for, and until when the story is embargoed, both as they sort, in the time of the site; empty for none. */
  readonly moment?: string
  readonly embargo?: string
}

/** A story that has led for longer is worth a look. */
export const LONG_DAYS = 3

/** Everything that speaks against a story in a place of a front, the gravest first, each with what to do. */
export function slotWarnings(story: LeadingStory | null, at: number, context: SlotContext): Warning[] {
  if (!story) return [warns('This slot is empty. Choose a story, or launch without one.', true)]
  return [
    ...unreadable(story),
    ...early(story, context),
    ...crowded(story, at, context),
    ...context.elsewhere.map(elsewhere),
    ...lost(context),
    ...leased(context),
    ...unsigned(story),
    ...old(context),
  ]
}

const blocks = (message: string): Warning => ({ level: 'blocks', message, timed: true })
const warns = (message: string, timed = false): Warning => ({ level: 'warning', message, timed })

function unreadable({ status, held, disk, spiked, image }: LeadingStory): Warning[] {
  if (spiked) return [blocks('It is spiked. Put it back and publish it, or take it off the front.')]
  if (disk === 'gone') return [blocks('Its file is gone from the folder. Take it off the front.')]
  if (status === 'draft') return [blocks('Still a draft. Publish it before it leads.')]
  return [
    ...(held ? [blocks('Its file says that the site leaves it out. Publish it without that, or take it off the front.')] : []),
    ...(image === '' ? [warns('It has no lead picture. Give it one.')] : []),
  ]
}

/** Under an embargo it cannot lead; one that is dated later is scheduled, and may. */
function early({ dateSort }: LeadingStory, { moment = '', embargo = '' }: SlotContext): Warning[] {
  if (moment === '') return []
  if (embargo > moment) return [blocks(`Embargoed until ${told(embargo)}. Plan it for then, or take it off the front.`)]
  return dateSort > moment
    ? [warns(`Dated ${told(dateSort)}: sites that wait for the date leave it out until then. Plan it for then.`, true)]
    : []
}

const told = (sortable: string) => sortable.slice(0, 16).replace('T', ' ')

/** From the first one too many on. */
function crowded({ categories }: LeadingStory, at: number, { front, perCategory }: SlotContext): Warning[] {
  if (perCategory === null) return []
  return categories.flatMap(name => {
    const most = typeof perCategory === 'number' ? perCategory : (perCategory[name] ?? Number.POSITIVE_INFINITY)
    const before = front.slice(0, at + 1).filter(one => one?.categories.includes(name)).length
    const all = front.filter(one => one?.categories.includes(name)).length
    return before > most ? [warns(`${all} stories of “${name}”; this front is meant for ${most}. Take one off.`)] : []
  })
}

const elsewhere = ({ front, slot }: SlotContext['elsewhere'][number]) =>
  warns(`Also on ${front}, slot ${slot + 1}. Keep it on one of them.`)

function unsigned({ captions: { all, signed } }: LeadingStory): Warning[] {
  const open = all - signed
  if (open <= 0) return []
  return [warns(`${open === 1 ? 'One caption is' : `${open} captions are`} not signed off. Ask the copy desk.`)]
}

const lost = ({ missing }: SlotContext): Warning[] =>
  missing
    ? [
        warns(
          `${missing.here ? 'Its picture for fronts' : 'Its lead picture'}, ${missing.src}, is not in the site: readers would see none. Choose another, or put the file there.`,
        ),
      ]
    : []

const leased = ({ lease }: SlotContext): Warning[] =>
  lease && leaseEnded(lease.end, lease.day)
    ? [warns(`The lease of its lead picture ended on ${lease.end}. Give it another picture.`, true)]
    : []

const old = ({ days }: SlotContext): Warning[] =>
  days !== null && days > LONG_DAYS ? [warns(`It has been on this front for ${days} days. Is it still news?`)] : []
