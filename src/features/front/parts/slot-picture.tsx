import { isLinked, thumbUrl, variantUrl } from '#api/picture-url.ts'
import type { Slot } from '#contract/front.ts'
import type { ThumbWidth } from '#contract/picture.ts'
import { Picture } from '#ui/picture.tsx'
import { pictureOf } from '../as-arranged.ts'

interface SlotPictureProps {
  readonly slot: Slot
  /** So wide at least, in pixels. */
  readonly width: ThumbWidth
  readonly className?: string | undefined
}

/** The picture that a story has on the front, as the library has it cropped for fronts, or with its focal point in sight. */
export function SlotPicture({ slot, width, className }: SlotPictureProps) {
  const { crop, focal } = slot
  const address = pictureOf(slot)
  const src = address === '' ? '' : crop ? variantUrl(crop.hash, width, crop.name) : thumbUrl(address, width)
  const position = focal && !crop ? `${focal.x * 100}% ${focal.y * 100}%` : undefined
  return <Picture {...{ className, src, address, position }} alt="" remote={isLinked(address)} small />
}
