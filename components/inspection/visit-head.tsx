import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { sayTime } from '@/lib/copy/dates'
import { INSPECTOR } from '@/lib/copy/inspection'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { isFinishedVisit } from '@/lib/domain/inspection/status'
import type { VisitPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { sayVisitDay } from './visit-list'

interface Props {
  locale: Locale
  visit: VisitPage
}

function titleOf({ locale, visit }: Props): string {
  switch (visit.status) {
    case 'SIGNED':
      return say(INSPECTOR.titleSigned, locale)
    case 'FAILED':
      return say(INSPECTOR.titleFailed, locale)
    case 'CANCELLED':
      return say(INSPECTOR.titleCancelled, locale)
    default:
      return visit.sheet.name
  }
}

/** Where the officers are, and since when. */
export function VisitHead({ locale, visit }: Props) {
  const when = sayVisitDay(visit.on, visit.slot, { locale, today: visit.today })
  const arrived = visit.arrivedAt ? say(INSPECTOR.arrivedAt, locale, { time: sayTime(visit.arrivedAt) }) : null
  return (
    <PageHead
      back={{ href: localeHref(locale, routes.inspector), label: say(INSPECTOR.back, locale) }}
      kicker={[isFinishedVisit(visit) ? visit.sheet.name : null, when, arrived].filter(Boolean).join(' · ')}
      title={titleOf({ locale, visit })}
      lead={visit.sheet.address}
      aside={<LiveRefresh caseId={visit.caseId} justNow={say(LIVE_COPY.justNow, locale)} />}
    />
  )
}

const DOCUMENTS = { 'DOC-06': 'notice', 'DOC-07': 'record' } as const

/** The notice and, once signed, the record; a number that is still being printed says so. */
export function VisitDocuments({ locale, visit }: Props) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6">
      {visit.documents.map(({ id, type, number }) => (
        <li key={id}>
          <a
            href={routes.document(id)}
            target="_blank"
            rel="noreferrer"
            className="link inline-flex min-h-11 items-center"
          >
            {say(INSPECTOR[DOCUMENTS[type === 'DOC-07' ? 'DOC-07' : 'DOC-06']], locale)} {number}
          </a>
        </li>
      ))}
    </ul>
  )
}
