/** Where errors go, with the id that the person saw. */
export interface Log {
  error(entry: { id: string; error: unknown; request: string }): void
  warn(message: string): void
}
