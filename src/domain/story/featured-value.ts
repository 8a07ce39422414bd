import { booleanText } from '../front-matter/boolean-text.ts'
import type { FieldShape } from '../site/site-shape.ts'

/** The words with which front matter says yes or no. */
const TRUTH = /^(?:true|yes|on|1|false|no|off|0)$/i
const YES = /^(?:true|yes|on|1)$/i

/** Whether a value of front matter says yes. */
export const isYes = (value: string): boolean => YES.test(value)

type Said = Pick<FieldShape, 'role' | 'values'>

/**
 * The word of a featured story where a site says it with a word of its own (`placement: lead`): the first of the values that the
 * configuration names. Undefined where it says yes and no, and for a key that means something else.
 */
export const featuredAs = (field: Said | undefined): string | undefined =>
  field?.role !== 'featured' ? undefined : field.values.slice(0, 1).find(({ value }) => !TRUTH.test(value))?.value

/** Whether that is the value of a featured story. */
export const isFeaturedValue = (value: string, as: string | undefined): boolean => (as === undefined ? isYes(value) : value === as)

/**
 * What a story says from now on under the key for it, given what it says; empty where it says nothing. Yes and no in the words that it has
 * (`no` becomes `yes`, `False` becomes `True`), else in those that most stories have; else the first or the second value of the site.
 */
export function featuredValue(before: string, on: boolean, field: Said | undefined): string {
  const [first = '', second = ''] = (field?.values ?? []).map(({ value }) => value)
  if (featuredAs(field) !== undefined) return on ? first : second
  return booleanText(TRUTH.test(before) ? before : first, on)
}
