import { useState } from 'react'
import type { PictureRecord } from '#contract/picture.ts'
import type { Point, Rectangle } from '#domain/images/rectangle.ts'

/** The crops and the focal point that somebody is drawing. Leaving them when something was changed takes two steps. */
export function useCrops(record: PictureRecord, onClose: () => void) {
  const [opened] = useState(record)
  const [focal, setFocal] = useState<Point | null>(record.focal)
  const [crops, setCrops] = useState<Readonly<Record<string, Rectangle>>>(record.crops)
  const [asked, setAsked] = useState(false)
  const isChanged = JSON.stringify([focal, crops]) !== JSON.stringify([opened.focal, opened.crops])
  return {
    focal,
    crops,
    /** Somebody tried to leave, and was told that nothing is saved. */
    asked: asked && isChanged,
    setFocal: (point: Point) => {
      setFocal(point)
      setAsked(false)
    },
    put: (name: string, crop: Rectangle) => {
      setCrops(old => ({ ...old, [name]: crop }))
      setAsked(false)
    },
    leave: () => {
      if (isChanged && !asked) setAsked(true)
      else onClose()
    },
  }
}
