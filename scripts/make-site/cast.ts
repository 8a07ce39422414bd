import type { Dice } from './random.ts'
import { bodies, causes, countries, days, firstNames, lastNames, months, roles, streets, things, towns } from './words.ts'

interface Person {
  readonly whole: string
  readonly surname: string
}

/** The people and places of one story: its sentences keep coming back to them. */
export interface Cast {
  readonly people: readonly [Person, Person]
  readonly town: string
  readonly thing: string
  readonly body: string
  readonly country: string
}

function person(roll: Dice): Person {
  const surname = roll.pick(lastNames)
  return { whole: `${roll.pick(firstNames)} ${surname}`, surname }
}

export function castOf(roll: Dice): Cast {
  return {
    people: [person(roll), person(roll)],
    town: roll.pick(towns),
    thing: roll.pick(things),
    body: roll.pick(bodies),
    country: roll.pick(countries),
  }
}

type Slot = (cast: Cast, roll: Dice) => string

const slots: Readonly<Record<string, Slot>> = {
  P: cast => cast.people[0].whole,
  p: cast => cast.people[0].surname,
  Q: cast => cast.people[1].whole,
  q: cast => cast.people[1].surname,
  T: (cast, roll) => (roll.chance(0.85) ? cast.town : roll.pick(towns)),
  C: cast => cast.country,
  S: (_, roll) => roll.pick(streets),
  O: (cast, roll) => (roll.chance(0.6) ? cast.body : roll.pick(bodies)),
  R: (_, roll) => roll.pick(roles),
  D: (_, roll) => roll.pick(days),
  M: (_, roll) => roll.pick(months),
  n: (_, roll) => String(roll.between(2, 28)),
  N: (_, roll) => `${roll.between(1, 98)},${String(roll.between(0, 999)).padStart(3, '0')}`,
  X: (cast, roll) => (roll.chance(0.8) ? cast.thing : roll.pick(things)),
  Z: (_, roll) => roll.pick(causes),
}

type Part = string | Slot
const compiled = new Map<string, readonly Part[]>()

function compile(template: string): readonly Part[] {
  const known = compiled.get(template)
  if (known !== undefined) return known
  const parts = template.split(/\{(\w)\}/).map((part, index): Part => (index % 2 === 0 ? part : (slots[part] ?? part)))
  compiled.set(template, parts)
  return parts
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Fills a sentence's slots from the cast of a story; the first letter becomes a capital. */
export function fill(template: string, cast: Cast, roll: Dice): string {
  let text = ''
  for (const part of compile(template)) text += typeof part === 'string' ? part : part(cast, roll)
  return capitalised(text)
}
