import type { Slot } from '#contract/front.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const changes = (count: number) => (count === 1 ? '1 change' : `${figure(count)} changes`)
const untitled = (headline: string) => headline || 'No headline'

/** What the board of the fronts says. */
export const words = {
  title: 'Front',
  fronts: 'Fronts',
  which: 'Next or live',
  next: 'Next',
  live: 'Live',
  differs: (count: number) => `Next differs from live by ${changes(count)}`,
  discard: 'Discard',
  launch: 'Launch…',
  nothingToLaunch: 'Next is what is live; arrange it first',
  slots: (front: string) => `Slots on ${front}`,
  slot: (number: number) => `Slot ${number}`,
  empty: 'Empty',
  choose: 'Choose a story',
  noSlots: 'This front is empty',
  noSlotsWhy: 'Choose its first story from the list beside it. Nothing is live before you launch.',
  untitled,
  menu: (headline: string) => `Actions for ${untitled(headline)}`,
  up: 'Move up',
  down: 'Move down',
  off: 'Take off the front',
  open: 'Open the story',
  shift: (shift: Slot['shift']) => {
    if ('by' in shift) return `${shift.kind} ${shift.by}`
    return shift.kind === 'new' ? 'new' : ''
  },
  lifted: (number: number, of: number, was: number) =>
    `Lifted, slot ${number} of ${of}${was === number ? '' : `, was ${was}`}. Arrows carry it, Space drops it, Escape puts it back.`,
  putBack: (headline: string, number: number) => `${untitled(headline)} is back in slot ${number}.`,
  isLifted: (number: number, of: number, was: number) => `Lifted, slot ${number} of ${of}${was === number ? '' : `, was ${was}`}`,
  drops: 'drops',
  putsBack: 'puts back',
  moved: (headline: string, number: number) => `“${untitled(headline)}” in slot ${number}`,
  tookOff: (headline: string) => `“${untitled(headline)}” off the front`,
  discarded: 'What was prepared is discarded',
  launched: (front: string) => `${front} launched`,
  gone: (entries: readonly string[]) =>
    `${entries.length === 1 ? 'One entry of the file names' : `${entries.length} entries of the file name`} no story: ${entries.slice(0, 3).join(', ')}. It goes with the next launch.`,
  many: (count: number, slots: number) =>
    `${figure(count)} stories are featured and this front has place for ${slots}. The others are featured without a slot.`,
  onlyThese: 'Only these…',
  liveNote: 'This is what readers see. Go to Next to change it.',
  foot: (count: number, of: number) => `${count} of ${of} slots`,
  truth: (time: string, by: string) => ({ tone: 'ok' as const, strong: 'Next front saved', rest: `${time} by ${by}, not launched` }),
  keysTitle: 'Front',
  keys: {
    next: 'Next slot',
    previous: 'Previous slot',
    move: 'move',
    lift: 'Lift, or drop',
    liftHint: 'lift or drop',
    back: 'Put back what is lifted',
    send: (number: number) => `Send to slot ${number}`,
    sendHint: 'send to slot',
    off: 'Off the front',
    offHint: 'off',
    open: 'Open the story, or choose one for an empty slot',
    find: 'Find a candidate',
    which: 'Next or live',
    launch: 'Launch…',
  },
  failed: 'Not arranged.',
  again: 'Try again',
  notRead: 'The front could not be read',
  loading: 'Reading the front',

  candidates: 'Candidates',
  find: 'Find a candidate',
  clearFind: 'Clear the search',
  recent: 'Recent',
  featured: 'Featured',
  previously: 'Previously',
  none: 'No story matches.',
  noneBefore: 'Nothing led here before.',
  put: (headline: string, number: number) => `Put “${untitled(headline)}” into slot ${number}`,
  onIt: (number: number) => `slot ${number}`,
  putBackShort: 'Put back',
  ledFor: (from: Date, until: Date) => {
    const hours = Math.round((until.getTime() - from.getTime()) / 3_600_000)
    if (hours < 1) return 'led less than an hour'
    return hours < 48 ? `led ${hours === 1 ? '1 hour' : `${hours} hours`}` : `led ${Math.round(hours / 24)} days`
  },
  until: (words: string) => `until ${words}`,
  showCandidates: 'Choose stories',

  launching: {
    title: (front: string) => `Launch ${front}?`,
    text: 'All of it is written, or nothing. One undo takes it back.',
    reading: 'Reading what would change',
    come: 'Comes',
    go: 'Goes',
    move: 'Moves',
    warnings: 'Worth a look',
    blocked: 'Mend these first',
    files: (count: number) => (count === 1 ? '1 file changes' : `${count} files change`),
    diffOf: (path: string) => `What changes in ${path}`,
    keep: 'Keep preparing',
    launch: 'Launch now',
    failed: 'Not launched.',
  },
} as const
