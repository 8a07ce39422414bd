/** The keys and numbers of items that lead to a value inside of lists and maps. */
export type ValuePath = readonly (string | number)[]

export const valueAt = (value: unknown, path: ValuePath): unknown =>
  path.reduce((one, key) => (one as Readonly<Record<string | number, unknown>> | undefined)?.[key], value)

/** The same values, with this one at the path. */
export function withValue(value: unknown, [first, ...rest]: ValuePath, text: string): unknown {
  if (first === undefined) return text
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === first ? withValue(one, rest, text) : one))
  const map = value as Readonly<Record<string, unknown>>
  return { ...map, [first]: withValue(map[first], rest, text) }
}
