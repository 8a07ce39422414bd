import { CheckBox } from '#ui/check-box.tsx'
import { ArrowDown, ArrowUp } from '#ui/icon.tsx'
import { type ListSearch, type ListSort, orderOf, withOrder } from '../list-search.ts'
import { words } from '../words.ts'
import { columnHead, headRow } from './grid-roles.ts'
import styles from './story-row.module.css'

interface SheetHeadProps {
  readonly search: ListSearch
  readonly onSearch: (search: ListSearch) => void
  readonly selected: 'none' | 'some' | 'all'
  readonly onSelectAll: () => void
}

/** The names of the columns; three of them sort. They are for the pointer: the Sort menu does the same from the keyboard. */
export function SheetHead({ search, onSearch, selected, onSelectAll }: SheetHeadProps) {
  const { columns } = words
  return (
    <div {...headRow} className={styles.head}>
      <span {...columnHead}>
        <CheckBox label={columns.select} checked={selected === 'all'} mixed={selected === 'some'} tabIndex={-1} onChange={onSelectAll} />
      </span>
      <span {...columnHead}>
        <span className="vh">{columns.star}</span>
      </span>
      <span {...columnHead}>
        <span className="vh">{columns.picture}</span>
      </span>
      <SortHead name={columns.headline} sort="headline" search={search} onSearch={onSearch} />
      <span {...columnHead}>{columns.status}</span>
      <span {...columnHead} className={styles.captions}>
        {columns.captions}
      </span>
      <SortHead name={columns.date} sort="date" search={search} onSearch={onSearch} className={styles.date} />
      <span {...columnHead} className={styles.category}>
        {columns.category}
      </span>
      <SortHead name={columns.changed} sort="changed" search={search} onSearch={onSearch} />
      <span {...columnHead} className={styles.by}>
        {columns.by}
      </span>
      <span {...columnHead} className="vh">
        {columns.actions}
      </span>
    </div>
  )
}

interface SortHeadProps {
  readonly name: string
  readonly sort: ListSort
  readonly search: ListSearch
  readonly onSearch: (search: ListSearch) => void
  readonly className?: string | undefined
}

function SortHead({ name, sort, search, onSearch, className }: SortHeadProps) {
  const order = orderOf(search)
  const active = order.sort === sort
  const turn = () => onSearch(active ? withOrder(search, sort, order.dir === 'asc' ? 'desc' : 'asc') : withOrder(search, sort))
  const direction = order.dir === 'asc' ? ('ascending' as const) : ('descending' as const)
  return (
    <span {...columnHead} className={className} {...(active && { 'aria-sort': direction })}>
      <button type="button" tabIndex={-1} onClick={turn}>
        {name}
        {active && (order.dir === 'asc' ? <ArrowUp /> : <ArrowDown />)}
      </button>
    </span>
  )
}
