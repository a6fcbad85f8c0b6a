import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { Table } from '@/components/ui/table'
import { APPLICANT, LICENCE_SHORT, PAPER_COPY, sayCount } from '@/lib/copy/applicant-home'
import { sayDate, sayMonth } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import type { HomeItem, HomePaper, HomeView } from '@/lib/domain/institution/home'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import { addMonths, daysBetween, type IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { YearPicture, type YearEvent, type YearLicence } from './year-picture'

interface HomeYearProps {
  view: Pick<HomeView, 'items' | 'papers' | 'today'>
  locale: Locale
}

const SOON_DAYS = 30
const isSoon = (on: IsoDate, today: IsoDate): boolean => on >= today && daysBetween(today, on) <= SOON_DAYS
const rides = (item: HomeItem): boolean => !item.inCase && item.filing !== 'NOT_YET'

/** 年图 with the same dates as a table, which is what many would rather read. */
export function HomeYear({ view, locale }: HomeYearProps) {
  const { items, today } = view
  const head = <SectionHead id="year-title" title={say(APPLICANT.yearTitle, locale)} />
  if (items.length === 0)
    return (
      <section className="section">
        {head}
        <EmptyState what={say(APPLICANT.yearEmpty, locale)} />
      </section>
    )
  const riding = items.filter(rides)
  const filingWord = riding.length > 1 ? APPLICANT.yearFiling : APPLICANT.yearFilingOne
  return (
    <section className="section" aria-labelledby="year-title">
      {head}
      <YearPicture
        today={today}
        months={monthsOf(today, locale)}
        licences={licencesOf(view, locale)}
        events={eventsOf(view, locale)}
        filing={riding.length > 0}
        words={{
          today: say(APPLICANT.yearToday, locale, { date: sayDate(today, locale, today) }),
          ...(riding.length > 0
            ? { todayNote: say(filingWord, locale, { count: sayCount(riding.length, locale) }) }
            : {}),
          otherPapers: say(APPLICANT.yearOther, locale),
          legend: {
            filing: say(APPLICANT.legendFiling, locale),
            window: say(APPLICANT.legendWindow, locale),
            due: say(APPLICANT.legendDue, locale),
            soon: say(APPLICANT.legendSoon, locale),
            paper: say(APPLICANT.legendPaper, locale),
          },
          listLabel: say(APPLICANT.yearLabel, locale),
        }}
      />
      <Disclosure summary={<span className="text-action">{say(APPLICANT.yearList, locale)}</span>}>
        <DueTable view={view} locale={locale} />
      </Disclosure>
    </section>
  )
}

const monthsOf = (today: IsoDate, locale: Locale) =>
  Array.from({ length: 12 }, (_, index) => {
    const date = addMonths(`${today.slice(0, 8)}01`, index)
    const newYear = index > 0 && date.slice(5, 7) === '01'
    return { date, label: sayMonth(date, locale, newYear), newYear }
  })

function licencesOf({ items, papers, today }: HomeYearProps['view'], locale: Locale): YearLicence[] {
  const kinds = [...new Set(items.map(({ licenceKind }) => licenceKind))]
  return kinds.map((kind) => ({
    key: kind,
    title: say(LICENCE_SHORT[kind], locale),
    lanes: items
      .filter(({ licenceKind }) => licenceKind === kind)
      .map((item) => {
        const warn = papers.find((paper) => paper.letter === item.letter && isSoon(paper.on, today))
        const days = daysBetween(today, item.due)
        return {
          key: item.letter,
          title: say(ITEM_NAMES[item.letter].short, locale),
          opens: item.opensOn,
          due: item.due,
          dueText: sayDate(item.due, locale, today),
          note: say(days < 0 ? APPLICANT.dueOver : APPLICANT.dueIn, locale, { days: Math.abs(days) }),
          rides: rides(item),
          overdue: days < 0,
          ...(warn ? { warn: { date: warn.on, text: paperText(warn, { locale, today }) } } : {}),
        }
      }),
  }))
}

const titleOf = (paper: HomePaper, locale: Locale): string =>
  say(PAPER_COPY[paper.kind].title, locale, { name: paper.name ?? '' })
const paperText = (paper: HomePaper, { locale, today }: { locale: Locale; today: IsoDate }): string =>
  `${titleOf(paper, locale)} ${sayDate(paper.on, locale, today)}`

function eventsOf({ items, papers, today }: HomeYearProps['view'], locale: Locale): YearEvent[] {
  const last = addMonths(today, 12)
  const dues = [...new Set(items.map(({ due }) => due))].map((due): YearEvent => {
    const own = items.filter((item) => item.due === due)
    const days = daysBetween(today, due)
    return {
      key: `due-${due}`,
      date: due < today ? today : due,
      dateText: sayDate(due, locale, today),
      title: own.map(({ letter }) => say(ITEM_NAMES[letter].short, locale)).join(locale === 'zh' ? '、' : ', '),
      note: dueNote(own, days, locale),
      kind: days < 0 ? 'overdue' : 'due',
      rides: own.some(rides),
    }
  })
  const others = papers.map((paper): YearEvent => ({
    key: paper.key,
    date: paper.on,
    dateText: sayDate(paper.on, locale, today),
    title: titleOf(paper, locale),
    note: say(PAPER_COPY[paper.kind].note, locale),
    kind: isSoon(paper.on, today) ? 'soon' : 'paper',
  }))
  return [...dues, ...others].filter(({ date }) => date < last).sort((a, b) => (a.date < b.date ? -1 : 1))
}

function dueNote(own: readonly HomeItem[], days: number, locale: Locale): string {
  if (own.every(({ inCase }) => inCase)) return say(APPLICANT.inCaseNote, locale)
  if (days < 0) return say(APPLICANT.lateNote, locale)
  if (own.every(({ filing }) => filing === 'MAY_JOIN')) return say(APPLICANT.rideNote, locale)
  return say(APPLICANT.dueNote, locale, { days })
}

function DueTable({ view: { items, papers, today }, locale }: HomeYearProps) {
  const date = (day: IsoDate) => sayDate(day, locale, today)
  const rows = [
    ...items.map((item) => ({
      on: item.due,
      row: {
        key: item.letter,
        cells: {
          date: date(item.due),
          what: say(ITEM_NAMES[item.letter].name, locale),
          no: <span className="break-all">{item.licenceNo}</span>,
          state: <ItemState item={item} locale={locale} today={today} />,
        },
      },
    })),
    ...papers.map((paper) => ({
      on: paper.on,
      row: { key: paper.key, cells: { date: date(paper.on), what: titleOf(paper, locale), no: null, state: null } },
    })),
  ]
  return (
    <Table
      caption={say(APPLICANT.listCaption, locale)}
      columns={[
        { key: 'date', label: say(APPLICANT.listDate, locale) },
        { key: 'what', label: say(APPLICANT.listWhat, locale) },
        { key: 'no', label: say(APPLICANT.listNo, locale) },
        { key: 'state', label: say(APPLICANT.listState, locale) },
      ]}
      rows={rows.sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ row }) => row)}
    />
  )
}

function ItemState({ item, locale, today }: { item: HomeItem; locale: Locale; today: IsoDate }) {
  if (item.inCase) return <Status code="go">{say(APPLICANT.inCaseNote, locale)}</Status>
  if (item.due < today) return <Status code="late">{say(APPLICANT.lateNote, locale)}</Status>
  if (item.filing === 'MAY_JOIN') return <Status code="none">{say(APPLICANT.rideNote, locale)}</Status>
  if (item.filing === 'NOT_YET') {
    return <Status code="na">{say(APPLICANT.opensNote, locale, { date: sayDate(item.opensOn, locale, today) })}</Status>
  }
  return <Status code="you">{say(APPLICANT.yearFilingOne, locale)}</Status>
}
