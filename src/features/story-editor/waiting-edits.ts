import { deviceJournal } from './session/device-journal.ts'

/** A story with edits that are on this device only, left by a page that is closed. */
export interface WaitingEdit {
  readonly storyId: number
  readonly path: string
}

/** The stories of a site with such edits, each once, the newest first. */
export async function waitingEdits(site: string): Promise<readonly WaitingEdit[]> {
  const entries = await (await deviceJournal()).waiting(site)
  return [...new Map(entries.map(({ storyId, path }) => [storyId, { storyId, path }])).values()]
}
