/** One line end of a file. */
export type LineEnd = '\n' | '\r\n' | '\r'

/** A text cut into what an editor shows (line ends as `\n`) and the line ends it had. */
export interface SourceLines {
  readonly text: string
  readonly ends: readonly LineEnd[]
}

/** Takes a text apart. */
export function splitLineEnds(source: string): SourceLines {
  const ends: LineEnd[] = []
  const text = source.replace(/\r\n|\n|\r/g, end => {
    ends.push(end === '\r\n' || end === '\r' ? end : '\n')
    return '\n'
  })
  return { text, ends }
}

/** Puts a text together again. Undoes `splitLineEnds` exactly. */
export function joinLineEnds({ text, ends }: SourceLines): string {
  let index = 0
  return text.replace(/\n/g, () => ends[index++] ?? commonest(ends))
}

/** The line ends after an edit: those outside it stay, new ones are as those most used. `firstLine` counts the line ends before the edit. */
export function editLineEnds(ends: readonly LineEnd[], firstLine: number, removed: number, added: number): LineEnd[] {
  const fresh = Array.from({ length: added }, (_, index) =>
    index < removed ? (ends[firstLine + index] ?? commonest(ends)) : commonest(ends),
  )
  return [...ends.slice(0, firstLine), ...fresh, ...ends.slice(firstLine + removed)]
}

function commonest(ends: readonly LineEnd[]): LineEnd {
  const count = (end: LineEnd) => ends.filter(one => one === end).length
  const [lf, crlf, cr] = [count('\n'), count('\r\n'), count('\r')]
  if (crlf > lf && crlf >= cr) return '\r\n'
  return cr > lf ? '\r' : '\n'
}
