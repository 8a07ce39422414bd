import type { TruthLine } from '#ui/truth.tsx'
import { words } from '../words.ts'
import type { Saving } from './saving.ts'

/** The truth about saving, in words. `kept` says whether this browser keeps what is not saved. */
export function savingWords(saving: Saving, now: number, kept: boolean): TruthLine {
  switch (saving.state) {
    case 'saved':
      return { tone: 'ok', strong: 'Saved', rest: saving.at === null ? words.saved.nothing : words.saved.at(saving.at, now) }
    case 'typing':
      return { tone: 'typing', strong: 'Typing,', rest: 'not saved yet' }
    case 'saving':
      return { tone: 'saving', strong: 'Saving' }
    case 'retrying': {
      const seconds = (milliseconds: number) => Math.max(0, Math.round(milliseconds / 1000))
      return { tone: 'warn', strong: words.notSavedFor(seconds(now - saving.since)), rest: words.tryingIn(seconds(saving.next - now)) }
    }
    case 'offline':
      return { tone: 'offline', strong: 'Offline.', rest: kept ? words.keptHere(saving.edits) : words.keptOpen(saving.edits) }
    case 'back':
      return { tone: 'ok', strong: 'Back online.', rest: words.savedAgain(saving.edits, saving.at) }
    case 'refused':
      return { tone: 'bad', strong: 'Not saved.', rest: words.refused(saving.reason) }
    case 'read-only':
      return { tone: 'bad', strong: 'Read only.', rest: words.readOnly }
    case 'two-versions':
      return { tone: 'bad', strong: 'Two versions.', rest: 'Nothing is lost' }
    case 'published':
      return { tone: 'ok', strong: 'Published', rest: words.published(saving.at) }
  }
}
