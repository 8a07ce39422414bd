const figure = (count: number) => count.toLocaleString('en-GB')
const stories = (count: number) => (count === 1 ? '1 story' : `${figure(count)} stories`)
const files = (count: number) => (count === 1 ? '1 file' : `${figure(count)} files`)

/** What the dialogs say that feature many stories, or only these. */
export const featureWords = {
  title: (featured: boolean, count: number) => (featured ? `Feature ${stories(count)}?` : `Unfeature ${stories(count)}?`),
  only: {
    title: 'Only these stay featured',
    text: 'Every other story loses it: one line of its file, at once. Whatever is open in drafts stays there.',
    stay: 'These stay',
    selected: (count: number) => (count === 1 ? 'The story that is selected' : `The ${figure(count)} stories that are selected`),
    since: 'Those dated since',
    category: 'Those in the category',
    nothing: 'Say which stay featured. None is chosen, so none would.',
  },
  reading: 'Reading what would change',
  changes: (count: number, live: number) =>
    live === count
      ? `${files(live)} ${live === 1 ? 'changes' : 'change'} by one line`
      : `${files(live)} ${live === 1 ? 'changes' : 'change'} by one line, and ${figure(count - live)} drafts`,
  drafts: (count: number) => (count === 1 ? '1 open draft gets the same line' : `${figure(count)} open drafts get the same line`),
  stay: (count: number) => (count === 1 ? '1 story is featured then' : `${figure(count)} stories are featured then`),
  nothing: 'All of them have this already',
  lines: 'The line that changes',
  line: (from: string, to: string) => `${from === '' ? 'no such line' : from} becomes ${to}`,
  noLine: 'no such line',
  times: (count: number) => `in ${files(count)}`,
  refused: 'These stop it. Mend them, or leave them out:',
  leave: 'Leave as is',
  act: (featured: boolean, count: number) => (featured ? `Feature ${figure(count)}` : `Unfeature ${figure(count)}`),
  writing: (done: number, total: number) => `${figure(done)} of ${files(total)} written`,
  beginning: 'Reading the stories',
  stop: 'Stop',
  stopping: 'Putting back what was written',
} as const
