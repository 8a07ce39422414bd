import type { TextRange } from './parse-markdown.ts'

const directives =
  'if|elseif|else|endif|unless|endunless|isset|endisset|empty|endempty|auth|endauth|guest|endguest|foreach|endforeach|forelse|endforelse|for|endfor|while|endwhile|switch|case|break|default|endswitch|include|includeIf|includeWhen|each|extends|section|endsection|yield|show|parent|stop|push|endpush|stack|component|endcomponent|slot|endslot|php|endphp|verbatim|endverbatim|markdown|endmarkdown|once|endonce|props|csrf|method|json|vite'
const inParentheses = String.raw`\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)`

/** Tags that may hold blank lines: comments, and what Liquid and Blade call raw. */
const long = [
  String.raw`\{\{--[\s\S]*?--\}\}`,
  String.raw`\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}`,
  String.raw`\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}`,
  String.raw`\{%-?\s*highlight\b[^%]*%\}[\s\S]*?\{%-?\s*endhighlight\s*-?%\}`,
  String.raw`\$\$[\s\S]{1,2000}?\$\$`,
]
const unbroken = String.raw`(?:(?!\r?\n[ \t]*\r?\n)[\s\S])`
const short = [
  String.raw`\{\{<${unbroken}*?>\}\}`,
  String.raw`\{\{%${unbroken}*?%\}\}`,
  String.raw`\{%${unbroken}*?%\}`,
  String.raw`\{!!${unbroken}*?!!\}`,
  String.raw`\{\{\{?${unbroken}*?\}\}\}?`,
  String.raw`\{\/\*${unbroken}*?\*\/\}`,
  String.raw`\{[:#][^{}\n]*\}`,
  // A formula in a line holds a sign that prices do not.
  String.raw`(?<![\\$\w])\$(?=[^$\n]*[\\^_={}])[^\s$](?:[^$\n]*[^\s$\\])?\$(?![\w$])`,
  String.raw`(?<![\w@./])@(?:${directives})\b(?:\s?${inParentheses})?`,
  String.raw`(?<![\w@./])@[a-zA-Z]\w*${inParentheses}`,
  String.raw`<\/?x-[\w.:-]+(?:"[^"]*"|'[^']*'|[^<>"'])*>`,
  String.raw`<\/?[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'])*)?\/?>`,
]
const anyTag = new RegExp([...long, ...short].join('|'), 'g')
const longTag = new RegExp(long.join('|'), 'g')
const mayHoldTag = /\{[{%!/:#]|@[a-zA-Z]|<\/?(?:x-|[A-Z])|\$/

function ranges(text: string, pattern: RegExp): TextRange[] {
  return Array.from(text.matchAll(pattern), match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Template tags in a text: Hugo shortcodes, Liquid, Blade, JSX, Kramdown attributes, `$$` formulas. In order, never overlapping. */
export function templateTags(text: string): TextRange[] {
  return mayHoldTag.test(text) ? ranges(text, anyTag) : []
}

/** Those template tags that may go across blank lines, and so across blocks. */
export function longTemplateTags(text: string): TextRange[] {
  return text.includes('{{--') || text.includes('$$') || /\{%-?\s*(?:comment|raw|highlight)/.test(text) ? ranges(text, longTag) : []
}

/** Whether a paragraph is what MDX takes for code: imports and exports. */
export function isModuleCode(text: string): boolean {
  return /^(?:import\s(?:[\s\S]*?\sfrom\s+)?['"][^'"\n]+['"];?|export\s+(?:const|let|var|function|class|default|async)\b[\s\S]*)$/.test(
    text.trim(),
  )
}

/**
 * Whether a text of several lines stands between a tag and the tag that closes it: `{{% note %}}`, `{{< fig >}}`, `{% if x %}`, `@if (x)`.
 * What such a pair makes of its lines only the site knows.
 */
export function isTagPair(text: string): boolean {
  const found = /^\s*(?:\{\{([<%])\s*([\w-]+)|\{%-?\s*(\w+)|@(\w+)\b)[^\n]*\n(?:[\s\S]*\n)?[ \t]*([^\n]*\S)\s*$/.exec(text)
  if (!found) return false
  const [, sign, shortcode, liquid, blade, last = ''] = found
  if (shortcode !== undefined) return new RegExp(`^\\{\\{${sign}\\s*/\\s*${shortcode}\\s*[>%]\\}\\}$`).test(last)
  return liquid !== undefined ? new RegExp(`^\\{%-?\\s*end${liquid}\\s*-?%\\}$`).test(last) : last === `@end${blade}`
}

/** Whether a text is template tags and blanks and nothing else. */
export function isTemplateOnly(text: string): boolean {
  if (!mayHoldTag.test(text)) return false
  return text.trim() !== '' && text.replace(anyTag, '').trim() === ''
}
