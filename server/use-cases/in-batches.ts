/** So many reads and writes of files run side by side. */
const AT_ONCE = 16

/** Does a piece of work for each of many things, some at a time, and waits for all that began before it fails. */
export async function inBatches<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < things.length; from += AT_ONCE) {
    const done = await Promise.allSettled(things.slice(from, from + AT_ONCE).map(work))
    const failed = done.find(one => one.status === 'rejected')
    if (failed) throw failed.reason
  }
}
