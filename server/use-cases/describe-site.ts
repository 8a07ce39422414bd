import type { Site } from '#contract/site.ts'
import type { Person } from '../ports/identity.ts'
import type { Desk } from './desk.ts'

/** What every screen needs to know of the site. */
export function describeSite(desk: Desk, me: Person): Site {
  const { shape, notes, progress } = desk.site
  return {
    name: shape.name,
    generator: shape.generator,
    folder: desk.folder.name,
    contentFolder: shape.contentFolder,
    mediaFolder: shape.mediaFolder,
    mediaPath: shape.mediaPath,
    storyPath: shape.storyPath,
    addressKeys: [...shape.addressKeys],
    fields: shape.fields.map(field => ({ ...field, values: [...field.values] })),
    categories: [...shape.categories],
    pictures: {
      crops: [...shape.pictures.crops],
      widths: [...shape.pictures.widths],
      keepLocation: shape.pictures.keepLocation,
      svg: shape.pictures.svg,
      figure: shape.pictures.figure,
    },
    captions: {
      profile: shape.captions.profile,
      rules: { ...shape.captions.rules },
      ownHosts: [...shape.pictures.ownHosts],
    },
    notes: [...notes],
    readOnly: desk.folder.readOnly,
    me,
    import: { ...progress, refused: [...progress.refused] },
  }
}
