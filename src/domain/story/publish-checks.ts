/** A placeholder that must not reach readers, with the words around it. */
export interface Placeholder {
  readonly word: string
  readonly context: string
  /** The paragraph of the body it stands in, from 1; 0 in the head. */
  readonly paragraph: number
}

/** The marks of footnotes (`[^label]`) in a body that has no note for them, each once; code left out. Readers would see them as they are written. */
export function marksWithoutNotes(body: string): string[] {
  if (!body.includes('[^')) return []
  const prose = body.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '').replace(/`[^`\n]*`/g, '')
  const notes = new Set(Array.from(prose.matchAll(/^[ \t>]*\[\^([^\]\s]+)\]:/gm), ([, label = '']) => label.toLowerCase()))
  const marks = Array.from(prose.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g), ([mark, label = '']) => ({ mark, label: label.toLowerCase() }))
  return [...new Set(marks.filter(({ label }) => !notes.has(label)).map(({ mark }) => mark))]
}

/** "TK" is American newsroom shorthand for "to come"; XXX and lorem ipsum stand for the same elsewhere. Words of code or addresses do not count. */
const PLACEHOLDER = /(?<![\w/.#-])(?:TK{1,2}|XXX)(?![\w/-])|\b[Ll]orem [Ii]psum\b/

/** The placeholders of a text, at most one a paragraph, code blocks left out. `tk` in lower case is a domain or a name and is let stand. */
export function placeholders(body: string): Placeholder[] {
  return body
    .split(/\r?\n[ \t]*\r?\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
    .flatMap((paragraph, index) => {
      const match = paragraph.startsWith('```') ? null : PLACEHOLDER.exec(paragraph)
      if (!match) return []
      const end = match.index + match[0].length
      const before = /(?:\S+\s+){0,3}\S*$/.exec(paragraph.slice(0, match.index))?.[0] ?? ''
      const after = /^\S*(?:\s+\S+){0,2}/.exec(paragraph.slice(end))?.[0] ?? ''
      return [{ word: match[0], context: (before + match[0] + after).trim(), paragraph: index + 1 }]
    })
}
