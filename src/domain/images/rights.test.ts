import { expect, test } from 'vitest'
import { leaseEnded, openDemands, rightsCategories, rightsDemands } from './rights.ts'

const nothing = { credit: '', source: '', terms: '', leaseEnd: '' }
const everything = { credit: 'Mira Voss/AFP', source: 'The fire service', terms: 'Consent by letter', leaseEnd: '2026-12-31' }

test.each([
  ['own', ['credit']],
  ['agency', ['credit', 'leaseEnd']],
  ['handout', ['credit', 'source']],
  ['reader', ['credit', 'terms']],
  ['stock', ['credit', 'terms']],
  ['public-domain', ['source']],
  ['unknown', ['credit']],
] as const)('a picture that is %s needs %j', (category, fields) => {
  expect(openDemands(category, nothing).map(demand => demand.field)).toEqual(fields)
  expect(openDemands(category, everything)).toEqual([])
})

test('every demand is a sentence', () => {
  for (const category of rightsCategories)
    for (const { sentence } of rightsDemands(category)) expect(sentence).toMatch(/^An? .+ needs .+\.$/)
})

test('blanks are nothing, and a credit that names nobody is none', () => {
  expect(openDemands('stock', { ...everything, terms: ' \n' }).map(demand => demand.field)).toEqual(['terms'])
  expect(openDemands('own', { ...everything, credit: 'STR' }).map(demand => demand.field)).toEqual(['credit'])
})

test.each([
  ['', '2026-11-24', false],
  ['2026-11-23', '2026-11-24', true],
  ['2026-11-24', '2026-11-24', false],
  ['2027-01-01', '2026-11-24', false],
])('a lease to %j has on %s ended: %j', (leaseEnd, today, ended) => expect(leaseEnded(leaseEnd, today)).toBe(ended))
