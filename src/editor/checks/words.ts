import type { Level } from '#domain/captions/finding.ts'

export const levelWords = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const satisfies Record<Level, string>

/** What stands behind a number of findings. */
export const levelCounts = {
  error: count => (count === 1 ? 'error' : 'errors'),
  warning: count => (count === 1 ? 'warning' : 'warnings'),
  hint: count => (count === 1 ? 'hint' : 'hints'),
} as const satisfies Record<Level, (count: number) => string>
export const countGoes = '. Go to the first'
