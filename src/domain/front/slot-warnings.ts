import { leaseEnded } from '../images/rights.ts'

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
}

export interface Warning {
  readonly level: 'blocks' | 'warning'
  readonly message: string
}

/** What else counts: the others of the front, where each story stands on other fronts, and since when it has led. */
export interface SlotContext {
  readonly front: readonly (LeadingStory | null)[]
  readonly perCategory: number | null
  readonly elsewhere: readonly { readonly front: string; readonly slot: number }[]
  /** Days that it has been on this front; null where it is new or nobody knows. */
  readonly days: number | null
  /** The last day that its lead picture may be used, `YYYY-MM-DD`, or empty; and the day it is looked at for. */
  readonly lease?: { readonly end: string; readonly day: string }
}

/** A story that has led for longer is worth a look. */
export const LONG_DAYS = 3

/** Everything that speaks against a story in a place of a front, the gravest first, each with what to do. */
export function slotWarnings(story: LeadingStory | null, at: number, context: SlotContext): Warning[] {
  if (!story) return [{ level: 'warning', message: 'This slot is empty. Choose a story, or launch without one.' }]
  return [
    ...unreadable(story),
    ...crowded(story, at, context),
    ...context.elsewhere.map(elsewhere),
    ...leased(context),
    ...unsigned(story),
    ...old(context),
  ]
}

const blocks = (message: string): Warning => ({ level: 'blocks', message })
const warns = (message: string): Warning => ({ level: 'warning', message })

function unreadable({ status, held, disk, spiked, image }: LeadingStory): Warning[] {
  if (spiked) return [blocks('It is spiked. Put it back and publish it, or take it off the front.')]
  if (disk === 'gone') return [blocks('Its file is gone from the folder. Take it off the front.')]
  if (status === 'draft') return [blocks('Still a draft. Publish it before it leads.')]
  return [
    ...(held ? [blocks('Its file says that the site leaves it out. Publish it without that, or take it off the front.')] : []),
    ...(image === '' ? [warns('It has no lead picture. Give it one.')] : []),
  ]
}

/** From the first one too many on. */
function crowded({ categories }: LeadingStory, at: number, { front, perCategory }: SlotContext): Warning[] {
  if (perCategory === null) return []
  return categories.flatMap(name => {
    const before = front.slice(0, at + 1).filter(one => one?.categories.includes(name)).length
    const all = front.filter(one => one?.categories.includes(name)).length
    return before > perCategory ? [warns(`${all} stories of “${name}”; this front is meant for ${perCategory}. Take one off.`)] : []
  })
}

const elsewhere = ({ front, slot }: SlotContext['elsewhere'][number]) =>
  warns(`Also on ${front}, slot ${slot + 1}. Keep it on one of them.`)

function unsigned({ captions: { all, signed } }: LeadingStory): Warning[] {
  const open = all - signed
  if (open <= 0) return []
  return [warns(`${open === 1 ? 'One caption is' : `${open} captions are`} not signed off. Ask the copy desk.`)]
}

const leased = ({ lease }: SlotContext): Warning[] =>
  lease && leaseEnded(lease.end, lease.day) ? [warns(`The lease of its lead picture ended on ${lease.end}. Give it another picture.`)] : []

const old = ({ days }: SlotContext): Warning[] =>
  days !== null && days > LONG_DAYS ? [warns(`It has been on this front for ${days} days. Is it still news?`)] : []
