import type { Picture, PictureFacets, PictureOrigin, PictureQuery } from '#contract/picture.ts'
import type { PictureChoices } from '#domain/images/picture-choices.ts'
import type { BlockingFlag, FlagRules } from '#domain/images/picture-flags.ts'
import type { FoundTexts } from '#domain/images/picture-record.ts'
import type { Rectangle } from '#domain/images/rectangle.ts'
import type { SitePath, StoryId } from '#domain/story/story.ts'

/** What a picture's bytes are; null for a linked one, which the desk has never seen. */
export interface PictureContent {
  readonly hash: string
  readonly type: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly located: boolean
}

/** A picture to be listed. */
export interface NewPicture {
  readonly origin: PictureOrigin
  /** How a story of this site writes it. No two pictures have the same. */
  readonly src: string
  readonly name: string
  readonly content: PictureContent | null
  readonly found: FoundTexts
  readonly addedAt: string
  readonly addedBy: string
  readonly choices: PictureChoices
}

/** A picture as the database holds it. */
export interface StoredPicture extends NewPicture {
  readonly id: number
  readonly version: number
  /** When it was taken out; null while it is there. */
  readonly removedAt: string | null
}

/** A file of a picture as stories write it: all of it, a crop, or a smaller size. `stamp` is null while it is not in the media folder. */
export interface PictureFile {
  readonly src: string
  readonly picture: number
  readonly path: SitePath | null
  readonly stamp: string | null
  readonly crop: Rectangle | null
  /** The width that it is written in; null for the largest that the site takes. */
  readonly width: number | null
  /** What the desk wrote there last, and with which words in it; null for a file that it did not write. */
  readonly written: { readonly hash: string; readonly words: string } | null
}

/** A flag of a picture in a story that a person let stand. */
export interface LetStand {
  readonly src: string
  readonly flag: BlockingFlag
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** The pictures of the desk: their rows, the files that they have, and the stories that use them. */
export interface PictureRows {
  /** Lists a picture with the file that `src` names. */
  add(picture: NewPicture, file: { readonly path: SitePath | null; readonly stamp: string | null }): Promise<StoredPicture>
  byId(id: number): Promise<StoredPicture | null>
  /** The picture and the file of it that a story means by this. */
  bySrc(src: string): Promise<{ picture: StoredPicture; file: PictureFile } | null>
  bySrcs(srcs: readonly string[]): Promise<ReadonlyMap<string, { picture: StoredPicture; file: PictureFile }>>
  /** A picture that is there and has these bytes. */
  byHash(hash: string): Promise<StoredPicture | null>
  /** Sets what is given and answers the new version. */
  change(
    id: number,
    change: Partial<Pick<NewPicture, 'origin' | 'name' | 'content' | 'found' | 'choices'>> & { removedAt?: string | null },
  ): Promise<number>
  /** The numbers of pictures that were taken out before a moment. */
  takenOutBefore(at: string): Promise<number[]>
  /** Forgets pictures and their files, as if they had never been. */
  forget(ids: readonly number[]): Promise<void>
  /** The hashes of all pictures, also of those that were taken out. */
  hashes(): Promise<ReadonlySet<string>>
  /** Files that are in the media folder, and those that have a place there. */
  files(): Promise<readonly PictureFile[]>
  filesOf(id: number): Promise<readonly PictureFile[]>
  addFile(file: PictureFile): Promise<void>
  stamp(src: string, stamp: string | null): Promise<void>
  /** The desk wrote this file. */
  wrote(src: string, stamp: string, written: NonNullable<PictureFile['written']>): Promise<void>

  page(query: PictureQuery, rules: FlagRules): Promise<{ pictures: Picture[]; total: number }>
  /** The same for known ones, in no order. */
  listed(ids: readonly number[], rules: FlagRules): Promise<Picture[]>
  facets(rules: FlagRules): Promise<PictureFacets>
  usedIn(ids: readonly number[]): Promise<readonly { picture: number; id: StoryId; headline: string; lead: boolean }[]>

  letStand(story: StoryId): Promise<readonly LetStand[]>
  putLetStand(story: StoryId, what: LetStand): Promise<void>
}
