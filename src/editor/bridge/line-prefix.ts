/** What a further line of the block at `offset` must begin with: the marks of the quotes around it, blanks for the markers of lists, four for the mark of a footnote. */
export function linePrefix(source: string, offset: number): string {
  const lineStart = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
  return source
    .slice(lineStart, offset)
    .replace(/\[[ xX]\][ \t]$/, '')
    .replace(/\[\^[^\]\s]+\]:[ \t]*$/, '    ')
    .replace(/[^\s>]/g, ' ')
}

/** Puts printed text into a place of a file: its line ends become the file's, its further lines get the prefix of that place. */
export function settle(text: string, lineEnd: string, prefix: string): string {
  if (!text.includes('\n')) return text
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line === '' ? prefix.trimEnd() : prefix + line))
    .join(lineEnd)
}
