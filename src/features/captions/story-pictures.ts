import { splitSource } from '#domain/front-matter/split-source.ts'
import { picturesOf } from '#domain/images/story-pictures.ts'

/** The pictures that a story names, each once, the lead picture first. Alt texts are those of who chooses: none is made up. */
export function storyPictures(text: string, lead: string): { readonly src: string; readonly alt: string }[] {
  const named = picturesOf(splitSource(text), null).map(({ src }) => src)
  return [...new Set([lead, ...named])].filter(src => src !== '').map(src => ({ src, alt: '' }))
}
