const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (figure: number) => String(figure).padStart(2, '0')

/** The time of a moment on this clock, 24 h: "12:04". */
export function clockTime(moment: Date): string {
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** The day of a moment: "19 Nov", with the year when it is another one. */
export function dayWords(moment: Date, now: Date): string {
  const day = `${moment.getDate()} ${months[moment.getMonth()]}`
  return moment.getFullYear() === now.getFullYear() ? day : `${day} ${moment.getFullYear()}`
}

/** A moment as a list says it: "12:04" today, "Yesterday", then "19 Nov". */
export function timeWords(moment: Date, now: Date): string {
  if (Number.isNaN(moment.getTime())) return ''
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(moment)) / 86_400_000)
  if (days === 0) return clockTime(moment)
  if (days === 1) return 'Yesterday'
  return dayWords(moment, now)
}

/** A moment in full, for titles and facts: "19 Nov 2026, 12:04". */
export function fullTime(moment: Date): string {
  return `${moment.getDate()} ${months[moment.getMonth()]} ${moment.getFullYear()}, ${clockTime(moment)}`
}
