import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ResultsTable } from '@/components/inspection/results-table'
import { InstitutionDone, SignPanel } from '@/components/inspection/sign-panel'
import { NotMet, Summary } from '@/components/inspection/summary'
import { VisitDocuments } from '@/components/inspection/visit-head'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { recordVisitAction, signForInstitutionAction, signVisitAction } from '@/lib/actions/inspection'
import { requireActor } from '@/lib/auth/session'
import { INSPECTOR } from '@/lib/copy/inspection'
import { LIVE_COPY } from '@/lib/copy/live'
import { say } from '@/lib/copy/say'
import { isFinishedVisit, isOnSite, isRecordedVisit } from '@/lib/domain/inspection/status'
import type { VisitPage } from '@/lib/domain/inspection/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getVisitPage } from '@/lib/services/inspection/get-visit'

interface PageProps {
  params: Promise<{ locale: string; visitId: string }>
}

const paramsSchema = z.object({ visitId: z.uuid() })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(INSPECTOR.toSummary, await localeOf(params)) }
}

export default async function SignVisitPage({ params }: PageProps) {
  const actor = await requireActor('INSP')
  const locale = await localeOf(params)
  const parsed = paramsSchema.safeParse(await params)
  const visit = parsed.success ? await getVisitPage(actor, parsed.data.visitId) : null
  if (!visit || !(isOnSite(visit) || isRecordedVisit(visit) || isFinishedVisit(visit))) notFound()
  const head = headOf(visit, locale)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.visit(visit.visitId)), label: say(INSPECTOR.backToList, locale) }}
        kicker={visit.sheet.name}
        title={head.title}
        lead={head.lead}
        aside={<LiveRefresh caseId={visit.caseId} justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      {isOnSite(visit) ? (
        <Summary locale={locale} visit={visit} action={recordVisitAction} commandKey={newKey()} />
      ) : (
        <>
          {isRecordedVisit(visit) && (
            <SignPanel
              locale={locale}
              visit={visit}
              sign={signVisitAction}
              signForInstitution={signForInstitutionAction}
              newKey={newKey}
            />
          )}
          {isFinishedVisit(visit) && <Finished locale={locale} visit={visit} />}
          <section className="mt-8">
            <SectionHead title={say(INSPECTOR.results, locale)} />
            <ResultsTable locale={locale} letters={visit.letters} results={visit.results} />
          </section>
          <NotMet locale={locale} visit={visit} />
        </>
      )}
    </>
  )
}

function headOf(visit: VisitPage, locale: Locale): { title: string; lead: string } {
  if (isOnSite(visit)) return { title: say(INSPECTOR.summaryTitle, locale), lead: say(INSPECTOR.summaryLead, locale) }
  if (isFinishedVisit(visit)) {
    const title = visit.status === 'SIGNED' ? INSPECTOR.titleSigned : INSPECTOR.titleFailed
    return { title: say(title, locale), lead: '' }
  }
  const count = visit.officers.filter(({ signedAt }) => !signedAt).length + (visit.institution ? 0 : 1)
  return { title: say(INSPECTOR.signTitle, locale, { count }), lead: say(INSPECTOR.signLead, locale) }
}

const Finished = ({ locale, visit }: { locale: Locale; visit: VisitPage }) => (
  <>
    <VisitDocuments locale={locale} visit={visit} />
    <InstitutionDone locale={locale} visit={visit} />
    <a href={localeHref(locale, routes.inspector)} className="link inline-flex min-h-11 items-center">
      {say(INSPECTOR.back, locale)}
    </a>
  </>
)
