/**
 * What a form writes into a key. `text` is words (quoted where the format needs it), `bare` is a value that is written as
 * it stands (a date, a number, `true`), `list` a list of words (`byBlanks` as in {@link ./as-list.ts}), `source` the raw YAML or TOML of a value.
 */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bare'; readonly text: string }
  | { readonly type: 'list'; readonly values: readonly string[]; readonly byBlanks?: boolean }
  | { readonly type: 'source'; readonly text: string }
