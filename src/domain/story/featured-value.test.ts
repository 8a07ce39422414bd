import { expect, it } from 'vitest'
import { configuredFields } from '../site/apply-config.ts'
import { inferFields } from '../site/infer-fields.ts'
import { featuredAs, featuredValue, isFeaturedValue } from './featured-value.ts'

const field = (...values: string[]) => ({ role: 'featured' as const, values: values.map(value => ({ value, count: 1 })) })

it.each([
  ['true', 'false', []],
  ['True', 'False', []],
  ['yes', 'no', ['true', 'false']],
  ['YES', 'NO', []],
  ['On', 'Off', []],
  ['1', '0', ['yes', 'no']],
])('a story that says %s says %s when it is not featured any more, and the other way round, whatever others say', (yes, no, values) => {
  expect(featuredValue(yes, false, field(...values))).toBe(no)
  expect(featuredValue(no, true, field(...values))).toBe(yes)
})

it.each([
  ['yes', ['no', 'yes']],
  ['True', ['False']],
  ['1', ['0', '1']],
  ['true', []],
])('a story that says nothing says it like most others: %s', (yes, values) => expect(featuredValue('', true, field(...values))).toBe(yes))

it('a word of its own is the first that the site names, the second says that a story is not featured; without one it says nothing', () => {
  const placement = field('lead', 'none')
  expect([featuredValue('none', true, placement), featuredValue('lead', false, placement)]).toEqual(['lead', 'none'])
  expect(featuredValue('top', false, field('top'))).toBe('')
  expect([featuredAs(placement), featuredAs(field('yes', 'no')), featuredAs(undefined)]).toEqual(['lead', undefined, undefined])
  expect(['lead', 'none', 'true', ''].map(value => isFeaturedValue(value, 'lead'))).toEqual([true, false, false, false])
})

it('a key of that name which means something else has no word for it, whatever most stories say there', () => {
  const other = { ...field('none', 'lead'), role: null }
  expect([featuredAs(other), featuredValue('', true, other)]).toEqual([undefined, 'true'])
})

it('a key that the configuration makes the one for it, without its words, has none: the commonest is no sign of either', () => {
  const found = inferFields(['lead', 'none', 'none', 'none', 'lead', 'none'].map(word => `placement: ${word}`))
  const said = (values?: readonly string[]) => configuredFields(found, { placement: { role: 'featured', ...(values && { values }) } })[0]
  expect([featuredAs(said()), featuredAs(said(['lead', 'none']))]).toEqual([undefined, 'lead'])
})
