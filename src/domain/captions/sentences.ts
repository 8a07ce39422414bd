/** Words that end in a stop and end no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st sr jr prof rev gen col lt sgt capt cmdr gov sen rep pres hon no nos vs etc inc ltd co corp dept est fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave rd blvd mt ft approx min max p pp a.m p.m e.g i.e u.s u.k u.n'.split(
    ' ',
  ),
)
const BREAK = /[.!?…]+['"’”)\]]*\s+(?=['"‘“([]?[\p{Lu}\p{N}])/gu

/** The sentences of a paragraph. A stop behind an abbreviation or an initial ends none. */
export function sentencesOf(text: string): string[] {
  const out: string[] = []
  let from = 0
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && endsShort(text.slice(from, match.index))) continue
    out.push(text.slice(from, end).trim())
    from = end
  }
  const rest = text.slice(from).trim()
  return rest === '' ? out : [...out, rest]
}

function endsShort(before: string): boolean {
  const word = /(\S+)$/.exec(before)?.[1]?.replace(/^[^\p{L}]+/u, '') ?? ''
  return /^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())
}

/** Whether a text ends as a sentence does. Quotation marks and brackets behind the stop belong to it; a colon is no stop. */
export const endsWithStop = (text: string): boolean => /[.!?…]['"’”)\]]*\s*$/u.test(text)

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu

/** The words of a text with where each of them begins. */
export const wordPlaces = (text: string): { readonly word: string; readonly start: number }[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => ({ word, start }))

/** The words of a text as they stand. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** Words that say little of what a sentence is about. */
const LITTLE = new Set(
  'a an the and or but nor so of in on at to for by with from as is are was were be been being has have had do does did will would can could may might must shall should it its this that these those he she they his her their him them we our you your i my who which what when where while after before during over under above below than then there here not no one two also into out up down about against between through near'.split(
    ' ',
  ),
)

/** The words that a sentence is about, in small letters, each once; what two texts share of these they say both. */
export function keywordsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of wordsOf(text)) {
    const plain = word.toLowerCase().replace(/['’]s$/u, '')
    if (plain.length > 1 && !LITTLE.has(plain)) found.add(plain)
  }
  return found
}
