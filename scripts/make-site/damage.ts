/** What the importer does to a headline or standfirst: apostrophes, quotation marks and colons are gone. */
export function withoutPunctuation(text: string): string {
  return text.replace(/['":]/g, '')
}

const windows1252: Readonly<Record<string, string>> = { "'": 'â€™', '"': 'â€œ', '-': 'â€“' }

/** UTF-8 read as Windows-1252 and written again, in the way it shows in real copy: on the first few apostrophes. */
export function withMojibake(text: string): string {
  let left = 3
  return text.replace(/(?<=\w)['-](?=\w)/g, mark => (left-- > 0 ? (windows1252[mark] ?? mark) : mark))
}

/** A paragraph that lost its first letter; one that starts with a mark or a figure stays whole. */
export function withoutFirstLetter(paragraph: string): string {
  return /^[A-Z][a-z]{2}/.test(paragraph) ? paragraph.slice(1) : paragraph
}

/** `Storm takes Skarn's pier: 40 told ...` as the file name `storm_takes_skarns_pier_40_told`. */
export function snakeCase(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/['",.:;()?!]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
