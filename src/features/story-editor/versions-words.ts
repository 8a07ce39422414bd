/** Who changed a file that nobody at the desk did. */
const outside = 'Somebody outside the desk'

/** What is said where two versions of a story meet. It comes with the dialogs and banners that say it. */
export const versionsWords = {
  strong: 'Two versions of this story.',
  rest: (by: string, theirs: string) => `${by || outside} saved one at ${theirs}; yours is here. Nothing is lost.`,
  look: 'Look at both',
  title: 'Two versions of this story',
  keptTitle: 'Edits kept on this device meet a newer version',
  explain: (by: string, theirs: string) =>
    `${by || outside} saved the desk’s version at ${theirs}. Lines marked − are the desk’s, lines marked + are yours. What you do not take stays at hand.`,
  mine: 'Keep mine',
  theirs: 'Take the desk’s',
  copyMine: 'Copy mine',
  copyTheirs: 'Copy the other',
  later: 'Decide later',
  tookMine: 'Yours is kept.',
  tookTheirs: 'The desk’s version is taken.',
  undo: 'Undo',
} as const
