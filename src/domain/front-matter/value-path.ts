/** The keys and numbers of items that lead to a value inside of lists and maps. */
export type ValuePath = readonly (string | number)[]
