import { ItemStrip } from '@/components/application/item-strip'
import { stripOf } from '@/components/acceptance/item-cells'
import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { type Row, Table } from '@/components/ui/table'
import { LEAD, LEAD_QUEUE_COPY } from '@/lib/copy/decision'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import type { Clock } from '@/lib/domain/clock/clock'
import type { LeadLine, LeadList } from '@/lib/domain/decision/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface LeadTableProps {
  list: LeadList
  locale: Locale
}

interface Reading {
  readonly today: IsoDate
  readonly locale: Locale
}

/** A lead's worklist: what ends first stands first. */
export function LeadTable({ list, locale }: LeadTableProps) {
  const { none, why } = LEAD_QUEUE_COPY[list.queue]
  return (
    <Table
      caption={say(LEAD.caption, locale)}
      columns={[
        { key: 'case', label: say(LEAD.colCase, locale) },
        { key: 'items', label: say(LEAD.colItems, locale) },
        { key: 'promise', label: say(LEAD.colPromise, locale) },
        { key: 'statutory', label: say(LEAD.colStatutory, locale) },
        { key: 'state', label: say(LEAD.colState, locale), role: 'status' },
      ]}
      rows={list.lines.map((line) => toRow(line, { today: list.today, locale }))}
      empty={<EmptyState what={say(none, locale)} why={say(why, locale)} />}
    />
  )
}

function toRow(line: LeadLine, reading: Reading): Row {
  const { locale, today } = reading
  const state = CASE_STATES[line.status]
  return {
    key: line.caseId,
    edge: edgeOf(line),
    cells: {
      case: (
        <>
          <a href={localeHref(locale, routes.leadCase(line.caseId))} className="link font-semibold">
            {line.institution}
          </a>
          <span className="block text-xs font-normal text-ink-3">{groupedCaseNo(line.caseNo)}</span>
        </>
      ),
      items: <ItemStrip items={stripOf(line.items, locale)} size="small" />,
      promise: line.clock && <Promised clock={line.clock} reading={reading} />,
      statutory: (
        <>
          {line.statutoryDue && sayDate(line.statutoryDue, locale, today)}
          {line.warning && (
            <span className="block text-s text-late">
              {say(LEAD.warning, locale, { days: line.warning.workingDaysLeft })}
            </span>
          )}
        </>
      ),
      state: (
        <>
          <Status code={state.code}>{say(state.staff, locale)}</Status>
          {line.decidedOn && (
            <span className="block text-s text-ink-3">
              {say(LEAD.decidedOn, locale, { date: sayDate(line.decidedOn, locale, today) })}
            </span>
          )}
        </>
      ),
    },
  }
}

function edgeOf({ clock, warning }: LeadLine): Row['edge'] {
  if (warning) return 'late'
  if (!clock || clock.endedOn !== null) return undefined
  if (clock.level === 'late-soon' || clock.level === 'overdue') return 'late'
  return clock.level === 'warn' ? 'you' : undefined
}

function Promised({ clock, reading: { locale, today } }: { clock: Clock; reading: Reading }) {
  return (
    <>
      <DayRulerMini cells={clock.cells} stops={clock.stops} label={leftWords(clock, locale)} />
      {clock.endedOn === null && (
        <span className="block text-s text-ink-3">
          {say(LEAD.due, locale, { date: sayDate(clock.due, locale, today) })}
        </span>
      )}
    </>
  )
}

function leftWords({ remaining, used, endedOn }: Clock, locale: Locale): string {
  if (endedOn !== null) return say(LEAD.used, locale, { n: used })
  if (remaining < 0) return say(LEAD.over, locale, { n: -remaining })
  return remaining === 0 ? say(LEAD.lastDay, locale) : say(LEAD.left, locale, { n: remaining })
}
