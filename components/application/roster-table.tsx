'use client'

import { useState } from 'react'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableColumn, TableRow } from '@/lib/domain/application/table-views'
import { type Pasted, type RosterActions, RosterImport } from './roster-import'
import { TableConflict } from './table-conflict'
import { TableGrid } from './table-grid'
import { TableTools } from './table-parts'
import { added, NEW_ROW, PARENT, resolved, settled, shownRow, textOf, withoutNew } from './table-state'
import { useCells } from './use-cells'
import { type TablePlace, useTable } from './use-table'

export interface RosterTableProps extends TablePlace {
  section: string
  columns: readonly string[]
  roster: RosterActions
}

/**
 * A roster edited in place, like a spreadsheet: only rows in sight are in the document, one cell at a time is an input, and a row is
 * saved when it is left.
 */
export function RosterTable(props: RosterTableProps) {
  const { view, locale, caseId, section } = props
  const table = useTable(props)
  const { state, change, send } = table
  const [wanted, setWanted] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const columns = columnsOf(props)
  const shown = state.rows.map((row) => shownRow(state, row))
  const rows = wanted === '' ? shown : shown.filter((row) => row.rowKey === NEW_ROW || hasText(row, columns, wanted))
  const cells = useCells({ table, rows, columns, onBlock: setPasted })
  const active = rows[cells.activeAt] ?? null
  const [conflict] = state.conflicts
  return (
    <div className="roster-table">
      <p className="max-w-prose text-s text-ink-2">{say(TABLE.lead, locale)}</p>
      <TableTools
        table={table}
        active={active}
        parents={view.parents}
        mayAdd={state.rows.length < view.maxRows || view.parents !== null}
        onAdd={(parentKey) => change((before) => added(before, view.columns, parentKey))}
        onDropNew={() => change(withoutNew)}
        onFind={setWanted}
        count={rows.length}
        locale={locale}
      />
      {conflict && (
        <TableConflict
          key={conflict.draft.row.rowKey}
          conflict={conflict}
          columns={columns}
          locale={locale}
          onSave={(picks) => {
            change(settled)
            const chosen = resolved(conflict, picks)
            if (conflict.theirs?.change !== 'removed') return void send(chosen)
            void table.remove(chosen, true).then((answer) => {
              if (answer.kind === 'saved' && answer.row) void send({ ...chosen, row: answer.row })
            })
          }}
          onDrop={() => change(settled)}
        />
      )}
      <TableGrid title={view.title} state={state} rows={rows} columns={columns} cells={cells} locale={locale} />
      {active && active.problems.length > 0 && (
        <ul className="mt-2">
          {active.problems.map(({ column, level, sentence }) => (
            <li key={`${column}-${sentence}`} className={level === 'error' ? 'text-late' : 'text-you'}>
              {columns.find(({ path }) => path === column)?.label} {sentence}
            </li>
          ))}
        </ul>
      )}
      <RosterImport
        caseId={caseId}
        section={section}
        list={view.list}
        columns={props.columns}
        actions={props.roster}
        asTable
        pasted={pasted}
        locale={locale}
      />
    </div>
  )
}

function columnsOf({ view, locale }: Pick<RosterTableProps, 'view' | 'locale'>): readonly TableColumn[] {
  if (view.parents === null) return view.columns
  const label = say(TABLE.belongs, locale)
  return [{ path: PARENT, label, kind: 'one', options: view.parents, mask: null }, ...view.columns]
}

const hasText = (row: TableRow, columns: readonly TableColumn[], wanted: string): boolean =>
  columns.some((column) =>
    textOf(column, column.path === PARENT ? (row.parentKey ?? '') : row.values[column.path])
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  )
