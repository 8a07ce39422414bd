import type { Level } from '#domain/captions/finding.ts'
import type { StandReason } from './story-findings.ts'
import { levelWords } from './words.ts'

/** What the desk says of findings, in English. */
export const findingWords = {
  reasons: {
    'common-knowledge': 'Common knowledge',
    'house-style': 'House style',
    quote: 'Quote',
    other: 'Other',
  } satisfies Record<StandReason, string>,
  apply: 'Apply',
  letStand: 'Let it stand',
  why: 'Why may it stand?',
  otherReason: 'Another reason',
  keep: 'Keep it',
  takeBack: 'Check it again',
  stands: 'stands',
  line: (line: number) => `line ${line}`,
  name: (level: Level, rule: string) => `${levelWords[level]}: ${rule}`,
  said: (level: Level, message: string) => `${levelWords[level]}: ${message}`,
  walked: (at: number, of: number, level: Level, message: string) => `${levelWords[level]}, ${at} of ${of}. ${message}`,
  none: 'Nothing to look at: no finding stands open.',
  applied: (after: string) => (after === '' ? 'Applied.' : `Applied: ${after}`),
  cannot: 'The text has moved on since it was checked. It is checked again as soon as you pause.',
  noFix: 'There is no fix for this one; write it anew, or let it stand.',
  notInSource: 'It is written otherwise here than it is read; mend it by hand, or apply the fix in the text.',
  standInText: 'A finding is let stand in the text, not in the source.',
  nothingChosen: 'No finding is chosen. F8 goes to the next.',
  stood: (rule: string, why: string) => `${rule} stands: ${why}.`,
  keys: { next: 'Next finding', before: 'Previous finding', apply: 'Apply the fix of a finding', letStand: 'Let a finding stand' },
  hints: { next: 'next finding', apply: 'apply fix' },
} as const
