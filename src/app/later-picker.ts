import { later } from '#ui/later.tsx'

/** A picker is a library of its own: it comes when somebody wants a picture. */
export const PicturePicker = later(
  async () => (await import('#features/pictures/index.ts')).PicturePicker,
  ({ onPick }) => onPick(null),
)
