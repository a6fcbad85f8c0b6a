import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { sayDate } from '@/lib/copy/dates'
import { HOME_FIGURES } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { itemWords, type RegisterTableLine, ResultLines } from './register-table'

interface Figures {
  readonly served: number
  readonly averageDays: number
  readonly late: number
  readonly ownPapers: number
  readonly separatePapers: number
  readonly findings: { readonly total: number; readonly closed: number }
}

interface PromiseAndLatestProps {
  locale: Locale
  /** Working days promised. */
  promisedDays: number
  /** Null when the figures cannot be read now. */
  numbers: {
    readonly today: IsoDate
    readonly year: string
    readonly figures: Figures | null
    readonly latest: readonly RegisterTableLine[]
  } | null
}

/** Two sections of the front page: what was promised and kept, and the latest results. */
export const PromiseAndLatest = (props: PromiseAndLatestProps) => (
  <>
    <section className="home-promise" aria-labelledby="promise">
      <SectionHead id="promise" title={say(HOME_FIGURES.title, props.locale)} />
      <Kept {...props} />
    </section>
    <section className="home-latest" aria-labelledby="latest">
      <SectionHead
        id="latest"
        title={say(HOME_FIGURES.latest, props.locale)}
        link={{ href: localeHref(props.locale, routes.register), label: say(HOME_FIGURES.all, props.locale) }}
      />
      <Latest {...props} />
    </section>
  </>
)

const Unavailable = ({ locale }: { locale: Locale }) => (
  <EmptyState what={say(HOME_FIGURES.unavailable, locale)} why={say(HOME_FIGURES.unavailableWhy, locale)} />
)

function Kept({ numbers, locale, promisedDays }: PromiseAndLatestProps) {
  if (!numbers) return <Unavailable locale={locale} />
  const { figures, year } = numbers
  if (!figures) {
    return (
      <EmptyState
        what={say(HOME_FIGURES.none, locale)}
        why={say(HOME_FIGURES.noneWhy, locale, { days: promisedDays })}
      />
    )
  }
  return (
    <>
      <p className="text-s text-ink-3">{say(HOME_FIGURES.basis, locale, { year, count: figures.served })}</p>
      <dl>
        {lines(figures, { locale, promisedDays }).map(({ label, value, note }) => (
          <div key={label} className="home-figure">
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              <span>{note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function lines(figures: Figures, { locale, promisedDays }: { locale: Locale; promisedDays: number }) {
  const { served, late, averageDays, ownPapers, separatePapers, findings } = figures
  const t = (words: (typeof HOME_FIGURES)[keyof typeof HOME_FIGURES], facts: Record<string, number> = {}): string =>
    say(words, locale, facts)
  return [
    {
      label: t(HOME_FIGURES.days),
      value: t(HOME_FIGURES.daysValue, { days: averageDays }),
      note: t(HOME_FIGURES.daysPromise, { days: promisedDays }),
    },
    {
      label: t(HOME_FIGURES.onTime),
      value: t(HOME_FIGURES.onTimeValue, { count: served - late }),
      note: late > 0 ? t(HOME_FIGURES.onTimeNote, { late }) : t(HOME_FIGURES.onTimeAll),
    },
    {
      label: t(HOME_FIGURES.papers),
      value: t(HOME_FIGURES.papersValue, { count: ownPapers }),
      note: t(HOME_FIGURES.papersBefore, { count: separatePapers }),
    },
    {
      label: t(HOME_FIGURES.findings),
      value: t(HOME_FIGURES.findingsValue, { count: findings.total }),
      note:
        findings.total > 0 ? t(HOME_FIGURES.findingsNote, { closed: findings.closed }) : t(HOME_FIGURES.findingsNone),
    },
  ]
}

function Latest({ numbers, locale }: PromiseAndLatestProps) {
  if (!numbers) return <Unavailable locale={locale} />
  const { latest, today } = numbers
  if (latest.length === 0) {
    return <EmptyState what={say(HOME_FIGURES.latestNone, locale)} why={say(HOME_FIGURES.latestNoneWhy, locale)} />
  }
  return (
    <ul>
      {latest.map((line) => (
        <li key={line.id} className="latest-line">
          <a href={localeHref(locale, routes.registerEntry(line.id))} className="link">
            {line.name}
          </a>
          <span className="text-s text-ink-2">{itemWords(line.results, locale)}</span>
          <div>
            <ResultLines results={line.results} locale={locale} />
          </div>
          <span className="text-ink-2">{sayDate(line.decidedOn, locale, today)}</span>
        </li>
      ))}
    </ul>
  )
}
