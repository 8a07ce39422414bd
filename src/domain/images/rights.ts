import { isNoCredit } from './no-credit.ts'
import type { PictureTexts } from './picture-record.ts'

/** On what ground a picture may be used. */
export const rightsCategories = ['own', 'agency', 'handout', 'reader', 'stock', 'public-domain', 'unknown'] as const
export type RightsCategory = (typeof rightsCategories)[number]

/** What the rights of a picture are judged by. `leaseEnd` is the last day it may be used, `YYYY-MM-DD`, or empty. */
export type RightsRecord = Readonly<Pick<PictureTexts, 'credit' | 'source' | 'terms'> & { leaseEnd: string }>

/** One thing that a category asks of the record, and how a person is told. */
export interface RightsDemand {
  readonly field: keyof RightsRecord
  readonly sentence: string
}

const ask = (field: keyof RightsRecord, sentence: string): RightsDemand => ({ field, sentence })

const demands: Readonly<Record<RightsCategory, readonly RightsDemand[]>> = {
  own: [ask('credit', 'A picture of our own needs the name of whoever took it as its credit.')],
  agency: [
    ask('credit', 'An agency’s picture needs a credit: photographer and agency.'),
    ask('leaseEnd', 'An agency’s picture needs the last day it may be used.'),
  ],
  handout: [
    ask('credit', 'A handout needs a credit: the name of whoever gave it, not “handout”.'),
    ask('source', 'A handout needs its source: who sent it, and from where.'),
  ],
  reader: [
    ask('credit', 'A reader’s picture needs the reader’s name as its credit.'),
    ask('terms', 'A reader’s picture needs the reader’s consent, written into the terms.'),
  ],
  stock: [
    ask('credit', 'A stock picture needs a credit, as its licence asks for it.'),
    ask('terms', 'A stock picture needs its licence, named in the terms.'),
  ],
  'public-domain': [ask('source', 'A picture in the public domain needs its source, so that anybody can check.')],
  unknown: [ask('credit', 'A picture of unknown rights needs a credit at least.')],
}

/** What a category asks of the record of a picture. */
export const rightsDemands = (category: RightsCategory): readonly RightsDemand[] => demands[category]

/** What of it the record does not have yet. A credit that names nobody (HO, STR, pool) is none. */
export function openDemands(category: RightsCategory, record: RightsRecord): readonly RightsDemand[] {
  return demands[category].filter(({ field }) => (field === 'credit' ? isNoCredit(record.credit) : record[field].trim() === ''))
}

/** Whether the last day that a picture may be used is over. Both are `YYYY-MM-DD` in the newsroom's own time; an empty lease has no end. */
export const leaseEnded = (leaseEnd: string, today: string): boolean => leaseEnd !== '' && leaseEnd < today
