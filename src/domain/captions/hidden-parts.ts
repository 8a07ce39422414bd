/** What of a body is shown to nobody, or is shown as code: comments, scripts and templates, and what a tag of the generator shows as it is written. */
const HIDDEN =
  /<!--[\s\S]*?-->|<(script|template|pre|noscript|textarea)\b[\s\S]*?<\/\1>|<code\b(?:(?!\n\s*\n)[\s\S])*?<\/code>|@verbatim\b[\s\S]*?@endverbatim\b|\{%-?\s*(raw|highlight|comment)\b[\s\S]*?\{%-?\s*end\2\s*-?%\}|\{\{<\s*highlight\b[\s\S]*?\{\{<\s*\/highlight\s*>\}\}|\{\/\*[\s\S]*?\*\/\}|\{\{--[\s\S]*?--\}\}/gi

/** A body in which blanks stand for every letter that is hidden; line ends stay, so that each place is where it was. */
export const withoutHidden = (body: string): string =>
  /<!--|<(?:script|template|pre|noscript|textarea|code)\b|@verbatim|\{%|\{\{<\s*highlight|\{\/\*|\{\{--/i.test(body)
    ? body.replaceAll(HIDDEN, hidden => hidden.replaceAll(/[^\r\n]/g, ' '))
    : body
