import type { Images } from '#server/ports/images.ts'

/** For desks on which no picture matters: none can be decoded. */
export const noImages: Images = {
  facts: async () => null,
  take: async () => ({ refused: 'broken', is: 'a JPEG' }),
  render: async () => null,
}
