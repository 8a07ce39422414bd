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
    /** What its captions were checked by; empty where they are not yet. */
    checked_as: string
    /** What it says under the keys of the fronts, as JSON. */
    front_words: string
  }
  story_categories: { story_id: number; name: string }
  drafts: { story_id: number; text: string; base_hash: string | null; saved_at: string; saved_by: string; unproven: string }
  /** `files`: what it changed beside stories, as JSON. */
  acts: { id: Generated<number>; label: string; done_by: string; done_at: string; state: string; files: string }
  /** What fronts do at a time. `change`: a timed change as JSON; `state`: `waiting`, `running`, `done` or `failed`. */
  front_times: {
    id: Generated<number>
    front: string
    at: string
    change: string
    made_by: string
    made_at: string
    state: string
    claimed_at: string
    problem: string
  }
  /** When a story led on a front: `until` is null while it does; `why` it was put there, as far as somebody said. */
  front_stints: {
    id: Generated<number>
    front: string
    story_id: number
    slot: number
    since: string
    put_by: string
    until: string | null
    taken_by: string
    why: string
  }
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
  picture_files: {
    src: string
    picture_id: number
    path: string | null
    stamp: string | null
    crop: string | null
    width: number | null
    written_hash: string | null
    written_words: string | null
  }
  picture_uses: { story_id: number; src: string; lead: number }
  picture_flags_let_stand: { story_id: number; src: string; flag: string; reason: string; let_by: string; let_at: string }
  captions: {
    id: Generated<number>
    story_id: number
    /** Which caption of its story it is, from 0; null for one that the story has no more. */
    place: number | null
    kind: string
    line: number
    text: string
    src: string
    /** The picture under the one name that the desk has for it. */
    file: string
    /** Caption, alt text and credit, and on a second line the headline of the story, folded for search. */
    words: string
    /** The rest of what was found, as JSON. */
    found: string
    parts: string
    errors: number
    warnings: number
    hints: number
    /** The rules of its findings, each between blanks. */
    rules: string
    state: string
    causes: string
    seen: string | null
    reason: string
    decided_by: string
    decided_at: string | null
    /** A person treated it as a caption: it stays one while its words are the same, whatever they look like. */
    kept: number
    found_at: string
    claimed_by: string
    claimed_at: string
    /** Of its story, so that the queue is read from one table: its date, whether readers have it, whether the desk lists it. */
    date_sort: string
    live: number
    here: number
  }
  caption_trail: {
    id: Generated<number>
    caption_id: number
    what: string
    done_by: string
    done_at: string
    detail: string
    /** What stood before a decision, as JSON; null where there is nothing to take back. */
    before: string | null
    /** The act that did it; null for what is no act. */
    act_id: number | null
  }
  findings_let_stand: { story_id: number; finding: string; rule: string; reason: string; note: string; let_by: string; let_at: string }
  sign_off_overrides: { story_id: number; text_hash: string; reason: string; done_by: string; done_at: string }
  settings: { key: string; value: string }
}
