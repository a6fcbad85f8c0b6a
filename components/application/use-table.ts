'use client'

import { useRef, useState } from 'react'
import { TABLE } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableAnswer, TableRowEdit, TableRowRemoval, TableView } from '@/lib/domain/application/table-views'
import type { Locale } from '@/lib/domain/shared/wording'
import { answered, type Draft, isTouched, NEW_ROW, type Pending, sent, startOf, type TableState } from './table-state'

export interface TableActions {
  readonly save: (edit: TableRowEdit) => Promise<TableAnswer>
  readonly remove: (edit: TableRowRemoval) => Promise<TableAnswer>
}

export interface TablePlace {
  readonly caseId: string
  readonly view: TableView
  readonly locale: Locale
  readonly actions: TableActions
  /** Id of the page's own form, whose version moves with every row. */
  readonly pageForm: string
}

/** The table's state and the sending of rows: one row is one command, and a row that did not arrive is sent again. */
export function useTable({ caseId, view, locale, actions, pageForm }: TablePlace) {
  const [state, setState] = useState<TableState>(() => startOf(view))
  const latest = useRef(state)
  /** At once, so that what follows in the same event sees it. */
  const change = (step: (before: TableState) => TableState): void => {
    latest.current = step(latest.current)
    setState(latest.current)
  }

  const settle = (pending: Pending, answer: TableAnswer): void => {
    if (answer.kind !== 'refused') tellPage(pageForm, answer.sectionVersion)
    change((before) => answered(before, pending, answer))
    // What was typed into the row while it was on its way goes out with its new version.
    if (answer.kind === 'saved' && answer.row) sendWaiting(answer.row.rowKey)
  }
  const offline = (): TableAnswer => ({ kind: 'refused', message: say(TABLE.offline, locale) })

  const send = async (draft: Draft, way: TableRowEdit['way'] = 'EDITED', key?: string): Promise<void> => {
    const { row, values, parentKey } = draft
    const pending = { draft, commandKey: key ?? crypto.randomUUID(), failed: false }
    change((before) => sent(before, pending))
    const place = { caseId, list: view.list, rowKey: row.rowKey, version: row.version, locale }
    const edit = { ...place, parentKey, values, way: row.rowKey === NEW_ROW ? ('ADDED' as const) : way }
    settle(pending, await actions.save({ ...edit, commandKey: pending.commandKey }).catch(offline))
  }

  const sendWaiting = (rowKey: string): void => {
    const waiting = latest.current.pending.find(({ failed, draft }) => failed && draft.row.rowKey === rowKey)
    if (waiting) void send(waiting.draft)
  }

  /** A row was left: it goes out, unless it is on its way already, and so does what did not arrive before. */
  const leaveRow = (): void => {
    const { draft, pending } = latest.current
    const isUnderway = (rowKey: string): boolean =>
      pending.some((one) => !one.failed && one.draft.row.rowKey === rowKey)
    for (const one of pending) {
      const { rowKey } = one.draft.row
      if (one.failed && rowKey !== draft?.row.rowKey && !isUnderway(rowKey))
        void send(one.draft, 'EDITED', one.commandKey)
    }
    if (!draft || !isTouched(draft)) return
    if (!isUnderway(draft.row.rowKey)) return void send(draft)
    const waiting = { draft, commandKey: crypto.randomUUID(), failed: true }
    change((before) => ({ ...before, draft: null, pending: [...before.pending, waiting] }))
  }

  const remove = async (draft: Draft, restore: boolean): Promise<TableAnswer> => {
    const pending = { draft, commandKey: crypto.randomUUID(), failed: false }
    const place = { caseId, list: view.list, rowKey: draft.row.rowKey, version: draft.row.version, locale }
    const answer = await actions.remove({ ...place, restore, commandKey: pending.commandKey }).catch(offline)
    settle(pending, answer)
    return answer
  }

  const now = (): TableState => latest.current
  return { state, change, now, send, leaveRow, remove }
}

/** The page's own form carries the version of the page; it is not refused because of rows saved here. */
function tellPage(form: string, version: number): void {
  const page = document.getElementById(form)
  const field = page instanceof HTMLFormElement ? page.elements.namedItem('version') : null
  if (field instanceof HTMLInputElement) field.value = String(version)
}
