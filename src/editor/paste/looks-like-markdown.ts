/** What alone makes a text Markdown: no prose has it by chance. */
const blocks: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /^ {0,3}> \S/m,
  /^\|.*\|[ \t]*\n\|?[ \t:|-]*-[ \t:|-]*$/m,
  /^[ \t]*[-*+] \[[ xX]\] \S/m,
  /^!\[[^\]\n]*\]\(/m,
  /^\[[^\]\n]+\]:[ \t]+\S/m,
  /^(?:\{\{|\{%|@include|:::)/m,
  /^<(?:\/?[a-zA-Z][\w.-]*(?:[\s/>]|$)|!--)/m,
  /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/m,
]
/** One line with a sign in front may be prose (`* Terms apply`, `14. September`); two of one kind are a list. */
const lists: readonly RegExp[] = [/^[ \t]*[-*+] +\S/gm, /^[ \t]*\d{1,3}[.)] +\S/gm]
const words: readonly RegExp[] = [
  /(?<!\w)(\*\*|__)(?![\s*_])[^\n]*?[^\s*_]\1(?!\w)/,
  /(?<![\w*])\*(?![\s*])[^*\n]*[^\s*]\*(?![\w*])/,
  /(?<!\w)_(?![\s_])[^_\n]*[^\s_]_(?!\w)/,
  /(?<!`)`[^`\s](?:[^`\n]*[^`\s])?`(?!`)/,
  /\[[^\]\n]+\]\([^)\s]+(?: "[^"\n]*")?\)/,
  /~~\S(?:[^~\n]*\S)?~~/,
]

/** Whether a plain text has blocks of Markdown: headings, lists, quotes, tables, code. */
export function hasMarkdownBlocks(text: string): boolean {
  return blocks.some(pattern => pattern.test(text)) || lists.some(pattern => (text.match(pattern)?.length ?? 0) > 1)
}

/** Whether a plain text is plainly written in Markdown, be it only a word of it. */
export function looksLikeMarkdown(text: string): boolean {
  return hasMarkdownBlocks(text) || words.some(pattern => pattern.test(text))
}
