import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Still } from './still'

export interface Column {
  key: string
  /** Head of the column; on a card it stands beside the value. */
  label: string
  /** What stands in the head instead, where it is drawn. */
  head?: ReactNode
  align?: 'start' | 'end'
  /** Its place on a card: the title, right of the title, below as label and value, or last. */
  role?: 'title' | 'status' | 'value' | 'action'
}

export interface Row {
  key: string
  cells: Readonly<Record<string, ReactNode>>
  /** Left edge of a row that is urgent. */
  edge?: 'you' | 'late' | 'action'
}

export interface RowGroup {
  key: string
  title?: ReactNode
  note?: ReactNode
  rows: readonly Row[]
}

interface TableProps {
  /** What the table holds; seen or only heard. */
  caption: ReactNode
  showCaption?: boolean
  columns: readonly Column[]
  rows?: readonly Row[]
  /** Grouped by urgency instead of `rows`. */
  groups?: readonly RowGroup[]
  /** Shown when there is no row. */
  empty?: ReactNode
  /** A matrix stays a table on a phone and scrolls. */
  matrix?: boolean
}

const EDGE = { you: 'row-edge-you', late: 'row-edge-late', action: 'row-edge-action' } as const
const PLACE = { title: 'cell-title', status: 'cell-status', value: '', action: 'cell-action' } as const

/** The first column is the title unless another says so. */
const roleOf = (column: Column, index: number): NonNullable<Column['role']> =>
  column.role ?? (index === 0 ? 'title' : 'value')

const isNothing = (node: ReactNode): boolean => node === undefined || node === null || node === ''

// Roles are written out because `display: grid` on a phone would otherwise take the table away from screen readers.
function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  return (
    <tr role="row" data-row={row.key} className={row.edge && EDGE[row.edge]}>
      {columns.map((column, index) => {
        const role = roleOf(column, index)
        const Cell = role === 'title' ? 'th' : 'td'
        const content = row.cells[column.key]
        return (
          <Cell
            key={column.key}
            role={role === 'title' ? 'rowheader' : 'cell'}
            scope={role === 'title' ? 'row' : undefined}
            className={cx(PLACE[role], column.align === 'end' && 'align-end') || undefined}
            data-label={role === 'value' && !isNothing(content) ? column.label : undefined}
          >
            {!isNothing(content) && <div>{content}</div>}
          </Cell>
        )
      })}
    </tr>
  )
}

function GroupHead({ group, span }: { group: RowGroup; span: number }) {
  if (group.title === undefined) return null
  return (
    <tr role="row" className="table-group">
      <th role="rowheader" scope="rowgroup" colSpan={span}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>{group.title}</span>
          {group.note !== undefined && <span className="text-s font-normal text-ink-3">{group.note}</span>}
        </div>
      </th>
    </tr>
  )
}

/** A table that becomes cards under 768 px. Rows of words and links are sent as text; a row with a form is not. */
export function Table({ caption, showCaption, columns, rows, groups, empty, matrix }: TableProps) {
  const bodies: readonly RowGroup[] = groups ?? [{ key: 'all', rows: rows ?? [] }]
  if (bodies.every((group) => group.rows.length === 0)) return empty ?? null
  const table = (
    <Still as="table" role="table" className={cx('data-table', !matrix && 'table-cards')}>
      <caption className={showCaption ? 'pb-2 text-h3 font-semibold' : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={cx(column.align === 'end' && 'align-end') || undefined}
            >
              {column.head || column.label}
            </th>
          ))}
        </tr>
      </thead>
      {bodies
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <tbody key={group.key} role="rowgroup">
            <GroupHead group={group} span={columns.length} />
            {group.rows.map((row) => (
              <TableRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
    </Still>
  )
  if (!matrix) return table
  return (
    <div className="overflow-x-auto" tabIndex={0}>
      {table}
    </div>
  )
}
