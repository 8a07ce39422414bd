const figure = (count: number) => count.toLocaleString('en-GB')
const lines = (count: number) => (count === 1 ? '1 line changed' : `${figure(count)} lines changed`)
const places = { file: 'in the file', draft: 'in the draft', both: 'in the file and in the draft beside it' }

export const words = {
  title: 'History',
  loading: 'Reading the history',
  of: (headline: string) => `History of “${headline}”`,
  open: 'Open story',
  nothing: 'Nothing was done to this story at this desk yet.',
  nothingWhy:
    'What is published, featured, spiked or corrected here is listed with the lines that changed. Edits on disk and what is typed into a draft are not acts of the desk.',
  failed: 'The history could not be read.',
  again: 'Try again',
  older: 'Show older',
  all: 'That is everything.',
  you: 'You',
  undone: 'Taken back',
  together: (others: number) => (others === 1 ? 'together with one other story' : `together with ${figure(others)} other stories`),
  change: (count: number, where: keyof typeof places) => `${lines(count)} ${places[where]}`,
  changeOf: (label: string, time: string) => `${label}, ${time}`,
  undo: (stories: number) => (stories === 1 ? 'Take back' : `Take back in ${figure(stories)} stories`),
  takenBack: (label: string) => `Taken back: ${label}`,
  notTakenBack: 'Not taken back.',
} as const
