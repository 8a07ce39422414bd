import type { PictureFlag } from '#domain/images/picture-flags.ts'
import { takenKinds } from '#domain/images/picture-limits.ts'
import type { PictureField, ShownField } from '#domain/images/picture-record.ts'
import type { RightsCategory } from '#domain/images/rights.ts'

const number = (value: number) => value.toLocaleString('en-GB')
const many = (count: number, one: string, more = `${one}s`) => `${number(count)} ${count === 1 ? one : more}`
const day = (iso: string) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const shortDay = (iso: string) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })

/** What the library says, in English. */
export const words = {
  title: 'Pictures',
  summary: (total: number, all: number) => (total === all ? many(all, 'picture') : `${number(total)} of ${many(all, 'picture')}`),
  foot: (total: number, selected: number) =>
    selected > 0 ? `${number(selected)} of ${many(total, 'picture')} selected` : many(total, 'picture'),
  search: 'Caption, people, place, credit',
  searchName: 'Search pictures',
  clearSearch: 'Clear search',
  filters: 'Filters',
  remove: (filter: string) => `Take off the filter ${filter}`,
  upload: 'Upload',
  fromUrl: 'From a URL',
  thisMonth: 'This month',
  sinceDay: (iso: string) => `Since ${shortDay(iso)}`,
  untilDay: (iso: string) => `Until ${shortDay(iso)}`,
  by: (name: string) => `Brought by ${name}`,
  moreFilters: 'More filters',
  orientation: 'Orientation',
  shapes: { landscape: 'Landscape', portrait: 'Portrait', square: 'Square' },
  origin: 'Where from',
  origins: { site: 'Media folder', desk: 'Brought to the desk', linked: 'Linked' },
  people: 'Brought by',
  days: 'Brought',
  today: 'Today',
  sevenDays: 'Last seven days',
  sort: 'Order',
  sorts: { newest: 'Newest first', oldest: 'Oldest first', name: 'File name', uses: 'Most used' },
  none: (q: string, filtered: boolean) =>
    q !== '' ? `No picture mentions “${q}”.` : filtered ? 'No picture is left by these filters.' : 'No pictures yet.',
  noneRest: 'Upload one, drop it here, paste it, or fetch it from a URL.',
  clearFilters: 'Clear filters',
  unreadable: 'The pictures could not be read.',
  again: 'Try again',
  uses: (uses: number) => (uses === 0 ? 'unused' : `in ${many(uses, 'story', 'stories')}`),
  drop: 'Drop pictures to bring them to the desk',
  select: 'Select',
  deselect: 'Deselect',
  selected: (count: number) => `${number(count)} selected`,
  takeOut: 'Take out',
  editMany: 'Credit…',
  editManyHint: 'Credit and rights of all of them',
  clear: 'Clear',
  tookOut: (count: number, name: string) => (count === 1 ? `${name} taken out` : `${many(count, 'picture')} taken out`),
  stays: (name: string, stories: number, files: number) => {
    const where = [
      ...(stories > 0 ? [many(stories, 'story', 'stories')] : []),
      ...(files > 0 ? [`${many(files, stories > 0 ? 'other file' : 'file')} of the site`] : []),
    ]
    return `${name} is in ${where.join(' and ')}, so it stays.`
  },
  staysRest: 'Replace it there first:',
  staysTitle: (count: number) => (count === 1 ? 'This picture stays' : `${count} pictures stay`),
  close: 'Close',
  large: 'Look large',
  openStory: 'Open',
  flags: {
    unused: 'Unused',
    'no-credit': 'No credit',
    'no-alt': 'No alt text',
    linked: 'Hot-linked',
    expired: 'Lease ended',
    small: 'Small',
  } satisfies Record<PictureFlag, string>,
  leaseEnds: (iso: string) => `Lease ends ${shortDay(iso)}`,
  keys: { move: 'move', large: 'zoom', select: 'select', edit: 'edit details', crop: 'crop', upload: 'upload', insert: 'insert' },
} as const

