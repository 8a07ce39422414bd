import type { CaptionRow, CaptionSort, CaptionView } from '#contract/caption.ts'
import type { CaptionFinding, StandReason } from '#contract/finding.ts'
import type { PictureRecord } from '#contract/picture.ts'
import type { LooseSignal } from '#domain/captions/loose-signals.ts'
import { looseSignals } from '#domain/captions/loose-signals.ts'
import type { LapseCause } from '#domain/captions/sign-off.ts'
import type { PictureField } from '#domain/images/picture-record.ts'
import { shortened } from '#ui/shortened.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const short = (text: string) => (text === '' ? 'the caption' : `“${shortened(text, 26)}”`)
const counted = (count: number, one: string) => `${figure(count)} ${one}${count === 1 ? '' : 's'}`

export const viewWords: Record<CaptionView, string> = {
  eyes: 'Needs eyes',
  lapsed: 'Lapsed',
  returned: 'Returned',
  mine: 'Mine',
  loose: 'Loose',
  signed: 'Signed off',
  older: 'Older',
  all: 'All',
}
export const sortWords: Record<CaptionSort, string> = {
  deadline: 'Oldest deadline',
  newest: 'Newest story',
  found: 'Last found',
  findings: 'Most findings',
  story: 'Headline',
}
export const levelWords: Record<CaptionFinding['level'], string> = { error: 'Error', warning: 'Warning', hint: 'Hint' }
export const causeWords: Record<LapseCause, string> = {
  caption: 'caption',
  alt: 'alt text',
  credit: 'credit',
  picture: 'picture',
  crop: 'crop',
  rules: 'rules',
}
export const standWords: Record<StandReason, string> = {
  'common-knowledge': 'Common knowledge',
  'house-style': 'House style',
  quote: 'Quote',
  other: 'Other',
}
export const signalWords = (signals: readonly LooseSignal[]): string => signals.map(signal => looseSignals[signal]).join('; ')

/** A word of a picture, under its name where desk and file say the same, else each under who says it. */
function both(record: PictureRecord, name: string, field: PictureField): (readonly [string, string])[] {
  const [desk, file] = [record[field], record.found[field]]
  if (!file || file.value === desk) return [[file ? name : `${name}, desk`, desk]]
  return [
    [`${name}, ${file.origin} of the file`, file.value],
    [`${name}, desk`, desk],
  ]
}

const kindWords: Record<CaptionRow['kind'], string> = { lead: 'lead picture', figure: 'picture', loose: 'loose caption' }

