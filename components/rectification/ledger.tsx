import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table, type Row, type RowGroup } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/copy/dates'
import { SEVERITY_WORDS } from '@/lib/copy/inspection'
import { STAGE_WORDS, SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import {
  LEDGER_STAGES,
  type LedgerLine,
  type LedgerStage,
  type RectificationLedger,
} from '@/lib/domain/rectification/views'
import { daysBetween, type IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { scaleOf, TermAxis, TermBar, TermLegend, type TermScale } from './term-bar'

interface Props {
  locale: Locale
  ledger: RectificationLedger
}

const SHAPE: Record<LedgerStage, StatusCode> = { late: 'late', to_order: 'you', mending: 'go', to_recheck: 'seen' }
const NOTE: Record<LedgerStage, keyof typeof SUPERVISOR> = {
  late: 'noteLate',
  to_order: 'noteToOrder',
  mending: 'noteMending',
  to_recheck: 'noteToRecheck',
}

/** Four numbers with what they mean, in the order in which they want to be dealt with. */
export function LedgerStages({ locale, ledger }: Props) {
  const { lines, today } = ledger
  return (
    <dl className="mt-6 grid grid-cols-2 border-t-2 border-ink lg:grid-cols-5">
      {LEDGER_STAGES.map((stage) => {
        const own = lines.filter((line) => line.stage === stage)
        return (
          <div key={stage} className="border-b border-line py-4 pr-4 lg:border-r lg:border-b-0 lg:pl-4 lg:first:pl-0">
            <dt>
              <Status code={own.length > 0 ? SHAPE[stage] : 'none'}>{say(STAGE_WORDS[stage], locale)}</Status>
            </dt>
            <dd>
              <span className="block text-[1.75rem] font-semibold">{own.length}</span>
              <span className="text-s text-ink-3">{stageNote(stage, own, { locale, today })}</span>
            </dd>
          </div>
        )
      })}
      {/* The fifth has a line of its own on a telephone, so that no half of one is left empty. */}
      <div className="col-span-2 flex items-baseline justify-between gap-4 py-4 lg:col-span-1 lg:block lg:pl-4">
        <dt>
          <Status code="ok">{say(SUPERVISOR.closedThisYear, locale)}</Status>
        </dt>
        <dd className="flex items-baseline gap-3 lg:block">
          <span className="block text-[1.75rem] font-semibold">{ledger.closedThisYear}</span>
          <span className="text-s text-ink-3">
            {ledger.averageDays === null ? '' : say(SUPERVISOR.average, locale, { days: ledger.averageDays })}
          </span>
        </dd>
      </div>
    </dl>
  )
}

const lateDays = ({ recheckBy, termOn }: LedgerLine, today: IsoDate): number =>
  daysBetween(recheckBy ?? termOn ?? today, today)

function stageNote(
  stage: LedgerStage,
  lines: readonly LedgerLine[],
  { locale, today }: { locale: Locale; today: IsoDate },
): string {
  const [first] = lines
  if (!first) return say(SUPERVISOR.nothing, locale)
  const date = (on: IsoDate | null): string => (on ? sayDate(on, locale, today) : '')
  switch (stage) {
    case 'late':
      return say(SUPERVISOR.stageLate, locale, { days: Math.max(...lines.map((line) => lateDays(line, today))) })
    case 'to_order':
      return say(SUPERVISOR.stageToOrder, locale)
    case 'mending':
      return say(SUPERVISOR.stageMending, locale, { date: date(first.termOn) })
    case 'to_recheck':
      return say(SUPERVISOR.stageToRecheck, locale, { date: date(first.recheckBy) })
    default:
      return stage satisfies never
  }
}

/** Open findings by stage, each with its time drawn against today. */
export function Ledger({ locale, ledger }: Props) {
  const { lines, today } = ledger
  const scale = scaleOf(lines, today)
  const groups = LEDGER_STAGES.map((stage): RowGroup => ({
    key: stage,
    title: say(STAGE_WORDS[stage], locale),
    note: say(SUPERVISOR[NOTE[stage]], locale),
    rows: lines.filter((line) => line.stage === stage).map((line) => rowOf(line, { locale, scale, today })),
  }))
  return (
    <div className="mt-8">
      <Table
        caption={say(SUPERVISOR.caption, locale)}
        columns={[
          { key: 'finding', label: say(SUPERVISOR.colFinding, locale) },
          { key: 'severity', label: say(SUPERVISOR.colSeverity, locale) },
          {
            key: 'bar',
            label: say(SUPERVISOR.colBar, locale),
            head: <TermAxis locale={locale} scale={scale} today={today} label={say(SUPERVISOR.colBar, locale)} />,
          },
          { key: 'term', label: say(SUPERVISOR.colTerm, locale) },
          { key: 'step', label: say(SUPERVISOR.colStep, locale), role: 'status' },
        ]}
        groups={groups}
        empty={<EmptyState what={say(SUPERVISOR.emptyWhat, locale)} why={say(SUPERVISOR.emptyWhy, locale)} />}
      />
      {ledger.more && <p className="mt-3 text-s text-ink-2">{say(SUPERVISOR.more, locale)}</p>}
      {lines.length > 0 && <TermLegend locale={locale} today={today} />}
    </div>
  )
}

interface RowContext {
  locale: Locale
  scale: TermScale
  today: IsoDate
}

const hrefOf = ({ orderId, visitId }: LedgerLine): string =>
  orderId ? routes.order(orderId) : visitId ? routes.visitFindings(visitId) : routes.supervisor

function rowOf(line: LedgerLine, { locale, scale, today }: RowContext): Row {
  const term = line.recheckBy ?? line.termOn
  const date = term ? sayDate(term, locale, today) : ''
  return {
    key: line.findingId,
    edge: line.stage === 'late' ? 'late' : undefined,
    cells: {
      finding: (
        <>
          <a href={localeHref(locale, hrefOf(line))} className="link font-semibold">
            {line.institution}
          </a>
          <span className="block font-normal text-ink-2">{line.fact}</span>
        </>
      ),
      severity: (
        <Tag tone={line.severity === 'GEN' ? 'plain' : 'info'}>{say(SEVERITY_WORDS[line.severity], locale)}</Tag>
      ),
      bar: line.termOn ? <TermBar locale={locale} line={line} scale={scale} today={today} /> : null,
      term: term && (
        <span className={line.stage === 'late' ? 'font-semibold text-late' : undefined}>
          {line.recheckBy ? say(SUPERVISOR.recheckBy, locale, { date }) : date}
        </span>
      ),
      step: <Step line={line} locale={locale} today={today} />,
    },
  }
}

function Step({ line, locale, today }: { line: LedgerLine; locale: Locale; today: IsoDate }) {
  const { word, note } = stepWords(line, { locale, today })
  return (
    <>
      <Status code={SHAPE[line.stage]}>{word}</Status>
      <span className="block text-ink-3">{note}</span>
    </>
  )
}

function stepWords(
  line: LedgerLine,
  { locale, today }: { locale: Locale; today: IsoDate },
): { word: string; note: string } {
  const round = line.round > 1 ? say(SUPERVISOR.round, locale, { round: line.round }) : ''
  switch (line.stage) {
    case 'late': {
      const days = lateDays(line, today)
      if (line.recheckBy) return { word: say(SUPERVISOR.stepRecheckLate, locale, { days }), note: round }
      return { word: say(SUPERVISOR.stepLate, locale, { days }), note: say(SUPERVISOR.stepLateNote, locale) }
    }
    case 'to_order':
      return { word: say(SUPERVISOR.stepToOrder, locale), note: '' }
    case 'mending': {
      const left = line.termOn ? daysBetween(today, line.termOn) : 0
      const words = left > 0 ? say(SUPERVISOR.daysLeft, locale, { days: left }) : say(SUPERVISOR.lastDay, locale)
      return { word: say(SUPERVISOR.stepMending, locale), note: [words, round].filter(Boolean).join(' ') }
    }
    case 'to_recheck':
      return { word: say(SUPERVISOR.stepRecheck, locale), note: say(SUPERVISOR.photos, locale, { count: line.photos }) }
    default:
      return line.stage satisfies never
  }
}
