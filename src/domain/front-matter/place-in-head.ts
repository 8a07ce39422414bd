import { isDeepStrictEqual } from './deep-equal.ts'
import { yamlPlace } from './nested-yaml.ts'
import type { SplitSource } from './split-source.ts'
import { tomlPlaces } from './toml-places.ts'
import type { ValuePath } from './value-path.ts'

/** Says where in a head the value at a path stands; null where nobody can say. */
export function placeInHead(source: SplitSource): (path: ValuePath) => number | null {
  if (source.format !== 'toml') return yamlPlace(source)
  const places = tomlPlaces(source.head)
  return path => places.find(place => isDeepStrictEqual(place.path, path))?.from ?? null
}
