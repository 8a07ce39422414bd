import { attribute, type DocNode } from './doc-node.ts'
import type { Edit } from './edit.ts'
import { escapeText } from './escape-text.ts'
import { destination, title } from './print-inline.ts'

const picture = /^!\[([\s\S]*)\]\(([ \t\r\n]*)(<[^<>\n]*>|[^\s"'<]*)([ \t\r\n]+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?[ \t\r\n]*\)$/

/** The splices for a changed alt text, address or caption of a picture: that part and nothing beside it. */
export function* imageEdits(
  source: string,
  at: { start: number; end: number; atom?: DocNode | null; node?: DocNode },
  next: DocNode,
  captionKey: 'title' | 'caption',
): Generator<Edit> {
  const old = at.atom ?? at.node
  const found = picture.exec(source.slice(at.start, at.end))
  if (!old || !found) return
  const [whole, alt = '', gap = '', src = '', caption = ''] = found
  const altAt = at.start + 2
  const srcAt = altAt + alt.length + 2 + gap.length
  const changes = (name: string) => attribute(old, name) !== attribute(next, name)
  for (const level of [0, 1, 2] as const) {
    const parts: Edit[] = []
    if (changes('alt'))
      parts.push({
        start: altAt,
        end: altAt + alt.length,
        text: escapeText(attribute(next, 'alt').replace(/\s*\n\s*/g, ' '), level, false, false),
      })
    if (changes('src')) parts.push({ start: srcAt, end: srcAt + src.length, text: destination(attribute(next, 'src')) })
    if (changes(captionKey))
      parts.push({
        start: srcAt + src.length,
        end: srcAt + src.length + caption.length,
        text: captionText(attribute(next, captionKey), caption, level),
      })
    const text = parts
      .reverse()
      .reduce((text, part) => text.slice(0, part.start - at.start) + part.text + text.slice(part.end - at.start), whole)
    yield { start: at.start, end: at.end, text }
  }
}

/** A caption in the quotes it already has. */
function captionText(text: string, old: string, level: number): string {
  const quote = /^\s*(['(])/.exec(old)?.[1]
  const blank = /^\s*/.exec(old)?.[0] || ' '
  if (level === 0 && text !== '' && quote && !/['()\\&\n]/.test(text)) return blank + (quote === '(' ? `(${text})` : `'${text}'`)
  if (level === 0 && text !== '' && !/["\\&\n]/.test(text)) return `${blank}"${text}"`
  return text === '' ? '' : blank + title(text).trimStart()
}
