/** The list is a grid of rows that take the focus, not a table of cells: HTML has no elements for that, so the roles stand here. */
export const gridRole = { role: 'grid', 'aria-multiselectable': true } as const
export const rowGroup = { role: 'rowgroup' } as const
export const headRow = { role: 'row', 'aria-rowindex': 1 } as const
export const gridCell = { role: 'gridcell' } as const
export const columnHead = { role: 'columnheader' } as const
