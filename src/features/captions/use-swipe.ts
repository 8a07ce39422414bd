import { type TouchEvent, useRef } from 'react'

/** How far a finger has to go sideways, in pixels, and how much further than up or down. */
const FAR = 64
const SLOPE = 2

/** A finger that wipes to the left wants what comes next, to the right what came before. In a field it marks words. */
export function useSwipe(step: (by: number) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const finger = touches[0]
      const inField = target instanceof Element && target.closest('input, textarea, dialog') !== null
      from.current = finger && touches.length === 1 && !inField ? { x: finger.clientX, y: finger.clientY } : null
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0]
      const start = from.current
      from.current = null
      if (!start || !finger) return
      const [across, along] = [finger.clientX - start.x, finger.clientY - start.y]
      if (Math.abs(across) >= FAR && Math.abs(across) > Math.abs(along) * SLOPE) step(across < 0 ? 1 : -1)
    },
  }
}
