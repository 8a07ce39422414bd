/** What the story says of its captions. */
export const checkWords = {
  captionsSigned: (signed: number, all: number) => `Captions ${signed} of ${all} signed off`,
  signed: (signed: number, all: number) => `${signed} of ${all} signed off`,
  captionReturned: (reason: string) => `Caption returned: ${reason}`,
} as const
