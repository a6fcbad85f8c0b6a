'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CONFLICT } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import type { TableColumn } from '@/lib/domain/application/table-views'
import type { Locale } from '@/lib/domain/shared/wording'
import { type Conflict, type Picks, textOf } from './table-state'

interface TableConflictProps {
  conflict: Conflict
  columns: readonly TableColumn[]
  locale: Locale
  onSave: (picks: Picks) => void
  onDrop: () => void
}

/** A row somebody else saved first, field by field: mine or theirs. Nothing is taken for granted where both changed it. */
export function TableConflict({ conflict, columns, locale, onSave, onDrop }: TableConflictProps) {
  const { draft, theirs, clashes } = conflict
  const [picks, setPicks] = useState<Picks>({})
  const isGone = theirs === null || theirs.change === 'removed'
  const isOpen = clashes.some(({ path, side }) => side === 'both' && picks[path] === undefined)
  const shown = (column: TableColumn, value: string | readonly string[] | undefined): string =>
    textOf(column, value) || say(CONFLICT.blank, locale)
  return (
    <Notice tone="late" live title={say(CONFLICT.title, locale)} className="my-4">
      <p>{say(isGone ? CONFLICT.gone : CONFLICT.lead, locale)}</p>
      {clashes.map(({ path, side }) => {
        const column = columns.find((one) => one.path === path)
        if (!column) return null
        return (
          <fieldset key={path} className="mt-3">
            <legend className="font-semibold">{column.label}</legend>
            {(['mine', 'theirs'] as const).map((one) => (
              <label key={one} className="mr-6 inline-flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={`pick-${path}`}
                  checked={(picks[path] ?? side) === one}
                  onChange={() => setPicks({ ...picks, [path]: one })}
                />
                {say(CONFLICT[one], locale, {
                  value: shown(column, one === 'mine' ? draft.values[path] : theirs?.values[path]),
                })}
              </label>
            ))}
          </fieldset>
        )
      })}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="button" variant="primary" disabled={isOpen} onClick={() => onSave(picks)}>
          {say(isGone ? CONFLICT.keepAsNew : CONFLICT.save, locale)}
        </Button>
        <Button type="button" onClick={onDrop}>
          {say(CONFLICT.takeTheirs, locale)}
        </Button>
      </div>
    </Notice>
  )
}
