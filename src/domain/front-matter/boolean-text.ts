const pairs = [
  ['yes', 'no'],
  ['on', 'off'],
  ['1', '0'],
] as const

/** A truth value in the words of the old one: yes and no, on and off, 1 and 0, in its own case. */
export function booleanText(before: string, on: boolean): string {
  const pair = pairs.find(one => one.some(word => word === before.toLowerCase())) ?? ['true', 'false']
  const word = pair[on ? 0 : 1]
  if (before !== '' && before === before.toUpperCase()) return word.toUpperCase()
  return /^[A-Z]/.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
