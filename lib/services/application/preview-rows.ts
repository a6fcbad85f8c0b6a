import { ROSTER } from '@/lib/copy/rosters'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { tableInput } from '@/lib/domain/application/inputs'
import { placeOf, type PlannedRow } from '@/lib/domain/application/roster-plan'
import { headOf, type Roster, type RosterFault, valueText } from '@/lib/domain/application/roster-table'
import type { RosterChange, RosterFaultView, RosterPreview } from '@/lib/domain/application/roster-views'
import { hideFullNumbers, maskFor } from '@/lib/domain/application/worded'
import type { FieldDef, FieldValue } from '@/lib/domain/items/definition'
import type { Actor } from '@/lib/domain/shared/actor'
import { toCsv } from '@/lib/domain/shared/csv'
import { err, ok, type Refusal, type Result } from '@/lib/domain/shared/result'
import { storableInput } from '@/lib/domain/shared/storable'
import type { Locale } from '@/lib/domain/shared/wording'
import { readApplication } from './case-head'
import { whyNotEdit } from './editing'
import { rowTitle, wordedContext } from './issue-application'
import { basisOf, linesOf, type PlannedTable, planTable } from './rosters'

/** Lines shown; all are counted, and the table of faults has them all. */
const MOST_SHOWN = 100

/** What a table would do to the list, before anything is changed. `null`: there is nothing here for this actor. */
export async function previewRows(
  actor: Actor,
  given: unknown,
  locale: Locale,
): Promise<Result<RosterPreview, Refusal> | null> {
  const input = tableInput.safeParse(storableInput(given))
  if (!input.success) return err({ code: input.error.issues[0]?.message ?? 'application.csv_empty' })
  const application = await readApplication(actor, input.data.caseId)
  if (!application) return null
  const closed = whyNotEdit(actor, application)
  if (closed) return err(closed)
  const planned = planTable(application, { ...input.data, faulty: 'keep' })
  if (!planned.ok) return planned
  const { list, roster, plan, faults } = planned.value
  const count = (outcome: PlannedRow['outcome']): number =>
    plan.entries.filter((entry) => entry.outcome === outcome).length
  const words = wordedContext(application)
  const titleOf = (values: PlannedRow['values']): string => rowTitle(list, values, { ...words, locale })
  const gone = new Set(plan.removed)
  const removed = application.answers.rows.filter((row) => row.list === list.path && gone.has(row.rowKey))
  const changes = plan.entries.filter(({ outcome }) => outcome === 'added' || outcome === 'changed')
  return ok({
    list: list.path,
    basis: basisOf(application, list.path),
    counts: { added: count('added'), changed: count('changed'), unchanged: count('unchanged'), skipped: count('skipped'), removed: removed.length, faulty: linesOf(faults).size }, // prettier-ignore
    changes: changes
      .slice(0, MOST_SHOWN)
      .map((entry) => toChange(roster, entry, { title: titleOf(entry.values), locale })),
    moreChanges: Math.max(0, changes.length - MOST_SHOWN),
    removed: removed.slice(0, MOST_SHOWN).map((row) => titleOf(row.values) || row.rowKey),
    faults: faults.slice(0, MOST_SHOWN).map((fault) => toFault(planned.value, fault, locale)),
    moreFaults: Math.max(0, faults.length - MOST_SHOWN),
  })
}

/** Every fault as a table, to be worked through beside the spreadsheet. */
export async function faultsOfRows(actor: Actor, given: unknown, locale: Locale): Promise<string | null> {
  const input = tableInput.safeParse(storableInput(given))
  const application = input.success ? await readApplication(actor, input.data.caseId) : null
  if (!input.success || !application || whyNotEdit(actor, application)) return null
  const planned = planTable(application, { ...input.data, faulty: 'keep' })
  if (!planned.ok) return null
  const head = ROSTER.faultHeads.map((wording) => say(wording, locale))
  const lines = planned.value.faults.map((fault) => {
    const { row, place, sentence, value } = toFault(planned.value, fault, locale)
    return [String(row), place, sentence, value]
  })
  return toCsv([head, ...lines])
}

interface Change {
  readonly title: string
  readonly locale: Locale
}

function toChange(roster: Roster, entry: PlannedRow, { title, locale }: Change): RosterChange {
  const shown = (def: FieldDef, value: FieldValue | undefined): string =>
    valueText(roster, def, { value: maskFor(def, value ?? null), locale })
  const columns = roster.list.columns.filter(({ path, setBySystem }) => !setBySystem && entry.columns.includes(path))
  return {
    row: entry.row,
    kind: entry.outcome === 'added' ? 'added' : 'changed',
    title,
    cells: columns.map((def) => ({
      label: def.wording.label[locale],
      before: shown(def, entry.before?.[def.path]),
      now: shown(def, entry.values[def.path]),
    })),
  }
}

function toFault({ roster }: PlannedTable, fault: RosterFault, locale: Locale): RosterFaultView {
  const { column } = fault
  const label = column ? headOf(column)[locale] : ''
  const value = column?.kind === 'field' ? String(maskFor(column.def, valueText(roster, column.def, { value: fault.value, locale })) ?? '') : '' // prettier-ignore
  return {
    level: fault.level,
    row: fault.row,
    place: placeOf(fault.at, label),
    sentence: sayRefusal({ code: fault.code, facts: fault.facts }, locale),
    value: hideFullNumbers(value).slice(0, 60),
  }
}
