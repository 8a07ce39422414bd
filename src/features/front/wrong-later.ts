import type { Forecast } from '#contract/front.ts'
import { clockTime } from '#ui/time-words.ts'
import { momentWords } from './moment-words.ts'
import { words } from './words.ts'

const DAY_MS = 86_400_000

/** What will be wrong, as lines. What is wrong already belongs to the slots. */
export const wrongLater = ({ moment, warnings }: Pick<Forecast, 'moment' | 'warnings'>, now: Date): string[] =>
  warnings
    .filter(({ at }) => at > moment)
    .map(({ at, slot, message }) => {
      const then = new Date(at)
      return words.wrong(slot + 1, message, then.getTime() - now.getTime() < DAY_MS ? clockTime(then) : momentWords(then, now))
    })
