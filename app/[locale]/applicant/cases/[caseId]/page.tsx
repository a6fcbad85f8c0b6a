import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { CaseNumber } from '@/components/application/case-number'
import { TrackerClock, WhatIf } from '@/components/application/tracker-clock'
import {
  TrackerDocuments,
  TrackerFacts,
  TrackerItems,
  TrackerLedger,
  TrackerResult,
  TrackerSignatures,
} from '@/components/application/tracker-parts'
import { TrackerRemedies } from '@/components/application/tracker-remedies'
import { TrackerWaits } from '@/components/application/tracker-waits'
import { sayItems } from '@/components/institution/call-panel'
import { ViewedLink } from '@/components/application/views-list'
import { LiveRefresh } from '@/components/live/live-refresh'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { say } from '@/lib/copy/say'
import { saySituation, TRACKER } from '@/lib/copy/tracker'
import { isDraft, isOpenCase } from '@/lib/domain/application/status'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getTracker } from '@/lib/services/application/get-tracker'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A day that nobody asked for, or that is over, is not an error: the page then takes this week's last working day. */
const answerDay = z.iso.date().optional().catch(undefined)

export async function generateMetadata({ params }: Pick<PageProps, 'params'>): Promise<Metadata> {
  return { title: say(TRACKER.back, await localeOf(params)) }
}

export default async function TrackerPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const answerOn = answerDay.parse((await searchParams).answerOn)
  const caseId = z.uuid().safeParse((await params).caseId)
  const view = caseId.success ? await getTracker(actor, caseId.data, { answerOn }) : null
  if (!view) notFound()
  if (isDraft(view)) redirect(localeHref(locale, routes.draft(view.head.caseId)))
  const { head, situation, today } = view
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCases), label: say(TRACKER.back, locale) }}
        kicker={say(TRACKER.kicker, locale, {
          institution: head.institutionName,
          items: sayItems(head.letters, locale),
        })}
        title={saySituation(situation, { locale, today })}
        lead={head.caseNo && <CaseNumber caseNo={head.caseNo} locale={locale} />}
      >
        <TrackerFacts view={view} locale={locale} />
        <LiveRefresh caseId={head.caseId} justNow={say(APPLICANT.justNow, locale)} />
        <TrackerClock view={view} locale={locale} />
        <WhatIf view={view} locale={locale} />
        {isOpenCase(view) && (
          <a
            href={`${routes.caseCalendar(head.caseId)}?lang=${locale}`}
            className="link inline-flex min-h-11 items-center text-s"
            download
          >
            {say(TRACKER.calendar, locale)}
          </a>
        )}
      </PageHead>
      <TrackerResult view={view} locale={locale} />
      {/* In the order a telephone shows: why it waits, where each item stands, the account, the papers. */}
      <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-x-12">
        {isOpenCase(view) && <TrackerWaits view={view} locale={locale} />}
        <div className={isOpenCase(view) ? undefined : 'lg:order-last'}>
          <TrackerItems view={view} locale={locale} />
        </div>
        <TrackerLedger view={view} locale={locale} />
        <div>
          <TrackerDocuments view={view} locale={locale} archive={routes.caseArchive(head.caseId)} />
          <TrackerSignatures view={view} locale={locale} />
          <TrackerRemedies view={view} locale={locale} />
          <ViewedLink caseId={head.caseId} locale={locale} />
        </div>
      </div>
    </>
  )
}
