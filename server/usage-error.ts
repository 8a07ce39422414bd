/** A command line that was not understood; its message says what there is instead. */
export class UsageError extends Error {}

/** What Node says of arguments that it does not know, without its advice about dashes. */
export function notUnderstood(error: unknown, there: string): UsageError {
  const [said = ''] = String(error instanceof Error ? error.message : error).split(/\.(?:\s|$)|\n/)
  return new UsageError(`${said}. There are ${there}.`)
}
