import { EmptyState } from '@/components/ui/empty-state'
import { LinkRow } from '@/components/ui/link-row'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { sayDate, sayWeekday } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { say } from '@/lib/copy/say'
import { VISIT_STATES } from '@/lib/copy/states'
import type { InspectorHome, VisitLine } from '@/lib/domain/inspection/views'
import { isOnSite, isPlannedVisit } from '@/lib/domain/inspection/status'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { addDays, type IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface Props {
  locale: Locale
  home: InspectorHome
}

interface Group {
  readonly key: string
  readonly title: string
  readonly lines: readonly VisitLine[]
}

function groupsOf({ today, open, done }: InspectorHome, locale: Locale): Group[] {
  const tomorrow = addDays(today, 1)
  const isUnderWay = (line: VisitLine): boolean => !isPlannedVisit(line)
  const now = open.filter((line) => line.on === today || isUnderWay(line))
  const rest = open.filter((line) => !now.includes(line))
  const group = (key: keyof typeof INSPECTOR, lines: readonly VisitLine[]): Group => ({
    key,
    title: say(INSPECTOR[key], locale),
    lines,
  })
  return [
    group('groupToday', now),
    group(
      'groupLate',
      rest.filter(({ on }) => on < today),
    ),
    group(
      'groupTomorrow',
      rest.filter(({ on }) => on === tomorrow),
    ),
    group(
      'groupLater',
      rest.filter(({ on }) => on > tomorrow),
    ),
    group('groupDone', done),
  ].filter(({ lines }) => lines.length > 0)
}

/** My visits by date, the one under way first. */
export function VisitList({ locale, home }: Props) {
  const groups = groupsOf(home, locale)
  if (groups.length === 0) {
    return <EmptyState what={say(INSPECTOR.emptyWhat, locale)} why={say(INSPECTOR.emptyWhy, locale)} />
  }
  return groups.map(({ key, title, lines }) => (
    <section key={key} className="mt-8">
      <SectionHead title={title} />
      <ul>
        {lines.map((line) => (
          <VisitRow key={line.visitId} line={line} locale={locale} today={home.today} />
        ))}
      </ul>
    </section>
  ))
}

export const sayVisitDay = (on: IsoDate, slot: string | null, context: { locale: Locale; today: IsoDate }): string =>
  [sayDate(on, context.locale, context.today), sayWeekday(on, context.locale), slot ?? ''].filter(Boolean).join(' ')

function VisitRow({ line, locale, today }: { line: VisitLine; locale: Locale; today: IsoDate }) {
  const state = VISIT_STATES[line.status]
  const facts = [
    sayVisitDay(line.on, line.slot, { locale, today }),
    line.letters.map((letter) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', '),
    line.officers.join(locale === 'zh' ? '、' : ', '),
  ]
  return (
    <LinkRow
      title={line.institution}
      href={localeHref(locale, routes.visit(line.visitId))}
      strong
      asideBelow
      note={
        <>
          <span className="block">{line.address}</span>
          <span className="block">{facts.join(' · ')}</span>
        </>
      }
      aside={
        <Status code={line.mySignature ? 'you' : state.code}>
          {line.mySignature ? say(INSPECTOR.signNow, locale) : say(state.staff, locale)}
          {isOnSite(line) && ` ${say(INSPECTOR.progress, locale, { answered: line.answered, total: line.total })}`}
        </Status>
      }
    />
  )
}
