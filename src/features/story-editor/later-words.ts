/** What the banners of a story say, and the dialogs that ask before something is done. It comes with them. */
export const laterWords = {
  disk: {
    strong: 'Changed on disk.',
    rest: 'The file was changed outside the desk while you have a draft. Neither side is overwritten.',
    gone: 'Gone from disk.',
    goneRest: 'The file was taken away outside the desk. Your draft is kept; publishing writes it again.',
    goneUnsaved: 'The file was taken away outside the desk. Go on writing and it is kept as a draft.',
    look: 'Look at both',
    title: 'The file and your draft',
    explain: 'Lines marked − are in the file, lines marked + are in your draft.',
    takeDisk: 'Take the file',
    keepDraft: 'Keep my draft',
    settle: 'Keep as a draft',
  },
  spiked: { strong: 'Spiked.', rest: 'Nobody can publish it until it is put back.', putBack: 'Put back' },
  bodyProblem: {
    strong: 'This cannot be written as it looks.',
    left: 'A block was not written as it looked.',
    leftRest: 'Publishing waits until you edit these lines, or take them as written.',
    number: (at: number, of: number) => (of === 1 ? '' : ` ${at} of ${of}.`),
    show: 'Show',
    next: 'Next',
    settle: 'Take as written',
    settled: 'The story shows what readers get.',
  },

  revert: {
    title: (headline: string) => `Revert “${headline}” to what is live?`,
    rest: 'Your draft is set aside, and the text becomes the live one again. You can undo it.',
    keep: 'Keep my draft',
    act: 'Revert',
  },
  unpublish: {
    title: (headline: string) => `Unpublish “${headline}”?`,
    rest: 'It comes off the site now and stays here as a draft. You can undo it.',
    keep: 'Keep it live',
    act: 'Unpublish',
  },
  kill: {
    title: (headline: string) => `Kill “${headline}”?`,
    rest: 'It comes off the site now. The text, its history and the reason stay, and you can put it back.',
    reason: 'Reason',
    keep: 'Keep it live',
    act: 'Kill story',
  },
} as const