/** What the caption desk says. */
export const words = {
  title: 'Captions',
  views: 'Views',
  queue: 'Queue of captions',
  search: 'Search captions',
  clearSearch: 'Clear the search',
  sort: 'Order',
  published: 'Published only',
  category: 'Category',
  findings: 'Findings',
  noCategories: 'No category of that name.',
  findCategory: 'Find a category',
  remove: (name: string) => `Take out the filter ${name}`,
  withLevel: { error: 'With errors', warning: 'With warnings', hint: 'With hints' } satisfies Record<CaptionFinding['level'], string>,
  rule: (rule: string) => `Rule ${rule}`,
  oneStory: 'One story',
  clearFilters: 'Clear filters',
  more: 'More views',
  newer: (count: number) => `${figure(count)} new, show`,
  unsaved: (count: number) => `${figure(count)} not saved, show`,
  drop: 'Drop it',
  save: 'Save this view…',
  savedAs: (name: string) => `View “${name}” saved`,
  forgotten: (name: string) => `View “${name}” taken out`,
  saved: 'Saved views',
  forget: (name: string) => `Take out “${name}”`,
  done: {
    sign: (text: string) => `Signed off ${short(text)}`,
    return: (text: string) => `Returned ${short(text)}`,
    text: (text: string) => `${short(text)} is just text`,
    edit: {
      caption: (live: boolean) => `Caption changed, ${live ? 'live now' : 'with the next publish'}`,
      alt: (live: boolean) => `Alt text changed, ${live ? 'live now' : 'with the next publish'}`,
      credit: (live: boolean) => `Credit changed, ${live ? 'live now' : 'with the next publish'}`,
    },
    kept: {
      alt: 'Alt text changed; it is kept with the picture, for every story that uses it',
      credit: 'Credit changed; it is kept with the picture, for every story that uses it',
    },
    stand: (rule: string) => `${rule} stands`,
    takeUp: (rule: string) => `${rule} counts again`,
    make: 'Made the caption of a picture',
    fixes: (count: number) => `${counted(count, 'safe fix').replace(/fixs$/, 'fixes')} applied`,
  },
  failed: {
    sign: (why: string) => `Not signed off. ${why}`,
    return: (why: string) => `Not returned. ${why}`,
    text: (why: string) => `Not changed. ${why}`,
    fix: (why: string) => `Not fixed. ${why}`,
    stand: (why: string) => `Not changed. ${why}`,
    make: (why: string) => `Not made a caption. ${why}`,
    gone: 'This caption is gone',
    read: 'The captions could not be read',
    again: 'Try again',
  },
  whyReturned: 'Why it was returned',
  returnedBy: (by: string, time: string) => `Returned by ${by}, ${time}`,
  state: {
    review: 'Needs review',
    loose: 'Loose caption?',
    lapsed: (causes: readonly LapseCause[]) => `Lapsed: ${causes.map(cause => causeWords[cause]).join(', ')} changed`,
    returned: (reason: string) => `Returned: ${reason}`,
    signed: (by: string, time: string) => (by === '' ? `Signed off, ${time}` : `Signed off by ${by}, ${time}`),
    text: 'Just text',
    you: 'you',
  },
  claimed: (by: string) => `with ${by}`,
  claimedByYou: 'claimed by you',
  place: (row: CaptionRow, number: number, of: number) => `${kindWords[row.kind]} ${number} of ${of} · line ${row.line}`,
  position: (at: number, total: number) => `${figure(at)} of ${figure(total)}`,
  /** Below the last row of a list that is longer than one answer. */
  listed: (shown: number, total: number) =>
    `The first ${figure(shown)} of ${figure(total)} are listed. Narrow the list down with a filter, or work through these; the next ones come then.`,
  due: (day: string, ahead: boolean) => (ahead ? `due ${day}` : day),
  /** How long a caption has been there: "now", "3 h", "12 d". */
  age: (since: Date, now: Date) => {
    const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000)
    return hours < 1 ? 'now' : hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`
  },
  levels: (count: CaptionRow['counts']) =>
    [
      count.errors > 0 ? counted(count.errors, 'error') : '',
      count.warnings > 0 ? counted(count.warnings, 'warning') : '',
      count.hints > 0 ? counted(count.hints, 'hint') : '',
    ]
      .filter(Boolean)
      .join(', ') || 'no findings',
  openStory: 'Open story',
  approve: 'Approve and next',
  approveShort: 'Approve',
  return: 'Return…',
  edit: 'Edit',
  undo: 'Undo',
  liveStory: 'Live story:',
  fixLive: 'Fix live now',
  withNext: 'With next publish',
  large: 'Look large',
  makeCaption: 'Make it a caption…',
  justText: 'Just text',
  fixAll: 'Fix all safe',
  everywhere: 'Fix everywhere…',
  apply: 'Apply',
  stand: 'Let it stand',
  takeUp: 'Take it up again',
  why: 'Why?',
  standKey: (reason: StandReason) => `After X: ${standWords[reason].toLowerCase()}`,
  stands: (rule: string) => `${rule}: stands`,
  stoodBy: (reason: string, by: string, time: string) => `${reason}, ${by} ${time}`,
  otherReason: 'Say why in a few words',
  findingsCount: (count: number) => (count === 0 ? 'No findings' : counted(count, 'finding')),
  line: (line: number) => `line ${line}`,
  caption: 'Caption',
  alt: 'Alt text',
  credit: 'Credit',
  characters: (text: string) =>
    `${counted(Array.from(text).length, 'character')}, ${counted(text.split(/\s+/).filter(Boolean).length, 'word')}`,
  inLibrary: 'Kept with the picture in the library; it counts for every story that says nothing of its own.',
  noPlace: 'The stories of this site have no place for it.',
  noCreditPlace: 'Markdown has no place for a credit, and the library does not know this picture.',
  decorative: 'Marked as decorative: it needs no alt text.',
  savedAt: (time: string) => ({ tone: 'ok' as const, strong: 'Saved', rest: `${time} · nothing waiting` }),
  notSaved: 'Not saved.',
  kept: 'What you wrote is kept on this device.',
  reads: (text: string) => `It reads “${text}” now.`,
  changedMeanwhile: 'Somebody changed it meanwhile.',
  /** Why what was typed is not saved, and what to do: wait, choose between two wordings, or write it otherwise. */
  waits: (field: 'caption' | 'alt' | 'credit', why: string, kind: 'away' | 'conflict' | 'refused') =>
    `The ${causeWords[field]} that you wrote waits: ${why}${
      { away: '', conflict: ' Say below it which words are to stand.', refused: ' Write it otherwise there, or drop it below the field.' }[
        kind
      ]
    }`,
  noStand: 'A placeholder cannot stand: what it stands for has to be written. E leads to the caption.',
  saveAgain: 'Save it over that',
  dropMine: 'Take that',
  dropWritten: 'Drop what I wrote',
  pasteFrom: 'Why it is taken for a caption',
  since: 'Since the last sign-off',
  neverSigned: 'Never signed off.',
  unchanged: (by: string, time: string) => `Nothing changed since ${by} signed it off, ${time}.`,
  signedBy: (by: string, time: string) => `${by.charAt(0).toUpperCase()}${by.slice(1)} signed it off, ${time}. Since then:`,
  otherCause: (what: string) => `The ${what} changed.`,
  trail: 'What was done',
  cameBack: (who: string, causes: readonly LapseCause[]) =>
    `came back: ${causes.map(cause => causeWords[cause]).join(', ')} changed${who === '' ? '' : ` by ${who}`}`,
  trailWords: {
    signed: 'signed off',
    returned: 'returned',
    text: 'just text',
    caption: 'made a caption',
    edited: 'edited',
    stood: 'let stand',
    undone: 'took back',
    redone: 'did again',
    answered: 'came back',
    unanswered: 'the return stands again',
  },
  pictureData: 'Picture data',
  crops: 'Crops',
  cropped: (crops: readonly string[]) => (crops.length === 1 ? `Crop ${crops[0]}` : `${crops.length} crops`),
  dataFields: (record: PictureRecord): (readonly [string, string])[] =>
    [
      ...both(record, 'Caption', 'caption'),
      ['Headline', record.found.headline?.value ?? ''] as const,
      ...both(record, 'Credit', 'credit'),
      ...both(record, 'Source', 'source'),
      ...both(record, 'Copyright', 'copyright'),
      ...both(record, 'Terms', 'terms'),
      ...both(record, 'Taken', 'taken'),
      ...both(record, 'People', 'people'),
      ...both(record, 'Place', 'place'),
      ...both(record, 'Keywords', 'keywords'),
      ['Caption writer', record.found.captionWriter?.value ?? ''] as const,
      ['Instructions', record.found.instructions?.value ?? ''] as const,
      ['Made by', record.found.madeBy?.value ?? ''] as const,
      ['Size', record.width && record.height ? `${record.width} × ${record.height}` : ''] as const,
      ['File', record.name] as const,
    ].filter(([, value]) => value !== ''),
  noPicture: 'No picture belongs to it',
  looseNote: 'It stands in the text as an ordinary paragraph.',
  signedToday: (count: number) => `${figure(count)} signed off today`,
  checking: (done: number, total: number) => `Checking captions, ${figure(done)} of ${figure(total)} stories`,
  empty: {
    eyes: 'Every caption stands.',
    today: (count: number, time: string) =>
      count === 0 ? 'Nobody has to look at one now.' : `You signed off ${figure(count)} today; the last one was at ${time}.`,
    filtered: 'No caption matches.',
    left: 'Nothing is left in this list.',
    leftText: 'Every caption of it is decided; they stay in it, grey. Z takes the last decision back, K leads to it.',
    more: (count: number) => (count === 1 ? 'One more is waiting.' : `${figure(count)} more are waiting.`),
    moreText: 'Every caption that was listed is decided. Z takes the last decision back, K leads to it, J to the next ones.',
    showMore: 'Show the next ones',
    filters: (count: number) => (count === 1 ? 'A filter is on.' : `${figure(count)} filters are on.`),
    views: {
      lapsed: 'No sign-off lapsed.',
      returned: 'Nothing was returned.',
      mine: 'Nothing is with you. What you open is, and what was returned to stories that you changed last.',
      loose: 'No paragraph looks like a caption.',
      signed: 'Nothing is signed off yet.',
      older: 'No story is older than the day from which on captions need review.',
      all: 'No story has a caption.',
    } as Partial<Record<CaptionView, string>>,
  },
  toQueue: 'Queue',
  announce: {
    next: (what: string, next: CaptionRow | null, levels: string) =>
      next ? `${what}. Next: ${short(next.text)}, ${levels}.` : `${what}. Every caption here stands.`,
    approved: 'Approved',
    already: 'It was signed off already',
    returned: 'Returned',
    text: 'Just text',
    fixes: (live: boolean) => (live ? 'Fixes go live now' : 'Fixes go with the next publish'),
  },
} as const
