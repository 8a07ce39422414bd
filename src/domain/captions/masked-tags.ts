import { pictureTags } from '../markdown/figures/picture-tag.ts'
import { TAGGED_ADDRESS } from './markdown-pictures.ts'

export const SHORTCODE = /\{\{[<%]\s*figure\b/

/** Every shortcode for a figure in a text. */
export const HUGO_FIGURE = /\{\{<\s*figure\b[\s\S]*?>\}\}|\{\{%\s*figure\b[\s\S]*?%\}\}/g

/** A shortcode that is read as Markdown in the letters of one that is not; each stands where it stood. */
export const asTag = (text: string): string => text.replace(/^\{\{%/, '{{<').replace(/%\}\}$/, '>}}')

/** A body as it is parsed: of the same length, with plain letters for what the generator reads before Markdown does. */
export const masked = (body: string): string =>
  pictureTags(body)
    .reduce((text, { start, end }) => text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end), body)
    .replaceAll(HUGO_FIGURE, tag => 'x'.repeat(tag.length))
    .replaceAll(TAGGED_ADDRESS, (_, before: string, address: string) => before + 'x'.repeat(address.length))
