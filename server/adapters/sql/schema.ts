import type { Generated } from 'kysely'

/** The tables, the same on every engine. Times are ISO 8601 text, yes and no are 1 and 0, lists are JSON. */
export interface Schema {
  stories: {
    id: Generated<number>
    path: string
    headline: string
    standfirst: string
    date_text: string
    date_sort: string
    categories: string
    featured: number
    held: number
    image: string
    author: string
    address: string
    live_hash: string | null
    stamp: string | null
    has_draft: number
    version: number
    disk: string
    /** `draft`, `published` or `changed`; `gone` for a story that has neither file nor draft. */
    status: string
    spiked_at: string | null
    changed_at: string
    changed_by: string
  }
  story_categories: { story_id: number; name: string }
  drafts: { story_id: number; text: string; base_hash: string | null; saved_at: string; saved_by: string; unproven: string }
  acts: { id: Generated<number>; label: string; done_by: string; done_at: string; state: string }
  act_items: { act_id: number; story_id: number; path: string; before_state: string; after_state: string }
  pictures: {
    path: string
    src: string
    stamp: string
    bytes: number
    width: number | null
    height: number | null
    caption: string
    credit: string
    alt: string
  }
  settings: { key: string; value: string }
}
