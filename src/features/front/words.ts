import type { Slot } from '#contract/front.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const changes = (count: number) => (count === 1 ? '1 change' : `${figure(count)} changes`)
const untitled = (headline: string) => headline || 'No headline'
const putBy = (by: string) => (by === '' ? '' : `, put there by ${by}`)
const because = (why: string) => (why === '' ? '' : `: “${why}”`)
const named = (headlines: readonly string[]) => headlines.map(one => `“${untitled(one)}”`).join(', ')

const undone = (came: readonly string[], went: readonly string[]) =>
  [came.length > 0 && `${named(came)} came, and would go`, went.length > 0 && `${named(went)} went, and would come back`]
    .filter(Boolean)
    .join('; ')

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
  notThen: 'As it will be; go back to now to launch',
  orderBroken: 'The order cannot be read; mend it first',
  broken: (problem: string) => `${problem} Until then nothing can be launched.`,
  sinceBegun: (came: readonly string[], went: readonly string[]) =>
    `The live front changed since this was begun: ${undone(came, went)} with a launch.`,
  sincePlanned: (came: readonly string[], went: readonly string[]) =>
    `By then the front is another than it was begun from: ${undone(came, went)}.`,
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
  call: 'What it is called here…',
  called: (headline: string) => `What “${untitled(headline)}” is called here`,
  itsOwn: (headline: string) => `its own headline: ${headline}`,
  calling: {
    title: (headline: string) => `What is “${untitled(headline)}” called on the front?`,
    text: 'Written into its front matter with the launch. The story keeps its own headline and picture; an empty field takes the word out.',
    headline: 'Headline',
    kicker: 'Kicker',
    picture: 'Picture',
    choose: 'Choose…',
    pick: 'Which picture on the front?',
    take: 'Take this picture',
    keep: 'Leave as is',
    save: 'Call it that',
    kept: 'Not saved. What you typed is here when you open this again.',
    again: 'This is what you typed before. It is not saved.',
    startOver: 'Start over',
  },
  leads: (since: string, by: string, why: string) => `leads since ${since}${putBy(by)}${because(why)}`,
  because: (why: string) => `“${why}”`,
  why: 'Why',
  whyHint: 'If you like: kept for whoever looks back.',
  shift: (shift: Slot['shift']) => {
    if ('by' in shift) return `${shift.kind} ${shift.by}`
    return shift.kind === 'new' ? 'new' : ''
  },
  lifted: (number: number, of: number, was: number) =>
    `Lifted, slot ${number} of ${of}${was === number ? '' : `, was ${was}`}. Arrows carry it, Space drops it, Escape puts it back.`,
  takenAway: (headline: string) => `“${untitled(headline)}” is not on the front any more. Nothing is lifted.`,
  putBack: (headline: string, number: number) => `${untitled(headline)} is back in slot ${number}.`,
  isLifted: (number: number, of: number, was: number) => `Lifted, slot ${number} of ${of}${was === number ? '' : `, was ${was}`}`,
  drops: 'drops',
  putsBack: 'puts back',
  moved: (headline: string, number: number) => `“${untitled(headline)}” in slot ${number}`,
  fallsOff: (said: string, headline: string) => `${said}; “${untitled(headline)}” falls off`,
  tookOff: (headline: string) => `“${untitled(headline)}” off the front`,
  discarded: 'What was prepared is discarded',
  launched: (front: string) => `${front} launched`,
  gone: (entries: readonly string[]) =>
    `${entries.length === 1 ? 'One entry of the file names' : `${entries.length} entries of the file name`} no story: ${entries.slice(0, 3).join(', ')}. It goes with the next launch.`,
  lost: (headlines: readonly string[]) => {
    const named = headlines.map(one => `“${untitled(one)}”`).join(', ')
    return `${named} ${headlines.length === 1 ? 'was' : 'were'} prepared here, and the file is gone from the folder. Put it back, or choose another story; a launch goes without it.`
  },
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
    call: 'What it is called here…',
    open: 'Open the story, or choose one for an empty slot',
    find: 'Find a candidate',
    which: 'Next or live',
    timeline: 'Timeline',
    launch: 'Launch…',
  },
  failed: 'Not arranged.',
  whenItDoes: 'Nothing is lost: do it again when it does.',
  again: 'Try again',
  notRead: 'The front could not be read',
  loading: 'Reading the front',

  timeline: 'Timeline',
  hours: 'What leads, hour by hour',
  scrub: 'The time to look at',
  now: 'now',
  asItWillBe: (words: string) => `${words}, as it will be`,
  backToNow: 'Back to now',
  noPlans: 'Nothing is planned. A slot’s menu plans when its story comes or goes; Launch plans the whole front.',
  emptyThen: 'empty',
  more: (count: number) => `and ${figure(count)} more`,
  wrong: (slot: number, message: string, time: string) => `Slot ${slot} from ${time}: ${message}`,
  plan: 'Plan its time…',
  planned: 'Planned',
  comes: (headline: string, slot: number, time: string) => `“${untitled(headline)}” comes into slot ${slot}, ${time}`,
  goes: (headline: string, time: string) => `“${untitled(headline)}” goes, ${time}`,
  goesLive: (time: string, until: string) => `The prepared front goes live, ${time}${until === '' ? '' : `, until ${until}`}`,
  isBack: (time: string) => `What led before leads again, ${time}`,
  takeBack: 'Take back',
  takenBack: 'Taken back from the plan',
  planCount: (count: number) => (count === 0 ? 'nothing planned' : `${figure(count)} planned`),
  planning: {
    title: (headline: string) => `When does “${untitled(headline)}” lead?`,
    text: 'The desk does it at that time, also with no browser open. Until then the live front stays.',
    comes: (slot: number) => `Comes into slot ${slot}`,
    goes: 'Goes',
    now: 'It leads already.',
    missing: 'Choose a time',
    keep: 'Leave as is',
    plan: 'Plan',
    done: (headline: string) => `Time of “${untitled(headline)}” planned`,
    launchAt: 'At a time, instead of now',
    launchUntil: 'Until, if it ends',
    launchUntilHint: 'Then what led before leads again.',
    launchThen: (time: string) => `Launch ${time}`,
    launchPlanned: (front: string) => `${front} goes live as planned`,
  },
  preview: 'Preview',
  previewing: {
    title: (front: string) => `${front}, as cards`,
    width: 'Width',
    desktop: 'Desktop',
    phone: 'Phone',
    cards: (width: 'phone' | 'desktop') => `The front as wide as a ${width}`,
    close: 'Close',
  },
  candidates: 'Candidates',
  find: 'Find a candidate',
  clearFind: 'Clear the search',
  recent: 'Recent',
  featured: 'Featured',
  previously: 'Previously',
  none: 'No story matches.',
  noneBefore: 'Nothing led here before.',
  embargoed: (until: string) => `Embargoed until ${until}`,
  scheduled: (time: string) => `Scheduled ${time}`,
  put: (headline: string, number: number) => `Put “${untitled(headline)}” into slot ${number}`,
  onIt: (number: number) => `slot ${number}`,
  putBackShort: 'Put back',
  ledFor: (from: Date, until: Date) => {
    const hours = Math.round((until.getTime() - from.getTime()) / 3_600_000)
    if (hours < 1) return 'led less than an hour'
    return hours < 48 ? `led ${hours === 1 ? '1 hour' : `${hours} hours`}` : `led ${Math.round(hours / 24)} days`
  },
  led: (duration: string, until: string, by: string, why: string) => `${duration}, until ${until}${putBy(by)}${because(why)}`,
  showCandidates: 'Choose stories',

  launching: {
    title: (front: string) => `Launch ${front}?`,
    text: 'All of it is written, or nothing. One undo takes it back.',
    reading: 'Reading what would change',
    come: 'Comes',
    go: 'Goes',
    move: 'Moves',
    called: 'Called',
    changes: 'What changes',
    arranged: 'This front was arranged since you looked.',
    lookAgain: 'Look at it as it is now',
    lookFirst: 'It was arranged since you looked',
    ends: (time: string) => `The live front was to end ${time}; this launch takes its place.`,
    warning: (slots: readonly number[], headline: string, message: string) =>
      slots.length > 1
        ? `Slots ${slots.slice(0, -1).join(', ')} and ${slots.at(-1)}: ${message}`
        : `Slot ${slots[0]}${headline === '' ? '' : `, “${headline}”`}: ${message}`,
    warnings: 'Worth a look',
    blocked: 'Mend these first',
    files: (count: number) => (count === 1 ? '1 file changes' : `${count} files change`),
    diffOf: (path: string) => `What changes in ${path}`,
    keep: 'Keep preparing',
    launch: 'Launch now',
    failed: 'Not launched.',
  },
} as const
