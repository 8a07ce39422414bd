/** Whether two plain values (JSON shapes) are equal, order of keys aside. */
export function isDeepStrictEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every(key => isDeepStrictEqual(at(one, key), at(other, key)))
}

const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key]
