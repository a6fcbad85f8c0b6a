'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { SECTION } from '@/lib/copy/application'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableOption, TableRow } from '@/lib/domain/application/table-views'
import type { Locale } from '@/lib/domain/shared/wording'
import { NEW_ROW, type TableState } from './table-state'
import type { useTable } from './use-table'

interface TableToolsProps {
  table: ReturnType<typeof useTable>
  active: TableRow | null
  parents: readonly TableOption[] | null
  mayAdd: boolean
  onAdd: (parentKey: string | null) => void
  onDropNew: () => void
  onFind: (text: string) => void
  count: number
  locale: Locale
}

/** What is done to whole rows, and what became of the last one. */
export function TableTools(props: TableToolsProps) {
  const { table, active, parents, mayAdd, onAdd, onDropNew, onFind, count, locale } = props
  const { state, remove, send } = table
  const [parentKey, setParentKey] = useState(parents?.[0]?.value ?? null)
  const own = active && { row: active, values: active.values, parentKey: active.parentKey }
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        {parents && (
          <Select
            name="parent"
            label={say(TABLE.addTo, locale)}
            options={parents}
            value={parentKey ?? ''}
            onChange={(event) => setParentKey(event.target.value)}
          />
        )}
        {mayAdd && (
          <Button type="button" size="sm" onClick={() => onAdd(parents ? parentKey : null)}>
            {say(TABLE.add, locale)}
          </Button>
        )}
        {own && own.row.change !== 'removed' && (
          <Button
            type="button"
            size="sm"
            onClick={() => (own.row.rowKey === NEW_ROW ? onDropNew() : void remove(own, false))}
          >
            {say(TABLE.remove, locale)}
          </Button>
        )}
        {own && own.row.change === 'removed' && (
          <Button type="button" size="sm" onClick={() => void remove(own, true)}>
            {say(TABLE.restore, locale)}
          </Button>
        )}
        {own && own.row.change === 'changed' && (
          <Button type="button" size="sm" onClick={() => void send(own, 'UNCHANGED')}>
            {say(TABLE.unchanged, locale)}
          </Button>
        )}
        <TextInput
          name="find"
          type="search"
          width="m"
          label={say(TABLE.find, locale)}
          onChange={(event) => onFind(event.target.value)}
        />
        <span className="pb-3 text-s text-ink-3">{say(TABLE.rows, locale, { count })}</span>
      </div>
      <p role="status" className="min-h-6 text-s text-ink-3">
        {sayStanding(state, locale)}
      </p>
      {state.message !== null && (
        <p role="alert" className="text-late">
          {state.message}
        </p>
      )}
    </>
  )
}

function sayStanding({ pending, saved }: TableState, locale: Locale): string {
  if (pending.some(({ failed }) => !failed)) return say(TABLE.saving, locale)
  return saved ? say(TABLE.savedAt, locale, { row: saved.row, at: saved.at }) : ''
}

const MARK = { unchanged: null, changed: SECTION.rowChanged, added: SECTION.added, removed: SECTION.removed } as const

interface TableMarkProps {
  state: TableState
  row: TableRow
  n: number
  locale: Locale
}

/** Number of the row, and how it stands against last time. */
export function TableMark({ state, row, n, locale }: TableMarkProps) {
  const mark = MARK[row.change]
  const errors = row.problems.filter(({ level }) => level === 'error').length
  const isUnsaved =
    state.draft?.row.rowKey === row.rowKey || state.pending.some(({ draft }) => draft.row.rowKey === row.rowKey)
  return (
    <div role="rowheader" className="grid-mark">
      <span>{n}</span>
      {mark && <Tag tone={row.change === 'removed' ? 'plain' : 'you'}>{say(mark, locale)}</Tag>}
      {errors > 0 && (
        <span className="text-late" title={say(TABLE.wrong, locale, { count: errors })}>
          <span aria-hidden="true">!{errors}</span>
          <span className="sr-only">{say(TABLE.wrong, locale, { count: errors })}</span>
        </span>
      )}
      {isUnsaved && (
        <span title={say(TABLE.unsaved, locale)}>
          <span aria-hidden="true">●</span>
          <span className="sr-only">{say(TABLE.unsaved, locale)}</span>
        </span>
      )}
    </div>
  )
}
