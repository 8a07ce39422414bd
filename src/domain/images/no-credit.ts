// What agencies write where no name is given: handout, stringer, pool, staff, supplied.
export const noName = /^(?:ho|hand-?outs?|str|stringer|pool(?: photo| picture)?|staff(?: photo| picture| photographer)?|supplied|-)$/i

/**
 * Whether a credit credits nobody: it is empty, or only says HO (handout), STR (stringer), pool, staff or supplied, also in
 * brackets, with a stop, or one behind the other.
 */
export function isNoCredit(credit: string): boolean {
  const parts = credit.split(/[/,;|]/).map(part => part.replace(/^[\s([{]+|[\s)\]}.:]+$/g, ''))
  return parts.every(part => part === '' || noName.test(part))
}
