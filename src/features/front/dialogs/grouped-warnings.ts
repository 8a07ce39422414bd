import type { LaunchPreview } from '#contract/front.ts'

type Warning = LaunchPreview['warnings'][number]

interface Grouped extends Pick<Warning, 'level' | 'message' | 'headline'> {
  /** Numbers of slots, from 1. */
  readonly slots: readonly number[]
}

/** What is wrong in several slots in the same words is said once. */
export function grouped(warnings: readonly Warning[]): Grouped[] {
  const groups = new Map<string, Grouped>()
  for (const { level, message, headline, slot } of warnings) {
    const key = `${level} ${message}`
    const slots = [...(groups.get(key)?.slots ?? []), slot + 1]
    groups.set(key, { level, message, headline, slots })
  }
  return [...groups.values()]
}
