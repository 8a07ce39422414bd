import type { SavedViews } from '#contract/caption.ts'
import type { Desk } from './desk.ts'

const placeOf = (person: string) => `caption-views ${person}`

/** The filters of the queue that a person gave a name. */
export async function savedViews(desk: Desk, person: string): Promise<SavedViews> {
  const kept = await desk.database.setting(placeOf(person))
  return kept === null ? { views: [] } : (JSON.parse(kept) as SavedViews)
}

export async function saveViews(desk: Desk, views: SavedViews, person: string): Promise<SavedViews> {
  await desk.database.putSetting(placeOf(person), JSON.stringify(views))
  return views
}
