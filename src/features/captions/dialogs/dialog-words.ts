const figure = (count: number) => count.toLocaleString('en-GB')

/** What the dialogs of the caption desk say; they come later than it does. */
export const dialogWords = {
  saveTitle: 'Save this view',
  saveName: 'Name',
  saveDo: 'Save view',
  everywhereDialog: {
    title: 'Fix everywhere',
    find: 'What stands there',
    replace: 'What is to stand there',
    where: 'Where',
    places: { captions: 'In captions, alt texts and credits', story: 'Everywhere in stories' },
    look: 'Show all places',
    tooShort: 'Say first what stands there: two letters at least.',
    same: 'Say what is to stand there instead.',
    found: (total: number, shown: number) =>
      total === 0
        ? 'No story has these words.'
        : total > shown
          ? `${figure(total)} stories have them; the first ${figure(shown)} are shown, and corrected. Then look again.`
          : `${total === 1 ? 'One story has' : `${figure(total)} stories have`} them.`,
    count: (count: number) => (count === 1 ? 'one place' : `${figure(count)} places`),
    correct: (count: number, live: boolean) =>
      `Correct ${count === 1 ? 'one story' : `${figure(count)} stories`}${live ? ', live now' : ''}`,
    done: (count: number) => `Corrected in ${count === 1 ? 'one story' : `${figure(count)} stories`}`,
  },
  returnTitle: 'Return this caption',
  returnWhy: 'What is to be done?',
  returnNote: 'Its writer sees this in the list of stories and in the story.',
  returnDo: 'Return caption',
  keep: 'Keep it here',
  cancel: 'Cancel',
  chooseFirst: 'Choose a picture first.',
  returnShort: 'Say in a few words what is to be done.',
  lookTitle: 'Which picture does it belong to?',
  fromStory: 'Pictures of this story',
  fromLibrary: 'Choose or bring one in…',
  makeDo: 'Make it its caption',
  makeNote: 'The picture goes where the paragraph stands. The words of the paragraph become its caption.',
  besideNote: 'The picture stands right beside these words and has no caption. They become its caption, and their paragraph goes.',
  makeAlt: 'Alt text of the picture here',
  zoom: { in: 'Larger', out: 'Smaller', fit: 'Whole picture' },
} as const
