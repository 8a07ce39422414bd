/** Which stories are chosen: some by their ids, or all that match. */
export interface Selection {
  readonly all: boolean
  readonly ids: ReadonlySet<number>
}

export const nothing: Selection = { all: false, ids: new Set() }
export const everything: Selection = { all: true, ids: new Set() }

export const isEmpty = ({ all, ids }: Selection): boolean => !all && ids.size === 0
export const isSelected = ({ all, ids }: Selection, id: number): boolean => all || ids.has(id)
/** How many are chosen, of as many as match. */
export const sizeOf = ({ all, ids }: Selection, total: number): number => (all ? total : ids.size)

/** Chooses one story or lets it go. From "all that match" nothing can be taken out: the server is told the filter, not the rows. */
export function toggled(selection: Selection, id: number): Selection {
  if (selection.all) return selection
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { all: false, ids }
}

/** Adds a stretch of rows. */
export function extended(selection: Selection, ids: readonly number[]): Selection {
  return selection.all ? selection : { all: false, ids: new Set([...selection.ids, ...ids]) }
}

/** The row indexes from one to another, whichever comes first. */
export function between(from: number, to: number): number[] {
  const start = Math.min(from, to)
  return Array.from({ length: Math.abs(from - to) + 1 }, (_, index) => start + index)
}

/** The pages that these rows lie on. */
export function pagesOf(first: number, last: number, size: number): number[] {
  return between(Math.floor(Math.max(0, first) / size), Math.floor(Math.max(0, last) / size))
}
