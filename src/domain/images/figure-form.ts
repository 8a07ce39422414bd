/**
 * How a picture with its words is written in a story: with a title (`![alt](src "caption")`), above a line of emphasis, as `<figure>`, or
 * as Hugo's shortcode.
 */
export const figureForms = ['title', 'italic', 'html', 'hugo'] as const
export type FigureForm = (typeof figureForms)[number]

/** What a form has a place for, beside picture, alt text and caption. */
export const sayable: Readonly<Record<FigureForm, { readonly credit: boolean; readonly decorative: boolean }>> = {
  title: { credit: false, decorative: false },
  italic: { credit: false, decorative: false },
  html: { credit: true, decorative: true },
  hugo: { credit: true, decorative: false },
}

const picture = String.raw`^!\[[^\]\n]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*`
const blankOrEnd = String.raw`[ \t]*\r?(?:\n[ \t]*\r?$|$(?![\s\S]))`
const written: Readonly<Record<FigureForm, RegExp>> = {
  title: new RegExp(String.raw`${picture}[ \t]+(?:"[^"\n]+"|'[^'\n]+'|\([^()\n]+\))[ \t]*\)${blankOrEnd}`, 'gm'),
  italic: new RegExp(String.raw`${picture}\)[ \t]*\r?\n[ \t]*(?:\*[^*\n]+\*|_[^_\n]+_)${blankOrEnd}`, 'gm'),
  html: /^[ \t]*<figure\b(?:(?!<\/figure>)[\s\S]){0,4000}?<img\b(?:(?!<\/figure>)[\s\S]){0,4000}?<figcaption\b/gm,
  hugo: /^[ \t]*\{\{<\s*figure\s[^\n]*\bcaption\s*=/gm,
}

/** How a site writes its figures, told from some of its stories: the form that most captions have; where there is none, `title`. */
export function inferFigureForm(bodies: Iterable<string>): FigureForm {
  const counts: Record<FigureForm, number> = { title: 0, italic: 0, html: 0, hugo: 0 }
  for (const body of bodies) {
    if (body.includes('![')) for (const form of ['title', 'italic'] as const) counts[form] += body.match(written[form])?.length ?? 0
    if (body.includes('<figure')) counts.html += body.match(written.html)?.length ?? 0
    if (body.includes('{{<')) counts.hugo += body.match(written.hugo)?.length ?? 0
  }
  return figureForms.reduce((best, form) => (counts[form] > counts[best] ? form : best), 'title')
}
