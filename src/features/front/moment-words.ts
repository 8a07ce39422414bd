import { clockTime, dayWords } from '#ui/time-words.ts'

/** A time to come as people say it: "tonight 21:00", "27 Nov 09:00". */
export function momentWords(moment: Date, now: Date): string {
  const today = moment.toDateString() === now.toDateString()
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toDateString() === moment.toDateString()
  const day = today ? (moment.getHours() >= 18 ? 'tonight' : 'today') : tomorrow ? 'tomorrow' : dayWords(moment, now)
  return `${day} ${clockTime(moment)}`
}
