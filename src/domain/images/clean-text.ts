/** No text of a picture is kept longer than this, in characters: a caption is some hundred. */
export const longestText = 5000

/**
 * A text from a file, or for one: without control characters and what XML 1.0 cannot say (section 2.2), with plain line ends, no
 * blanks around it, cut to {@link longestText} without splitting a character.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, longestText * 2)
    .toWellFormed()
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .trim()
    .slice(0, longestText)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

/** The items of a text that lists several, such as people and keywords. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
