import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

interface CountsProps {
  locale: Locale
  run: {
    readonly newRows: number
    readonly changedRows: number
    readonly unchangedRows: number
    readonly faultyRows: number
    readonly sha256: string
  }
}

/** What the check found, in rows. */
export function ImportCounts({ locale, run }: CountsProps) {
  const counts = [
    [IMPORTS.newRows, run.newRows],
    [IMPORTS.changedRows, run.changedRows],
    [IMPORTS.unchangedRows, run.unchangedRows],
    [IMPORTS.faultyRows, run.faultyRows],
  ] as const
  return (
    <>
      <dl className="facts mt-3">
        {counts.map(([wording, count]) => (
          <div key={wording.en}>
            <dt className="text-s text-ink-3">{say(wording, locale)}</dt>
            <dd className="text-h3">{say(IMPORTS.rowsUnit, locale, { count })}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-s break-all text-ink-3">
        {say(IMPORTS.hash, locale)} {run.sha256}
      </p>
    </>
  )
}

interface ProgressProps {
  locale: Locale
  run: {
    readonly rows: number
    readonly doneRows: number
    readonly createdRows: number
    readonly updatedRows: number
    readonly leftOutRows: number
  }
}

/** How far the rows are brought in; read again by itself while they are. */
export function ImportProgress({ locale, run }: ProgressProps) {
  const { rows, doneRows } = run
  const outcome = { created: run.createdRows, updated: run.updatedRows, left: run.leftOutRows }
  return (
    <>
      <div className="mt-3">
        <ProgressBar percent={rows === 0 ? 100 : (doneRows / rows) * 100} label={say(IMPORTS.progress, locale)} />
      </div>
      <p className="mt-3">{say(IMPORTS.progressText, locale, { done: doneRows, total: rows })}</p>
      <p className="mt-1">{say(IMPORTS.outcome, locale, outcome)}</p>
      {run.leftOutRows > 0 && (
        <Notice tone="late" className="mt-4">
          <p>{say(IMPORTS.leftWhy, locale)}</p>
        </Notice>
      )}
    </>
  )
}
