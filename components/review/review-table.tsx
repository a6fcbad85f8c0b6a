import { stripOf } from '@/components/acceptance/item-cells'
import { ItemStrip, ItemStripHead } from '@/components/application/item-strip'
import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { StatusShape } from '@/components/ui/status-shape'
import { type Column, type Row, type RowGroup, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/copy/dates'
import { DESK_STATE_COPY, REVIEW, REVIEW_QUEUE_COPY } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import { ITEM_STATES } from '@/lib/copy/states'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { isFiltered, REVIEW_COLUMNS, type ReviewColumn, type ReviewListAsk } from '@/lib/domain/review/list-filter'
import type { ReviewLine, ReviewList } from '@/lib/domain/review/views'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { COLUMN_LABELS } from './review-columns'

interface ReviewTableProps {
  list: ReviewList
  ask: ReviewListAsk
  locale: Locale
}

interface Around {
  readonly today: string
  readonly locale: Locale
}

/** Six columns, two lines a row, grouped by urgency. */
export function ReviewTable({ list, ask, locale }: ReviewTableProps) {
  const around = { today: list.today, locale }
  const heads = ITEM_LETTERS.map((letter) => say(ITEM_NAMES[letter].short, locale).slice(0, 1))
  const labelled = (key: ReviewColumn) => ({ key, label: say(COLUMN_LABELS[key], locale) })
  const all: Record<ReviewColumn, Column> = {
    term: labelled('term'),
    delta: labelled('delta'),
    checks: labelled('checks'),
    items: {
      key: 'items',
      label: say(REVIEW.colItems, locale),
      head: locale === 'zh' && (
        <>
          <span className="sr-only">{say(REVIEW.colItems, locale)}</span>
          <ItemStripHead heads={heads} />
        </>
      ),
    },
    own: { ...labelled('own'), role: 'status' },
  }
  const columns = [
    { key: 'case', label: say(REVIEW.colCase, locale) },
    ...(ask.columns ?? REVIEW_COLUMNS).map((column) => all[column]),
  ]
  const queue = isFiltered(ask) ? { none: REVIEW.noneMatch, why: REVIEW.noneMatchWhy } : REVIEW_QUEUE_COPY[list.queue]
  return (
    <Table
      caption={say(REVIEW.table, locale)}
      columns={columns}
      groups={groupsOf(list, around)}
      empty={<EmptyState what={say(queue.none, locale)} why={say(queue.why, locale)} />}
    />
  )
}

function groupsOf({ lines }: ReviewList, around: Around): RowGroup[] {
  const rowsOf = (urgent: boolean): Row[] =>
    lines.filter((line) => line.urgent === urgent).map((line) => toRow(line, around))
  const { locale } = around
  const urgent = rowsOf(true)
  const rest = rowsOf(false)
  if (urgent.length === 0) return [{ key: 'rest', rows: rest }]
  return [
    { key: 'first', title: say(REVIEW.first, locale), note: say(REVIEW.firstWhy, locale), rows: urgent },
    { key: 'rest', title: say(REVIEW.rest, locale), note: say(REVIEW.restWhy, locale), rows: rest },
  ]
}

function toRow(line: ReviewLine, around: Around): Row {
  const { locale } = around
  const level = line.clock?.level
  return {
    key: `${line.caseId}:${line.letter}`,
    edge: level === 'overdue' || level === 'late-soon' ? 'late' : line.urgent ? 'you' : undefined,
    cells: {
      case: (
        <>
          <a
            href={localeHref(locale, `${routes.reviewCase(line.caseId)}?item=${line.letter}`)}
            className="link font-semibold"
          >
            {line.institutionName}
          </a>
          <span className="block text-xs font-normal text-ink-3">{groupedCaseNo(line.caseNo)}</span>
        </>
      ),
      term: <Term line={line} around={around} />,
      delta: <DeltaTags line={line} locale={locale} />,
      checks: <CheckCounts line={line} locale={locale} />,
      items: <ItemStrip items={stripOf(line.items, locale)} size="small" />,
      own: <OwnState line={line} locale={locale} />,
    },
  }
}

function Term({ line: { clock, deskDue, desk }, around }: { line: ReviewLine; around: Around }) {
  const { locale, today } = around
  if (!clock) return null
  const label = clock.stopped
    ? say(REVIEW.stopped, locale)
    : clock.remaining < 0
      ? say(REVIEW.over, locale, { n: -clock.remaining })
      : clock.remaining === 0
        ? say(REVIEW.lastDay, locale)
        : say(REVIEW.left, locale, { n: clock.remaining })
  const atDesk = desk === 'UNSEEN' || desk === 'SEEN' || desk === 'READY'
  const note =
    atDesk && deskDue === today
      ? say(REVIEW.deskToday, locale)
      : atDesk && deskDue !== null && deskDue < today
        ? say(REVIEW.deskOver, locale, { date: sayDate(deskDue, locale, today) })
        : sayDate(clock.due, locale, today)
  return (
    <>
      <DayRulerMini cells={clock.cells} stops={clock.stops} label={label} />
      <span className="block text-xs text-ink-3">{note}</span>
    </>
  )
}

function DeltaTags({ line: { delta }, locale }: { line: ReviewLine; locale: Locale }) {
  const { added, changed, removed } = delta
  if (added + changed + removed === 0) return <span className="text-ink-3">{say(REVIEW.noDelta, locale)}</span>
  return (
    <span className="flex flex-wrap gap-1.5">
      {added > 0 && <Tag tone="info">{say(REVIEW.added, locale, { n: added })}</Tag>}
      {changed > 0 && <Tag tone="you">{say(REVIEW.changed, locale, { n: changed })}</Tag>}
      {removed > 0 && <Tag>{say(REVIEW.removed, locale, { n: removed })}</Tag>}
    </span>
  )
}

function CheckCounts({ line: { rules }, locale }: { line: ReviewLine; locale: Locale }) {
  const { failed, warned, unavailable } = rules
  if (failed + warned + unavailable === 0) return <Status code="ok">{say(REVIEW.allPassed, locale)}</Status>
  return (
    <span className="flex flex-wrap gap-x-3">
      {failed > 0 && <Status code="you">{failed}</Status>}
      {warned > 0 && <Status code="go">{warned}</Status>}
      {unavailable > 0 && <Status code="un">{unavailable}</Status>}
    </span>
  )
}

function OwnState({ line, locale }: { line: ReviewLine; locale: Locale }) {
  const waiting = line.desk === 'WAITING'
  const desk = DESK_STATE_COPY[line.desk]
  const state = ITEM_STATES[line.status]
  return (
    <>
      <Status code={waiting ? state.code : desk.code}>{say(waiting ? state.staff : desk.word, locale)}</Status>
      {line.openQueries > 0 && (
        <span className="block text-xs text-ink-3">{say(REVIEW.asked, locale, { n: line.openQueries })}</span>
      )}
    </>
  )
}

/** What the shapes mean, once under the list. */
export const ReviewLegend = ({ locale }: { locale: Locale }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-s text-ink-2" aria-label={say(REVIEW.legend, locale)}>
    {(['UNSEEN', 'SEEN', 'READY', 'PROPOSED'] as const).map((state) => (
      <li key={state} className="flex items-center gap-1.5">
        <StatusShape code={DESK_STATE_COPY[state].code} />
        {say(DESK_STATE_COPY[state].word, locale)}
      </li>
    ))}
  </ul>
)
