import { renamed, styleOf, unwrap, wordsOf } from './pasted-dom.ts'

const inCells = 'p,div,ul,ol,li,dl,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,pre,section,article,figure,figcaption,hr,center,address'

const cellsOf = (row: Element) => [...row.children].filter(cell => cell.matches('td,th'))
const isEmpty = (node: Element) => wordsOf(node) === '' && !node.querySelector('img')
const spanOf = (cell: Element, name: string) => Math.max(1, Math.min(50, Number(cell.getAttribute(name)) || 1))

/** Whether a table only lays out a page: mails and old pages are built of them. */
function isLayout(table: HTMLTableElement): boolean {
  const { rows } = table
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table,h1,h2,h3')) return true
  return rows.length <= 1 && (rows[0]?.cells.length ?? 0) <= 1
}

function dissolve(table: HTMLTableElement): void {
  const parts = [...table.rows].flatMap(row => [...row.cells])
  table.replaceWith(...parts.map(cell => renamed(cell, 'div')))
}

/** A cell holds one line of text: what came as blocks in it is joined by blanks. */
function flatten(cell: Element): void {
  for (const block of cell.querySelectorAll(inCells)) {
    if (block.previousSibling) block.before(' ')
    if (block.nextSibling) block.after(' ')
    unwrap(block)
  }
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ')
}

/** Rows as Markdown has them: a cell over several columns or rows leaves empty ones beside and below it. */
function gridOf(rows: readonly Element[]): Element[][] {
  const grid: Element[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of cellsOf(row)) {
      while (grid[top]?.[left]) left++
      for (let down = 0; down < spanOf(cell, 'rowspan'); down++)
        for (let across = 0; across < spanOf(cell, 'colspan'); across++) {
          const line = grid[top + down]
          if (line) line[left + across] = down + across === 0 ? cell : row.ownerDocument.createElement('td')
        }
    }
  })
  return grid
}

function alignOf(cell: Element | undefined): string {
  const value = cell ? styleOf(cell, 'text-align') || (cell.getAttribute('align') ?? '').toLowerCase() : ''
  return value === 'center' || value === 'right' ? value : ''
}

function rebuild(table: HTMLTableElement): void {
  const document = table.ownerDocument
  const grid = gridOf([...table.rows].filter(row => !isEmpty(row)))
  const width = Math.max(...grid.map(row => row.length))
  const aligns = Array.from({ length: width }, (_, column) => alignOf((grid[1] ?? grid[0])?.[column]))
  const body = document.createElement('tbody')
  grid.forEach((cells, top) => {
    const row = document.createElement('tr')
    for (let column = 0; column < width; column++) {
      const made = document.createElement(top === 0 ? 'th' : 'td')
      made.append(...(cells[column]?.childNodes ?? []))
      if (aligns[column]) made.setAttribute('data-align', aligns[column] ?? '')
      row.append(made)
    }
    body.append(row)
  })
  table.replaceChildren(body)
}

/** Makes tables what Markdown can hold: a head, equal rows, one line in a cell. Those that only lay out a page go. */
export function plainTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.caption) table.before(renamed(table.caption, 'p'))
    if (isEmpty(table)) table.remove()
    else if (isLayout(table)) dissolve(table)
    else {
      for (const cell of table.querySelectorAll('td,th')) flatten(cell)
      rebuild(table)
    }
  }
}
