/** The one line in which two texts differ, as both have it; null where they are the same, or differ in more. Line ends are not part of it. */
export function changedLine(before: string, after: string): { readonly from: string; readonly to: string } | null {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const at = old.findIndex((line, index) => line !== now[index])
  if (at < 0 || old.length !== now.length || old.some((line, index) => index > at && line !== now[index])) return null
  return { from: lineAt(old, at), to: lineAt(now, at) }
}

const lineAt = (lines: readonly string[], at: number) => (lines[at] ?? '').replace(/\r$/, '')
