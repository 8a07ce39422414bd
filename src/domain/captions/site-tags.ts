import { type PictureTag, pictureTags } from '../markdown/figures/picture-tag.ts'
import type { TextRange } from '../markdown/parse-markdown.ts'
import { templateTags } from '../markdown/template-tags.ts'
import type { PictureCopy } from './story-copy.ts'

/**
 * The pictures of a site's own tags in a text. One among words, or in code, is none of the story. In a `<figure>` they have no place for a caption,
 * since it is the figure that has one, and `<Img>` there is HTML in capitals.
 */
export const siteTags = (text: string): PictureTag[] =>
  pictureTags(text).flatMap(tag => {
    if (!standsAlone(text, tag)) return []
    const before = text.slice(0, tag.start)
    if (!before.includes('<figure') || before.lastIndexOf('<figure') < before.lastIndexOf('</figure')) return [tag]
    if (text.startsWith('<Img', tag.start)) return []
    return [tag.words.caption === 'absent' ? { ...tag, words: { ...tag.words, caption: null } } : tag]
  })

/** A longer line is no picture with its tags; going through it for each of them would only take time. */
const LONGEST_LINE = 1000

/** Whether nothing but tags stands beside a place on its lines. */
export function standsAlone(text: string, { start, end }: TextRange): boolean {
  const behind = text.indexOf('\n', end)
  const beside = [text.slice(text.lastIndexOf('\n', start - 1) + 1, start), text.slice(end, behind < 0 ? text.length : behind)]
  return beside.every(line => line.trim() === '' || (line.length <= LONGEST_LINE && withoutTags(line).trim() === ''))
}

const withoutTags = (text: string): string =>
  templateTags(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replaceAll(/<[^<>]*>/g, '')

/** Such a picture as checks read it. */
export function copyOfTag({ src, words, unread }: PictureTag, line: number): PictureCopy {
  const read = (word: PictureTag['words']['caption']) => (word === 'absent' ? '' : (word?.value ?? null))
  const [caption, alt, credit] = [read(words.caption), read(words.alt), read(words.credit)]
  return { kind: 'figure', line, src: src.value, caption, alt, credit, decorative: false, ...(unread.length > 0 && { unread }) }
}
