/** A person at the desk. */
export interface Person {
  readonly name: string
  readonly initials: string
}

/** Says who sends a request. Until people and roles exist there is one person a desk. */
export interface Identity {
  whoIs(request: Request): Promise<Person>
}

/** The first letters of the first and last word of a name, at most two. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map(word => word?.[0]?.toUpperCase() ?? '').join('') || '?'
}

/** One person for every request. */
export const onePerson = (name: string): Identity => ({ whoIs: async () => ({ name, initials: initialsOf(name) }) })
