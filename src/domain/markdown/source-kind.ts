const kinds: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, 'Comment'],
  [/^\{\{--/, 'Blade comment'],
  [/^\{\{[<%]/, 'Shortcode'],
  [/^\{%-?\s*comment/, 'Comment'],
  [/^\{%/, 'Liquid'],
  [/^(\{!!|@[a-zA-Z]|<\/?x-)/, 'Blade'],
  [/^\{\{/, 'Template'],
  [/^\{\/\*/, 'Comment'],
  [/^\{[:#]/, 'Attributes'],
  [/^\$/, 'Formula'],
  [/^(?:import|export)\s/, 'Module'],
  [/^:::/, 'Directive'],
  [/^\[\^/, 'Footnote'],
  [/^\*\[/, 'Abbreviation'],
  [/^!\[/, 'Picture by reference'],
  [/^\[[^\]]+\]:/, 'Link definition'],
  [/^<\/?[A-Z]/, 'Component'],
  [/^</, 'HTML'],
  [/^\|/, 'Table'],
]

/** What a piece kept as source is, in a word a person knows: "Blade", "HTML", "Footnote"; "Source" when nothing is recognised. */
export function sourceKind(text: string): string {
  const start = text.trimStart()
  return kinds.find(([pattern]) => pattern.test(start))?.[1] ?? 'Source'
}
