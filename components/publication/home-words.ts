import { sayDate } from '@/lib/copy/dates'
import { CONCLUSION_STATES, HOME_FIGURES, sayConclusion } from '@/lib/copy/publication'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { itemWords, type RegisterTableLine } from './register-table'

/** The moving part of the front page in one language: what its browser fetches, so that no dictionary has to go along. */
export interface HomeWords {
  readonly promise: PromiseWords
  readonly latest: LatestWords
}

interface Nothing {
  readonly kind: 'nothing'
  readonly what: string
  readonly why: string
}

type PromiseWords =
  | Nothing
  | {
      readonly kind: 'kept'
      readonly basis: string
      readonly lines: readonly { readonly label: string; readonly value: string; readonly note: string }[]
    }

type LatestWords = Nothing | { readonly kind: 'latest'; readonly lines: readonly LatestLine[] }

export interface LatestLine {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly items: string
  readonly results: readonly { readonly code: StatusCode; readonly word: string; readonly of: string | null }[]
  readonly date: string
}

export interface HomeFigures {
  readonly served: number
  readonly averageDays: number
  readonly late: number
  readonly ownPapers: number
  readonly separatePapers: number
  readonly findings: { readonly total: number; readonly closed: number }
}

export interface HomeRead {
  readonly today: IsoDate
  readonly year: string
  /** Null while nothing has been served this year. */
  readonly figures: HomeFigures | null
  readonly latest: readonly RegisterTableLine[]
}

/** Null when the figures cannot be read now: then that is said, and the rest of the page stands. */
export const homeWords = (read: HomeRead | null, locale: Locale, promisedDays: number): HomeWords => ({
  promise: read ? promiseWords(read, locale, promisedDays) : unavailable(locale),
  latest: read ? latestWords(read, locale) : unavailable(locale),
})

export const unavailable = (locale: Locale): Nothing => ({
  kind: 'nothing',
  what: say(HOME_FIGURES.unavailable, locale),
  why: say(HOME_FIGURES.unavailableWhy, locale),
})

function promiseWords({ figures, year }: HomeRead, locale: Locale, promisedDays: number): PromiseWords {
  const t = (words: (typeof HOME_FIGURES)[keyof typeof HOME_FIGURES], facts: Record<string, string | number> = {}) =>
    say(words, locale, facts)
  if (!figures) {
    return { kind: 'nothing', what: t(HOME_FIGURES.none), why: t(HOME_FIGURES.noneWhy, { days: promisedDays }) }
  }
  const { served, late, averageDays, ownPapers, separatePapers, findings } = figures
  return {
    kind: 'kept',
    basis: t(HOME_FIGURES.basis, { year, count: served }),
    lines: [
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
    ],
  }
}

function latestWords({ latest, today }: HomeRead, locale: Locale): LatestWords {
  if (latest.length === 0) {
    return { kind: 'nothing', what: say(HOME_FIGURES.latestNone, locale), why: say(HOME_FIGURES.latestNoneWhy, locale) }
  }
  return {
    kind: 'latest',
    lines: latest.map(({ id, name, results, decidedOn }) => ({
      id,
      name,
      href: localeHref(locale, routes.registerEntry(id)),
      items: itemWords(results, locale),
      results: resultWords(results, locale),
      date: sayDate(decidedOn, locale, today),
    })),
  }
}

/** Equal conclusions are told once; what differs says which item it is of. */
function resultWords(results: RegisterTableLine['results'], locale: Locale): LatestLine['results'] {
  const groups = [...Map.groupBy(results, ({ conclusion }) => conclusion)]
  return groups.map(([conclusion, own]) => ({
    code: CONCLUSION_STATES[conclusion]?.status ?? 'na',
    word: sayConclusion(conclusion, locale),
    of: groups.length > 1 ? itemWords(own, locale) : null,
  }))
}
