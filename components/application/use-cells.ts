'use client'

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { TableColumn, TableRow } from '@/lib/domain/application/table-views'
import type { Pasted } from './roster-import'
import type { Then } from './table-cell'
import { tableKey } from './table-keys'
import { NEW_ROW, PARENT, textOf, typed } from './table-state'
import type { useTable } from './use-table'

interface Cells {
  readonly table: ReturnType<typeof useTable>
  /** In the order they are shown. */
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly onBlock: (pasted: Pasted) => void
}

const isClosed = (row: TableRow, { path }: TableColumn): boolean =>
  row.change === 'removed' || row.closed.includes(path) || (path === PARENT && row.rowKey !== NEW_ROW)

/** What keys, clicks and the clipboard do to the cells. A row is saved when the keys leave it. */
export function useCells({ table, rows, columns, onBlock }: Cells) {
  const { state, change, now, leaveRow } = table
  const positionOf = (rowKey: string | undefined): number => rows.findIndex((row) => row.rowKey === rowKey)
  const activeAt = positionOf(state.active?.rowKey)

  const go = (row: number, column: number): void => {
    const next = rows[Math.min(Math.max(row, 0), rows.length - 1)]
    if (!next) return
    const before = now().active
    if (before && next.rowKey !== before.rowKey) leaveRow()
    const at = Math.min(Math.max(column, 0), columns.length - 1)
    change((was) => ({ ...was, active: { rowKey: next.rowKey, column: at }, typing: null }))
  }
  const type = (row: TableRow, at: number, text: string | null): void => {
    const column = columns[at]
    if (!column || isClosed(row, column)) return
    const own = column.path === PARENT ? (row.parentKey ?? '') : row.values[column.path]
    const began = text ?? textOf(column, own)
    change((was) => ({ ...was, active: { rowKey: row.rowKey, column: at }, typing: began }))
  }
  const commit = (row: TableRow, at: number, { text, then }: { text: string; then: Then }): void => {
    const column = columns[at]
    if (!column) return
    change((was) => typed(was, row.rowKey, { column, text }))
    const position = positionOf(row.rowKey)
    if (then === 'down') go(position + 1, at)
    if (then === 'back') go(position, at - 1)
    if (then !== 'next') return
    const isLast = at + 1 >= columns.length
    go(isLast ? position + 1 : position, isLast ? 0 : at + 1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { active, typing } = state
    const key = tableKey(event)
    if (!key || typing !== null || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!active) return go(0, 0)
    if (key.kind === 'move') return go(activeAt + key.rows, active.column + key.columns)
    const row = rows[activeAt]
    if (row) type(row, active.column, key.text)
  }
  /** One value goes into the cell; a block is looked at first. */
  const onPaste = (event: ClipboardEvent): void => {
    const { active, typing } = state
    const row = rows[activeAt]
    if (typing !== null || !row || !active) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
    if (!/[\t\n]/.test(text)) return type(row, active.column, text)
    leaveRow()
    onBlock({ csv: text, overRow: row.rowKey, overColumn: columns[active.column]?.path ?? '' })
  }
  const cancel = (): void => change((was) => ({ ...was, typing: null }))
  return { activeAt, go, type, commit, cancel, onKeyDown, onPaste, ...useInside(table) }
}

/** Whether the keys are in the table; when they leave it, its row is saved. */
function useInside({ state, leaveRow }: Cells['table']) {
  const inside = useRef(false)
  const onFocus = (): void => {
    inside.current = true
  }
  const onBlur = (event: FocusEvent): void => {
    const to = event.relatedTarget
    if (to instanceof Node && event.currentTarget.contains(to)) return
    // An input that goes away takes the keys nowhere else.
    inside.current = to === null && state.typing !== null
    if (!inside.current) leaveRow()
  }
  return { hasKeys: (): boolean => inside.current, onFocus, onBlur }
}
