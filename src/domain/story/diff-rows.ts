import type { DiffHunk, DiffPart } from './line-diff.ts'

/** A run of characters as a diff shows it; `ending` are blanks at the end of a line, which nobody would see. */
export interface ShownPart {
  readonly key: string
  readonly text: string
  readonly changed: boolean
  readonly ending: boolean
}

/** A row of a shown diff. */
export type DiffRow =
  | { readonly key: string; readonly type: 'stands'; readonly lines: number }
  | {
      readonly key: string
      readonly type: 'removed' | 'added'
      readonly line: number
      readonly parts: readonly ShownPart[]
      /** The last line of a file that does not end its line. */
      readonly open: boolean
    }

/** Makes the rows of a diff: line ends go, blanks before them and a changed carriage return become visible. */
export function diffRows(hunks: readonly DiffHunk[]): DiffRow[] {
  return hunks.map((hunk, index) => {
    if (hunk.type === 'stands') return { key: `stands ${index}`, type: 'stands', lines: hunk.lines }
    const whole = hunk.parts.map(part => part.text).join('')
    return {
      key: `${hunk.type} ${hunk.line}`,
      type: hunk.type,
      line: hunk.line,
      parts: shownParts(hunk.parts, whole.replace(/[ \t\r\n]+$/, '').length),
      open: !whole.endsWith('\n'),
    }
  })
}

function shownParts(parts: readonly DiffPart[], textEnd: number): ShownPart[] {
  const out: ShownPart[] = []
  let at = 0
  for (const { text, changed } of parts) {
    const cut = Math.max(0, Math.min(text.length, textEnd - at))
    at += text.length
    const words = text.slice(0, cut)
    const rest = text
      .slice(cut)
      .replace(/\n/g, '')
      .replace(/\r/g, changed ? '␍' : '')
      .replace(/ /g, '·')
      .replace(/\t/g, '→')
    if (words !== '') out.push({ key: `${out.length}`, text: words, changed, ending: false })
    if (rest !== '') out.push({ key: `${out.length}`, text: rest, changed, ending: true })
  }
  return out
}
