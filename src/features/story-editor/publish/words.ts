import { clockTime } from '#ui/time-words.ts'

const many = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** What publishing says, in English. It comes with its dialog. */
export const publishWords = {
  eyebrow: { fresh: 'Publish', changes: 'Publish changes' },
  looking: 'Reading what changes',
  lines: (lines: number) => `${many(lines, 'line')} ${lines === 1 ? 'changes' : 'change'}`,
  newFile: (lines: number) => `${many(lines, 'line')}, a new file`,
  bytes: (bytes: number) => `${many(bytes, 'byte')}, nothing else is touched`,
  nothing: 'Nothing changes',
  stands: 'The file stands as it is',
  replaces: 'Replaces the live file',
  creates: 'Not on the site yet',
  atOnce: 'written whole or not at all',
  address: 'Readers find it at',
  noAddress: 'The site decides its address',
  moves: (from: string) => `moves from ${from}`,
  keep: 'Keep editing',
  now: 'Publish now',
  refusal: 'This cannot be published yet',
  unwritable: (count: number) => `${many(count, 'place')} to settle first`,
  toFix: (count: number) => `${many(count, 'thing')} to fix first`,
  show: 'Show',
  letStand: 'Let it stand',
  withoutSignOff: 'Publish without',
  withoutWhy: 'Publish without sign-off? Say why',
  why: 'Why may it stand?',
  whyMissing: 'Say why in a few words.',
  whyHint: 'It is kept with the story, and said whenever it is published.',
  notSaved: 'Your last edits are not saved yet, and only saved text is published.',
  saveFirst: 'Not everything is saved',
  moved: 'It changed while you looked. This is what would be written now.',
  upToDate: 'Nothing has changed since it was published.',
  toast: (time: number) => `Published ${clockTime(new Date(time))}`,
} as const
