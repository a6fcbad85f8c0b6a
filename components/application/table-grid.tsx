'use client'

import type { CSSProperties } from 'react'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableColumn, TableRow } from '@/lib/domain/application/table-views'
import type { Locale } from '@/lib/domain/shared/wording'
import { TableCell } from './table-cell'
import { TableMark } from './table-parts'
import type { TableState } from './table-state'
import type { useCells } from './use-cells'
import { useWindow } from './use-window'

interface TableGridProps {
  title: string
  state: TableState
  rows: readonly TableRow[]
  columns: readonly TableColumn[]
  cells: ReturnType<typeof useCells>
  locale: Locale
}

/** The rows in sight, each where its number puts it. */
export function TableGrid(props: TableGridProps) {
  const { title, rows, columns, cells, locale } = props
  const { scroller, indexes, rowHeight, onScroll } = useWindow(rows.length, cells.activeAt)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={title}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={cells.activeAt < 0 ? 0 : -1}
      className="roster-grid"
      style={gridStyle(columns.length, rows.length * rowHeight)}
      onScroll={onScroll}
      onKeyDown={cells.onKeyDown}
      onPaste={cells.onPaste}
      onFocus={cells.onFocus}
      onBlur={cells.onBlur}
    >
      <div role="row" aria-rowindex={1} className="grid-row grid-head">
        <div role="columnheader">{say(TABLE.number, locale)}</div>
        {columns.map(({ path, label }) => (
          <div key={path} role="columnheader" title={label}>
            {label}
          </div>
        ))}
      </div>
      <div className="grid-body" role="rowgroup">
        {indexes.map((position) => {
          const row = rows[position]
          return row && <GridRow key={row.rowKey} {...props} row={row} position={position} top={position * rowHeight} />
        })}
      </div>
    </div>
  )
}

interface GridRowProps extends TableGridProps {
  row: TableRow
  position: number
  top: number
}

function GridRow({ row, position, top, state, columns, cells, locale }: GridRowProps) {
  return (
    <div role="row" aria-rowindex={position + 2} data-change={row.change} className="grid-row" style={{ top }}>
      <TableMark state={state} row={row} n={position + 1} locale={locale} />
      {columns.map((column, at) => {
        const active = position === cells.activeAt && state.active?.column === at
        const point = (): void => {
          if (!active) cells.go(position, at)
          else if (state.typing === null) cells.type(row, at, null)
        }
        return (
          <TableCell
            key={column.path}
            row={row}
            column={column}
            index={at + 2}
            active={active}
            typing={active ? state.typing : null}
            locale={locale}
            hasKeys={cells.hasKeys}
            onPoint={point}
            onCommit={(text, then) => cells.commit(row, at, { text, then })}
            onCancel={cells.cancel}
          />
        )
      })}
    </div>
  )
}

const gridStyle = (columns: number, height: number): CSSProperties =>
  ({ '--grid-columns': columns, '--grid-height': `${height}px` }) as CSSProperties // custom properties are not in the type
