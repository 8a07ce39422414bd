const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text of at most so many characters as people count them, with an ellipsis where something is left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
