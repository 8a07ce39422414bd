import type { StoryRow, StoryView } from '#contract/story.ts'
import { dayWords } from '#ui/time-words.ts'
import type { ListSearch, ListSort } from './list-search.ts'
import { filtersOn } from './list-search.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const stories = (count: number) => (count === 1 ? '1 story' : `${figure(count)} stories`)
const spelled = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const small = (count: number) => spelled[count] ?? figure(count)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const viewWords: Record<StoryView, string> = {
  all: 'All',
  drafts: 'Drafts',
  changed: 'Changed',
  published: 'Published',
  featured: 'Featured',
  'new-on-disk': 'New on disk',
  'changed-on-disk': 'Changed on disk',
  'same-address': 'Same address',
  returned: 'Returned',
  spiked: 'Spiked',
}

export const sortWords: Record<ListSort, string> = {
  changed: 'Last changed',
  date: 'Date of the story',
  headline: 'Headline',
  relevance: 'Best match',
}

/** What the stories list says. */
export const words = {
  title: 'Stories',
  views: 'Views',
  newStory: 'New story',
  display: 'Display',
  theme: 'Light',
  themes: { auto: 'As the system', light: 'Day', dark: 'Night' },
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  density: 'Rows',
  search: 'Search headlines and text',
  clearSearch: 'Clear the search',
  filters: 'Filters',
  category: 'Category',
  person: 'Author',
  since: 'Changed since',
  sinceLabel: 'Changed on or after',
  clearFilters: 'Clear filters',
  noCategories: 'No story has a category yet.',
  findIn: (what: string) => `Find a ${what.toLowerCase()}`,
  remove: (what: string) => `Take off: ${what}`,
  sinceDay: (day: string, now: Date) => `Changed since ${dayWords(new Date(`${day}T00:00`), now)}`,
  days: { today: 'Today', week: 'Seven days', show: 'Show' },
  sort: 'Sort',
  directions: { asc: 'Ascending', desc: 'Descending' },
  columns: {
    select: 'Select',
    star: 'Featured',
    picture: 'Picture',
    headline: 'Headline',
    status: 'Status',
    captions: 'Captions',
    date: 'Date',
    category: 'Category',
    changed: 'Changed',
    by: 'By',
    actions: 'Actions',
  },
  captions: ({ all, signed }: StoryRow['captions']) => (all === 0 ? '' : `${signed} of ${all}`),
  captionsTitle: ({ all, signed, returned, reason }: StoryRow['captions']) =>
    all === 0 ? '' : `${signed} of ${all} captions signed off${returned > 0 ? `; returned: ${reason}` : ''}`,
  returnedShort: 'Returned',
  returned: (reason: string) => `Caption returned: ${reason}`,
  you: 'You',
  /** Who changed a story last when nobody at this desk did. */
  onDisk: 'On disk',
  none: 'none',
  sameAddress: (others: number) => (others === 1 ? 'Same address as 1 other' : `Same address as ${figure(others)} others`),
  untitled: 'No headline',
  newer: (count: number) => `${figure(count)} new, show`,
  saved: (time: string) => ({ tone: 'ok' as const, strong: 'Saved', rest: `${time} · nothing waiting` }),

  /** Beside the heading: what this list is, in words. */
  summary: (search: ListSearch, total: number, all: number, changed: number) => {
    if (search.q) return `${figure(total)} of ${figure(all)} mention “${search.q}”`
    if (filtersOn(search) > 0) return `${figure(total)} of ${figure(all)}`
    if (changed === 0) return figure(all)
    return `${figure(all)}, ${small(changed)} changed since ${changed === 1 ? 'it was' : 'they were'} published`
  },
  foot: (total: number, selected: number, row: number | null) =>
    [stories(total), selected > 0 && `${figure(selected)} selected`, row !== null && `row ${figure(row + 1)}`].filter(Boolean).join(' · '),
  rowSaid: (row: number, total: number, selected: boolean) =>
    `Row ${figure(row + 1)} of ${figure(total)}, ${selected ? 'selected' : 'not selected'}.`,

  selected: (count: number) => `${figure(count)} selected`,
  allStay: 'All that match are selected. Clear the selection to choose single ones.',
  tooMany: 'Anything else takes at most 1,000 stories at once. Narrow the filter.',
  publishMost: 'At most 20 are published at once, so that every change is seen first.',
  bulk: {
    bar: (count: number) => `${upper(small(count))} ${count === 1 ? 'story' : 'stories'} selected`,
    publish: 'Publish…',
    feature: 'Feature',
    unfeature: 'Unfeature',
    onlyThese: 'Only these…',
    addCategory: 'Add a category…',
    removeCategory: 'Take out a category…',
    category: 'Category',
    spike: 'Spike',
    more: 'More',
    clear: 'Clear',
  },
  menu: {
    label: (headline: string) => `Actions for ${headline}`,
    more: 'More actions',
    open: 'Open',
    openBeside: 'Open in a new tab',
    feature: 'Feature',
    unfeature: 'Unfeature',
    publish: 'Publish…',
    duplicate: 'Duplicate',
    history: 'History',
    select: 'Select',
    deselect: 'Deselect',
    spike: 'Spike',
    kill: 'Kill…',
    putBack: 'Put back',
  },

  done: {
    spiked: (headline: string) => `“${headline}” spiked`,
    killed: (headline: string) => `“${headline}” killed`,
    putBack: (headline: string) => `“${headline}” is a draft again`,
    duplicated: (headline: string) => `“${headline}” duplicated`,
    featured: (headline: string) => `“${headline}” featured`,
    unfeatured: (headline: string) => `“${headline}” no longer featured`,
    many: {
      feature: (count: number) => `${stories(count)} featured`,
      unfeature: (count: number) => `${stories(count)} no longer featured`,
      spike: (count: number) => `${stories(count)} spiked`,
      publish: (count: number) => `${stories(count)} published`,
      'add-category': (count: number, category: string) => `${category} added to ${stories(count)}`,
      'remove-category': (count: number, category: string) => `${category} taken out of ${stories(count)}`,
    },
  },
  failed: {
    featured: 'Not featured.',
    unfeatured: 'Still featured.',
    switchBack: 'The switch is back where it was.',
    spiked: 'Not spiked.',
    putBack: 'Not put back.',
    duplicated: 'Not duplicated.',
    many: 'Nothing was changed.',
    noAnswer: 'The desk does not answer.',
    again: 'Try again',
  },

  create: {
    title: 'New story',
    headline: 'Headline',
    file: 'File',
    fileHint: 'Where the story will be in the folder. It is written when you publish, not before.',
    taken: 'There is a file of that name. Change the headline or the name.',
    waiting: 'The name follows from the headline.',
    make: 'Start writing',
    cancel: 'Not now',
    needsHeadline: 'A story needs a headline',
  },
  kill: {
    title: (headline: string) => `Kill “${headline}”?`,
    text: 'It comes off the site now. The text, its history and the reason stay, and you can put it back.',
    reason: 'Reason, kept with the story',
    keep: 'Keep it live',
    kill: 'Kill story',
  },
  spikeMany: {
    title: (count: number) => `Spike ${stories(count)}?`,
    text: 'Those that are live come off the site now. Every text stays with the desk and can be put back.',
    keep: 'Keep them',
    spike: (count: number) => `Spike ${stories(count)}`,
  },
  publishMany: {
    title: (count: number) => `Publish ${stories(count)}?`,
    text: 'This is every line that changes. All of it is written, or nothing.',
    reading: 'Reading what would change',
    stands: 'Stands as published',
    change: (lines: number, bytes: number) =>
      `${figure(bytes)} ${bytes === 1 ? 'byte' : 'bytes'} in ${figure(lines)} ${lines === 1 ? 'line' : 'lines'}`,
    diffOf: (headline: string) => `What changes in “${headline}”`,
    keep: 'Keep editing',
    publish: 'Publish now',
    cannot: 'Something must be mended first',
    nothing: 'All of them stand as published',
  },
  categoryDialog: {
    add: (count: number) => `Add a category to ${stories(count)}`,
    remove: (count: number) => `Take a category out of ${stories(count)}`,
    text: 'It goes into the drafts. Readers see it with the next publish.',
    label: 'Category',
    doAdd: 'Add category',
    doRemove: 'Take out category',
    cancel: 'Leave as is',
    missing: 'Name a category',
  },

  empty: {
    noMatch: (q: string) => `Nothing mentions “${q}”`,
    noneHere: 'Nothing here',
    didYouMean: 'Did you mean',
    filtersToo: (count: number) => (count === 1 ? 'One filter is on as well.' : `${upper(small(count))} filters are on as well.`),
    filtersOn: (count: number) => (count === 1 ? 'One filter is on.' : `${upper(small(count))} filters are on.`),
    firstRun: 'This folder has no stories yet',
    looked: (path: string) =>
      ['Stet looked in ', path, ' and found no Markdown. Write the first one, or start the desk on another folder.'] as const,
    reading: 'Reading your stories',
    readSoFar: (read: number, total: number) => `${figure(read)} of ${figure(total)} read.`,
    views: {
      all: '',
      drafts: 'No drafts. What is started here appears in this view until it is published.',
      changed: 'Every published story stands as it was published.',
      published: 'Nothing is on the site yet.',
      featured: 'No story is featured.',
      'new-on-disk': 'Every story that arrived in the folder has been seen.',
      'changed-on-disk': 'No file changed on disk under a draft.',
      'same-address': 'Every story has an address of its own.',
      returned: 'No caption was sent back by the copy desk.',
      spiked: 'Nothing is spiked.',
    } satisfies Record<StoryView, string>,
    headings: { changed: 'Everything stands', 'new-on-disk': 'Nothing new on disk' } as Partial<Record<StoryView, string>>,
  },
  gone: {
    title: 'The stories could not be read',
    text: (host: string) => `The desk at ${host} does not answer. What you wrote is kept on this device.`,
    again: 'Try again',
    copy: 'Copy details',
    copied: 'Copied',
  },
  stillReading: (count: number) => `Reading ${count > 0 ? stories(count) : 'the stories'}`,
} as const
