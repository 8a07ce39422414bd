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
    id: Generated<number>
    origin: string
    src: string
    name: string
    hash: string | null
    type: string | null
    bytes: number | null
    width: number | null
    height: number | null
    colour: string | null
    located: number
    found: string
    added_at: string
    added_by: string
    caption: string
    alt: string
    credit: string
    source: string
    copyright: string
    terms: string
    people: string
    place: string
    taken: string
    keywords: string
    decorative: number
    rights: string
    lease_end: string
    focal: string | null
    crops: string
    /** The credit names somebody. */
    credited: number
    /** Everything that search looks through, folded. */
    words: string
    removed_at: string | null
    version: number
  }
  /** Every name that stories may have for a picture. */
  picture_files: { src: string; picture_id: number; path: string | null; stamp: string | null; crop: string | null; width: number | null }
  picture_uses: { story_id: number; src: string; lead: number }
  picture_flags_let_stand: { story_id: number; src: string; flag: string; reason: string; let_by: string; let_at: string }
  settings: { key: string; value: string }
}
