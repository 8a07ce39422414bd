import { type FocusEvent, type MouseEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { StoryRow as Row } from '#contract/story.ts'
import { useKeys } from '#ui/use-keys.ts'
import { phone, useMedia } from '#ui/use-media.ts'
import { type ListKeysContext, movingKeys, rowKeys } from '../list-keys.ts'
import type { ListSearch } from '../list-search.ts'
import { clearSelection, selectAll, selectTo, toggleRow } from '../list-selecting.ts'
import { setPlace, useListPlace } from '../list-store.ts'
import { isEmpty, isSelected } from '../selection.ts'
import { useCursor } from '../use-cursor.ts'
import { useRowHeight } from '../use-row-height.ts'
import { useSheetRows } from '../use-sheet-rows.ts'
import { useToday } from '../use-today.ts'
import { words } from '../words.ts'
import { gridRole, rowGroup } from './grid-roles.ts'
import { RowMenu, type RowMenuActs } from './row-menu.tsx'
import styles from './sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { type RowActions, StoryRow } from './story-row.tsx'

type Given = 'grid' | 'list' | 'onOpen' | 'onPublish' | 'onDuplicate' | 'onHistory' | 'onSpike' | 'onMany'

interface SheetProps extends Pick<ListKeysContext, Given>, Pick<RowMenuActs, 'onPutBack'> {
  readonly me: string
  readonly search: ListSearch
  readonly onSearch: (search: ListSearch) => void
  readonly heading: RefObject<HTMLElement | null>
  readonly address: (id: number) => string
  readonly onStar: (row: Row, on: boolean) => void
}

const BULK_BAR = 84
const END = 12

/** The list itself: a grid of one Tab stop, of which only the rows on the screen exist. */
export function Sheet(props: SheetProps) {
  const { list, search, me, grid, heading, address, onSearch, onOpen } = props
  const { cursor, selection } = useListPlace(list.key)
  const today = useToday()
  const rowHeight = useRowHeight()
  const byTouch = useMedia(phone)
  const [menu, setMenu] = useState<{ index: number; row: Row; anchor: Element } | null>(null)
  const end = isEmpty(selection) ? END : BULK_BAR
  const { rows, head } = useSheetRows({ list, scroller: grid, cursor, rowHeight, end })
  const scrollTo = useCallback((index: number) => rows.scrollToIndex(index, { align: 'auto' }), [rows])
  const { moveTo, rowElement } = useCursor({ listKey: list.key, total: list.total, cursor, grid, heading, scrollTo })

  const context: ListKeysContext = {
    ...props,
    moveTo,
    rowElement,
    pageSize: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2),
    firstShown: () => rows.range?.startIndex ?? 0,
    onFeature: row => props.onStar(row, !row.featured),
    onMenu: (index, row, anchor) => setMenu({ index, row, anchor }),
  }
  useKeys('List', [...movingKeys(context), ...rowKeys(context)])

  const latest = useRef({ ...context, onStar: props.onStar, address })
  latest.current = { ...context, onStar: props.onStar, address }
  const rowActions = useMemo<RowActions>(
    () => ({
      feature: (row, on) => latest.current.onStar(row, on),
      duplicate: row => latest.current.onDuplicate(row),
      toggle: (index, row) => toggleRow(latest.current.list, index, row.id),
      menu: (index, row, anchor) => latest.current.onMenu(index, row, anchor),
      address: id => latest.current.address(id),
    }),
    [],
  )

  const click = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const index = Number(target?.closest('[data-index]')?.getAttribute('data-index') ?? -1)
    const row = list.rowAt(index)
    if (!row || target?.closest('button, input')) return
    if (event.ctrlKey || event.metaKey) {
      if (!target?.closest('a')) window.open(address(row.id), '_blank', 'noopener')
      return
    }
    event.preventDefault()
    if (event.shiftKey) void selectTo(list, index)
    else if (byTouch && !isEmpty(selection)) toggleRow(list, index, row.id)
    else onOpen(row)
  }
  const focusRow = (event: FocusEvent) => {
    const index = event.target.closest('[data-index]')?.getAttribute('data-index')
    if (typeof index === 'string') setPlace(list.key, { cursor: Number(index) })
  }

  // The keys that do the same as a click are in the scope "List".
  const frame = {
    ...gridRole,
    'aria-label': words.title,
    'aria-rowcount': list.total + 1,
    className: styles.sheet,
    tabIndex: -1,
    onClick: click,
    onMouseDown: (event: MouseEvent) => event.shiftKey && event.preventDefault(),
    onFocus: focusRow,
  }
  const tabStop = cursor ?? 0
  return (
    <>
      <div ref={grid} {...frame}>
        <SheetHead
          search={search}
          onSearch={onSearch}
          selected={selection.all ? 'all' : isEmpty(selection) ? 'none' : 'some'}
          onSelectAll={() => (isEmpty(selection) ? selectAll(list) : clearSelection(list))}
        />
        <div {...rowGroup} className={styles.rows} style={{ height: rows.getTotalSize() - head }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = list.rowAt(index)
            return (
              <StoryRow
                key={index}
                row={row}
                index={index}
                top={start - head}
                cursor={index === cursor}
                tabStop={index === tabStop}
                selected={row !== undefined && isSelected(selection, row.id)}
                me={me}
                today={today}
                actions={rowActions}
              />
            )
          })}
        </div>
      </div>
      {menu && (
        <RowMenu
          row={menu.row}
          anchor={menu.anchor}
          selected={isSelected(selection, menu.row.id)}
          acts={{ ...context, onPutBack: props.onPutBack, onToggle: () => toggleRow(list, menu.index, menu.row.id), address }}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
