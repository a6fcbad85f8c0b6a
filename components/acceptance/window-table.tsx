import { ItemStrip } from '@/components/application/item-strip'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { type Row, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { WINDOW, WINDOW_QUEUE_COPY } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import type { WindowLine, WindowList } from '@/lib/domain/acceptance/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { AnswerTerm } from './answer-term'
import { stripOf } from './item-cells'

interface WindowTableProps {
  list: WindowList
  locale: Locale
}

/** The window's worklist: what falls due first stands first, with the legal effect of silence beside it. */
export function WindowTable({ list, locale }: WindowTableProps) {
  const columns = [
    { key: 'case', label: say(WINDOW.colCase, locale) },
    { key: 'term', label: say(WINDOW.colTerm, locale) },
    { key: 'papers', label: say(WINDOW.colPapers, locale) },
    { key: 'checks', label: say(WINDOW.colChecks, locale) },
    { key: 'items', label: say(WINDOW.colItems, locale) },
    { key: 'state', label: say(WINDOW.colState, locale), role: 'status' as const },
  ]
  const queue = WINDOW_QUEUE_COPY[list.queue]
  const empty = list.search ? (
    <EmptyState what={say(WINDOW.foundNone, locale, { search: list.search })} why={say(WINDOW.foundNoneWhy, locale)} />
  ) : (
    <EmptyState what={say(queue.none, locale)} why={say(queue.why, locale)} />
  )
  return (
    <Table
      caption={say(WINDOW.caption, locale)}
      columns={columns}
      rows={list.lines.map((line) => toRow(line, { today: list.today, locale }))}
      empty={empty}
    />
  )
}

function toRow(line: WindowLine, { today, locale }: { today: IsoDate; locale: Locale }): Row {
  const { clock, rules, missing } = line
  const state = CASE_STATES[line.status]
  return {
    key: line.caseId,
    edge:
      clock?.level === 'late-soon' || clock?.level === 'overdue' ? 'late' : clock?.level === 'warn' ? 'you' : undefined,
    cells: {
      case: (
        <>
          <a href={localeHref(locale, routes.windowCase(line.caseId))} className="link font-semibold">
            {line.institutionName}
          </a>
          <span className="block text-xs font-normal text-ink-3">{line.caseNo ? groupedCaseNo(line.caseNo) : ''}</span>
        </>
      ),
      term: clock ? (
        <AnswerTerm clock={clock} today={today} locale={locale} effect />
      ) : line.termOn ? (
        <span className="text-ink-3">
          {say(WINDOW.waitsUntil, locale, { date: sayDate(line.termOn, locale, today) })}
        </span>
      ) : null,
      papers:
        missing > 0 ? (
          <Status code="you">{say(WINDOW.papersMissing, locale, { n: missing })}</Status>
        ) : (
          say(WINDOW.papersAll, locale)
        ),
      checks: <Checks rules={rules} locale={locale} />,
      items: <ItemStrip items={stripOf(line.items, locale)} size="small" />,
      state: (
        <>
          <Status code={state.code}>{say(state.staff, locale)}</Status>
          <span className="mt-0.5 flex flex-wrap gap-1 text-xs text-ink-3">
            {line.receivedOn && say(WINDOW.receivedOn, locale, { date: sayDate(line.receivedOn, locale, today) })}
            {line.round > 1 && <Tag tone="info">{say(WINDOW.again, locale, { n: line.round })}</Tag>}
            {line.channel === 'WINDOW' && <Tag>{say(WINDOW.onPaper, locale)}</Tag>}
          </span>
        </>
      ),
    },
  }
}

const Checks = ({ rules, locale }: { rules: WindowLine['rules']; locale: Locale }) =>
  rules.failed + rules.unavailable === 0 ? (
    <Status code="ok">{say(WINDOW.checksFine, locale)}</Status>
  ) : (
    <span className="flex flex-wrap gap-x-3">
      {rules.failed > 0 && <Status code="you">{say(WINDOW.checksFailed, locale, { n: rules.failed })}</Status>}
      {rules.unavailable > 0 && <Status code="un">{say(WINDOW.checksSilent, locale, { n: rules.unavailable })}</Status>}
    </span>
  )