/** What the panel beside the grid says of one picture. */
export const panelWords = {
  title: 'Details',
  nothing: 'Choose a picture to see what is known of it.',
  fields: {
    caption: 'Caption',
    alt: 'Alt text',
    credit: 'Credit',
    source: 'Source',
    copyright: 'Copyright',
    terms: 'Terms of use',
    people: 'People',
    place: 'Place',
    taken: 'Taken',
    keywords: 'Keywords',
  } satisfies Record<PictureField, string>,
  shown: {
    headline: 'Headline',
    captionWriter: 'Caption by',
    instructions: 'Instructions',
    madeBy: 'Made by',
  } satisfies Record<ShownField, string>,
  edited: (origin: string) => `edited, was ${origin}`,
  fileSays: (text: string) => `File says “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”.`,
  putBack: 'Put back',
  use: (text: string) => `Use “${text}”`,
  altHint: 'What who cannot see it needs to know.',
  decorative: 'Decorative: it says nothing that the text does not',
  peopleHint: 'Names, parted by commas.',
  takenHint: 'As 2026-11-24 or 2026-11-24T16:47:00; a year or a month alone will do.',
  rights: 'Rights',
  categories: {
    own: 'Own',
    agency: 'Agency',
    handout: 'Handout',
    reader: 'Reader',
    stock: 'Stock',
    'public-domain': 'Public domain',
    unknown: 'Unknown',
  } satisfies Record<RightsCategory, string>,
  leaseEnd: 'May be used until',
  noLease: 'Take the last day off',
  leaseHint: 'Empty when there is no last day.',
  more: 'More fields',
  file: 'File',
  fileFacts: (width: number, height: number, size: string, type: string) => `${number(width)} × ${number(height)}, ${size}, ${type}`,
  unknownFile: 'Not seen by the desk',
  brought: 'Brought',
  broughtBy: (iso: string, by: string) => (by === '' ? day(iso) : `${day(iso)} by ${by}`),
  location: 'Location',
  locationRemoved: 'Removed when published',
  locationKept: 'Kept when published',
  locationNone: 'None in the file',
  locationUnknown: 'Not known: the desk has not read the file',
  address: 'Address',
  usedIn: (count: number) => (count === 0 ? 'Used in no story' : `Used in ${many(count, 'story', 'stories')}`),
  lead: 'lead picture',
  crop: 'Crop',
  bringIn: 'Bring in',
  bringInHint: 'Fetches it into the library and exchanges it in every story that links to it.',
  broughtIn: (name: string) => `${name} brought in`,
  takeOut: 'Take out of the library',
  copyPath: 'Copy path',
  copied: 'Path copied',
  insert: 'Insert in story',
  saved: (field: string) => `${field} saved`,
  notSaved: (why: string) => `Not saved. ${why}`,
  waits: 'These words wait on this device.',
  trySave: 'Save them',
  takeBack: 'Take them back',
  noSuchDay: 'That was no whole date, so what stood there stands.',
  changedMeanwhile: 'Somebody else changed just this meanwhile, and that was not overwritten.',
  clash: (theirs: string) =>
    theirs === '' ? 'Not saved. Somebody else emptied this field meanwhile.' : `Not saved. Somebody else wrote here meanwhile: “${theirs}”`,
  saveMine: 'Save mine',
  takeTheirs: 'Take theirs',
} as const

/** What is said where several pictures are given the same credit and rights. */
export const manyWords = {
  title: (count: number) => `Credit and rights of ${many(count, 'picture')}`,
  rest: 'What is left empty stays as it is with each picture.',
  asItIs: 'As it is',
  save: 'Change them',
  cancel: 'Leave as they were',
  saved: (count: number) => `${many(count, 'picture')} changed`,
} as const

/** What is said while pictures come in. */
export const uploadWords = {
  tray: 'Coming in',
  waiting: 'Waiting',
  sending: (percent: number) => (percent >= 100 ? 'Reading it' : `${percent} %`),
  done: 'Taken',
  already: (iso: string) => `Already here since ${shortDay(iso)}`,
  useThat: 'Use that one',
  show: 'Show',
  cancel: 'Cancel',
  cancelled: 'Cancelled',
  retry: 'Try again',
  dismiss: 'Dismiss',
  /** What a button of a row is called for those who do not see the row. */
  of: (act: string, name: string) => `${act}: ${name}`,
  clear: 'Clear the list',
  clearRefused: (count: number) => `Clear what was not taken (${number(count)})`,
  underWay: (done: number, of: number, refused: number) =>
    `${number(done)} of ${number(of)}${refused > 0 ? `, ${number(refused)} not taken` : ''}`,
  atTheEnd: ({ taken, already, refused, cancelled }: Readonly<Record<'taken' | 'already' | 'refused' | 'cancelled', number>>) =>
    [
      taken > 0 && `${number(taken)} taken`,
      already > 0 && `${number(already)} already here`,
      refused > 0 && `${number(refused)} not taken`,
      cancelled > 0 && `${number(cancelled)} cancelled`,
    ]
      .filter(Boolean)
      .join(', '),
  refusedList: 'Not taken',
  restList: 'The others',
  tooLarge: (megabytes: string) =>
    `Not taken: this is ${megabytes} MB, and the desk takes up to 25 MB. Make the picture smaller and try again.`,
  notPicture: `Not taken: this is no picture, and the desk takes only ${takenKinds}. Save it as one of these and try again.`,
  offline: 'Not taken: the desk does not answer. Try again when it does.',
  urlTitle: 'From a URL',
  urlLabel: 'Address of the picture',
  urlHint: 'The desk fetches it and keeps it.',
  urlBad: 'An address starts with https:// or http://.',
  fetch: 'Fetch',
  link: 'Only link to it',
  cancelDialog: 'Cancel',
} as const

/** What is said where a picture is cropped. */
export const cropWords = {
  title: 'Crop',
  free: 'Free',
  focal: 'Focal point',
  focalHint: 'A new crop keeps it; one that misses it is marked. Arrows move it.',
  cropHint: 'Arrows move the crop, Shift and arrows resize it.',
  size: (width: number, height: number) => `${number(width)} × ${number(height)}`,
  narrow: 'Under 1,000 pixels wide: it looks coarse where it is shown large.',
  misses: 'The focal point lies outside this crop.',
  previews: 'As readers see it',
  save: 'Save crops',
  cancel: 'Leave as it was',
  reset: 'Largest',
  missedRatio: (name: string) => `${name}: the focal point lies outside`,
  unsaved: 'Not saved yet. Esc again leaves the crops as they were.',
  area: (name: string) => `Crop ${name}: arrows move, Shift and arrows resize`,
  focalArea: 'Focal point: arrows move it',
} as const

/** What is said where a picture goes into a story. */
export const pickWords = {
  back: 'Back to pictures',
  whole: 'Whole picture',
  crop: 'Crop',
  altHint: 'What who cannot see it needs to know. The caption is not read in its place.',
  captionHint: 'As the picture’s own data says; change it as you like.',
  keptHint: (own: string) => `The story’s own caption stays. The picture’s: “${own}”`,
  useOwn: 'Use the picture’s',
  creditHint: 'As the picture’s own data says.',
  insert: 'Insert',
} as const
