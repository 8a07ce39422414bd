import type { CheckedText } from '#domain/captions/check-story.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { findingKey } from '#domain/captions/finding-key.ts'
import type { CheckSettings } from '#domain/captions/profile.ts'
import { rulesOf } from '#domain/captions/sign-off.ts'
import type { PictureCopy } from '#domain/captions/story-copy.ts'
import type { Habits } from '#domain/captions/story-lines.ts'
import type { StoryToCheck } from '#domain/captions/story-to-check.ts'
import type { NamedPicture } from '#domain/images/story-pictures.ts'
import { pictureSrc } from '#domain/site/picture-src.ts'
import type { CaptionWord, FoundCaption, StoryCaptions } from '../ports/caption-rows.ts'
import type { PictureFile, StoredPicture } from '../ports/picture-rows.ts'
import type { Desk } from './desk.ts'
import { hashOf } from './story-text.ts'

/** Raise it when captions are found or kept otherwise than before: all stories are checked again, and no sign-off lapses by it. */
const FOUND_AS = 10

type Library = ReadonlyMap<string, { readonly picture: StoredPicture; readonly file: PictureFile }>

/** A story whose captions are to be found. `pictures`: what it names, as it writes them. */
export interface StoryText {
  readonly path: string
  readonly text: string
  readonly categories: readonly string[]
  readonly pictures: readonly NamedPicture[]
  /** Texts that a person treated as captions. */
  readonly kept: readonly string[]
}

export const checkSettings = ({ site: { shape } }: Desk): CheckSettings => ({
  profile: shape.captions.profile,
  rules: shape.captions.rules,
  ownHosts: shape.pictures.ownHosts,
})

/** What captions are checked by. When it changes, every story is checked again. */
export const checkedAs = async (desk: Desk): Promise<string> =>
  (
    await hashOf(JSON.stringify([FOUND_AS, rulesOf(desk.site.shape.captions), checkSettings(desk), copyKeys(desk.site.shape.fields)]))
  ).slice(0, 16)

/** Finds and checks the captions of stories, in their order. */
export async function findCaptions(desk: Desk, stories: readonly StoryText[]): Promise<StoryCaptions[]> {
  const srcs = stories.flatMap(({ path, pictures }) => pictures.map(({ src }) => pictureSrc(desk.site.shape, path, src)))
  const library: Library = srcs.length === 0 ? new Map() : await desk.database.pictures.bySrcs([...new Set(srcs)])
  const as = await checkedAs(desk)
  const checked = await desk.checker.check(stories.map(story => toCheck(desk, story, library)))
  // The check goes through pictures first, then through paragraphs; a reader goes down the page.
  const inOrder = (texts: readonly CheckedText[]) => texts.toSorted((one, other) => one.line - other.line)
  return stories.map((story, at) => ({
    checkedAs: as,
    list: inOrder(checked[at] ?? []).flatMap(one => captionOf(desk, story, one, library)),
  }))
}

/** How a story of these categories is written on this site; null where that is not known. */
export const habitsOf = ({ site: { habits } }: Desk, categories: readonly string[]): Habits | null =>
  categories.map(name => habits?.sections[name]).find(Boolean) ?? habits?.site ?? null

function toCheck(desk: Desk, { path, text, categories, pictures, kept }: StoryText, library: Library): StoryToCheck {
  const known = pictures.flatMap(({ src }) => {
    const choices = library.get(pictureSrc(desk.site.shape, path, src))?.picture.choices
    if (!choices) return []
    const { taken, credit, alt, decorative } = choices
    return [[src, { taken: taken.slice(0, 10), credit, alt, decorative }] as const]
  })
  return {
    text,
    keys: copyKeys(desk.site.shape.fields),
    settings: checkSettings(desk),
    habits: habitsOf(desk, categories),
    kept,
    pictures: Object.fromEntries(known),
  }
}

function captionOf(desk: Desk, { path, kept }: StoryText, checked: CheckedText, library: Library): FoundCaption[] {
  const { kind, picture, text, line, signals } = checked
  if (kind === 'headline' || kind === 'standfirst') return []
  // A lead picture of which the front matter says nothing but the address has no caption that could be wrong.
  if (kind === 'lead' && picture?.caption === null && picture.alt === null && picture.credit === null) return []
  const file = picture ? pictureSrc(desk.site.shape, path, picture.src) : ''
  const known = picture ? library.get(file) : undefined
  const [alt, credit] = [altOf(picture, known?.picture), creditOf(picture, known?.picture)]
  return [
    {
      kind,
      line,
      text,
      captionPlace: picture?.caption === null && !picture.nested ? 'none' : 'story',
      alt,
      credit,
      decorative: picture?.decorative === true || (alt.place === 'library' && known?.picture.choices.decorative === true),
      src: picture?.src ?? '',
      file,
      signals,
      kept: kind === 'loose' && kept.includes(text),
      findings: checked.findings.map(finding => ({ ...finding, finding: findingKey(checked, finding) })),
      parts: {
        caption: text,
        alt: alt.text,
        credit: credit.text,
        src: picture?.src ?? '',
        bytes: known?.picture.content?.hash ?? null,
        crop: known ? cropOf(known) : '',
        rules: rulesOf(desk.site.shape.captions),
        own: [...(alt.place === 'story' ? (['alt'] as const) : []), ...(credit.place === 'story' ? (['credit'] as const) : [])],
      },
    },
  ]
}

const nowhere: CaptionWord = { text: '', place: 'none' }

function altOf(picture: PictureCopy | null, known: StoredPicture | undefined): CaptionWord {
  if (picture === null) return nowhere
  if (picture.unread?.includes('alt')) return nowhere
  if (picture.alt !== null) return { text: picture.alt, place: 'story' }
  return known ? { text: known.choices.alt, place: 'library' } : placeFor(picture)
}

/** A story that says nothing of its own is credited as the library says; a credit that a tag works out is its own. */
function creditOf(picture: PictureCopy | null, known: StoredPicture | undefined): CaptionWord {
  if (picture === null || picture.unread?.includes('credit')) return nowhere
  if (picture.credit) return { text: picture.credit, place: 'story' }
  if (known && (picture.credit === null || known.choices.credit !== '')) return { text: known.choices.credit, place: 'library' }
  return picture.credit === null ? placeFor(picture) : { text: '', place: 'story' }
}

/** Where a word would go that nobody has said. */
const placeFor = ({ nested }: PictureCopy): CaptionWord => ({ text: '', place: nested ? 'story' : 'none' })

function cropOf({ picture: { choices }, file }: { picture: StoredPicture; file: PictureFile }): string {
  const crops = Object.entries(choices.crops).sort(([one], [other]) => (one < other ? -1 : 1))
  return file.crop || crops.length > 0 || choices.focal ? JSON.stringify([file.crop, crops, choices.focal]) : ''
}
