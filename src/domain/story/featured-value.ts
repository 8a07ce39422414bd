import { booleanText } from '../front-matter/boolean-text.ts'
import type { FieldShape } from '../site/site-shape.ts'

/** The words with which front matter says yes or no. */
const TRUTH = /^(?:true|yes|on|1|false|no|off|0)$/i
const YES = /^(?:true|yes|on|1)$/i

/** Whether a value of front matter says yes. */
export const isYes = (value: string): boolean => YES.test(value)

/**
 * The word of a featured story where a site says it with a word of its own (`placement: lead`): the first of the values that the
 * configuration names. Undefined where it says yes and no.
 */
export const featuredAs = (field: Pick<FieldShape, 'values'> | undefined): string | undefined =>
  (field?.values ?? []).map(({ value }) => value).find((value, at) => at === 0 && !TRUTH.test(value))

/** Whether that is the value of a featured story. */
export const isFeaturedValue = (value: string, as: string | undefined): boolean => (as === undefined ? isYes(value) : value === as)

/**
 * What a story says from now on under the key for it, given what it says; empty where it says nothing. Yes and no in the words that it has
 * (`no` becomes `yes`, `False` becomes `True`), else in those that most stories have; else the first or the second value of the site.
 */
export function featuredValue(before: string, on: boolean, field: Pick<FieldShape, 'values'> | undefined): string {
  const [first = '', second = ''] = (field?.values ?? []).map(({ value }) => value)
  if (featuredAs(field) !== undefined) return on ? first : second
  return booleanText(TRUTH.test(before) ? before : first, on)
}
