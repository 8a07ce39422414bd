import type { ImportProgress } from '#contract/site.ts'

const figure = (count: number) => count.toLocaleString('en-GB')

/** What the shell says. Everything that screens say is in their own words.ts. */
export const words = {
  desk: 'Stet',
  home: 'Stet, all stories',
  sections: 'Desk',
  stories: 'Stories',
  captions: 'Captions',
  front: 'Front',
  pictures: 'Pictures',
  find: 'Find a story or do something',
  skip: 'Go to the work',
  allKeys: 'all keys',
  keysTitle: 'Keys of this screen',
  letterKeys: 'Single letters act',
  letterKeysNote: 'Switch them off when you speak to your computer, or when your own keys are in their way. The menus do the same.',
  close: 'Close',
  offline: { tone: 'offline', strong: 'Offline.', rest: 'The desk does not answer. Trying again' },
  waiting: (stories: number) => ({
    tone: 'warn' as const,
    strong: 'Not saved.',
    rest: `${stories === 1 ? 'Edits of one story are' : `Edits of ${stories} stories are`} kept on this device`,
  }),
  waitingIn: (path: string, others: number) =>
    `Edits of ${path}${others > 0 ? ` and ${others} more` : ''} are kept on this device. Opening the story saves them.`,
  openIt: 'Open it',
  pictureWordsWait: (pictures: number) => ({
    tone: 'warn' as const,
    strong: 'Not saved',
    rest: `· words of ${pictures === 1 ? '1 picture' : `${pictures} pictures`} wait on this device`,
  }),
  showWaiting: 'Show them',
  idle: { tone: 'ok', strong: 'Saved', rest: '· nothing waiting' },
  writing: (done: number, total: number) => ({
    tone: 'saving' as const,
    strong: 'Writing files.',
    rest: `${figure(done)} of ${figure(total)}`,
  }),
  comingIn: (left: number) => ({
    tone: 'saving' as const,
    strong: 'Pictures coming in.',
    rest: `${figure(left)} to go`,
  }),
  readOnly: { tone: 'bad', strong: 'Read only.', rest: 'The folder cannot be written' },
  backOnline: (time: string) => ({ tone: 'ok' as const, strong: 'Back online.', rest: `Read again ${time}` }),
  reading: ({ read, total }: ImportProgress) =>
    total > 0 ? `Reading stories, ${figure(read)} of ${figure(total)}` : 'Looking for stories',
  notesTitle: 'What could not be read',
  notes: (count: number) => (count === 1 ? '1 thing could not be read' : `${figure(count)} things could not be read`),
  refused: (count: number) =>
    count === 1
      ? '1 file could not be read as a story; it stays as it is'
      : `${figure(count)} files could not be read as stories; they stay as they are`,
  notFound: 'There is nothing at this address',
  notFoundWhy: 'The page may have been renamed, or the link was cut short.',
  toStories: 'All stories',
  failed: 'This screen failed',
  failedWhy: 'What you wrote is kept. Load it again; if it fails again, the details help whoever looks after the desk.',
  again: 'Load again',
  copyDetails: 'Copy details',
  copied: 'Copied',
  error: (id: string) => `error ${id}`,
} as const
