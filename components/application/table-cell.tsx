'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cx } from '@/components/ui/class-names'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableColumn, TableRow } from '@/lib/domain/application/table-views'
import { isIsoDate } from '@/lib/domain/shared/dates'
import { maskIdNo, maskMobile } from '@/lib/domain/shared/masking'
import type { Locale } from '@/lib/domain/shared/wording'
import { inputText, PARENT, textOf } from './table-state'

interface TableCellProps {
  row: TableRow
  column: TableColumn
  /** Counted as the grid counts, the row's number being 1. */
  index: number
  active: boolean
  /** Text of the input, while this cell is typed into. */
  typing: string | null
  locale: Locale
  /** The keys go to the table, not elsewhere on the page. */
  hasKeys: () => boolean
  onPoint: () => void
  onCommit: (text: string, then: Then) => void
  onCancel: () => void
}

/** Where the keys go after a cell was typed into. */
export type Then = 'stay' | 'down' | 'next' | 'back'

const masked = (column: TableColumn, text: string): string =>
  column.mask === 'idNo' ? maskIdNo(text) : column.mask === 'mobile' ? maskMobile(text) : text

/** One cell: words, with what was said last time beside them, until it is typed into. */
export function TableCell(props: TableCellProps) {
  const { row, column, index, active, typing, locale, hasKeys, onPoint } = props
  const cell = useRef<HTMLDivElement>(null)
  const isTyping = typing !== null
  useEffect(() => {
    if (active && !isTyping && hasKeys()) cell.current?.focus()
  }, [active, isTyping, hasKeys])
  const closed = row.closed.includes(column.path) || (column.path === PARENT && row.rowKey !== '')
  const value = column.path === PARENT ? (row.parentKey ?? '') : row.values[column.path]
  const text = masked(column, textOf(column, value))
  const old = row.old[column.path]
  const wrong = row.problems.find((problem) => problem.column === column.path)
  const last = old === undefined ? null : masked(column, textOf(column, old))
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={index}
      aria-readonly={closed || undefined}
      aria-invalid={wrong?.level === 'error' || undefined}
      tabIndex={active && !isTyping ? 0 : -1}
      title={[text, last !== null && say(TABLE.last, locale, { value: last }), wrong?.sentence]
        .filter(Boolean)
        .join('\n')}
      className={cx(
        'grid-cell',
        closed && 'grid-closed',
        wrong && `grid-${wrong.level}`,
        last !== null && 'grid-changed',
      )}
      onClick={onPoint}
    >
      {isTyping ? (
        <CellInput {...props} typing={typing} value={value} />
      ) : (
        <>
          {last !== null && row.change === 'changed' && <del>{last}</del>}
          <span>{text}</span>
        </>
      )}
    </div>
  )
}

function CellInput({
  column,
  typing,
  value,
  onCommit,
  onCancel,
}: TableCellProps & { typing: string; value: TableRow['values'][string] | undefined }) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const commit = (then: Then): void => {
    if (done.current) return
    done.current = true
    onCommit(input.current?.value ?? typing, then)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      done.current = true
      onCancel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      commit('down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      commit(event.shiftKey ? 'back' : 'next')
    }
  }
  const common = {
    ref: input,
    'aria-label': column.label,
    className: 'grid-input',
    onKeyDown,
    onBlur: () => commit('stay'),
  }
  if (column.kind === 'one') {
    return (
      <select {...common} defaultValue={inputText(column, value)}>
        <option value="" />
        {column.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const isDate = column.kind === 'date' && (typing === '' || isIsoDate(typing))
  return (
    <input
      {...common}
      type={isDate ? 'date' : 'text'}
      inputMode={column.kind === 'number' ? 'decimal' : undefined}
      defaultValue={typing}
      autoComplete="off"
    />
  )
}
