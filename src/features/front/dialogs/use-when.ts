import { useState } from 'react'
import type { Front } from '#contract/front.ts'
import { endOfLive } from '../end-of-live.ts'
import { momentWords } from '../moment-words.ts'
import { localOf } from '../use-plans.ts'
import type { When } from './launch-when.tsx'

/** When to launch. A live front that ends hands its end on to what is launched in its place, until somebody says another. */
export function useWhen(front: Front) {
  const [said, say] = useState<Omit<When, 'until'> & { readonly until: string | null }>({ time: '', until: null, why: '' })
  const end = endOfLive(front, new Date())
  const local = end ? localOf(end) : ''
  // What is launched after that takes no place: the live front has ended by then.
  const ends = said.time < local ? local : ''
  return {
    when: { ...said, until: said.until ?? ends },
    ends: end && ends !== '' ? momentWords(end, new Date()) : '',
    change: (change: Partial<When>) => say(before => ({ ...before, ...change })),
  }
}
