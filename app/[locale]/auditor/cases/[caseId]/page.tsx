import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CaseNumber } from '@/components/application/case-number'
import { TrackerClock } from '@/components/application/tracker-clock'
import { TrackerDocuments, TrackerLedger, TrackerSignatures } from '@/components/application/tracker-parts'
import { AuditTable } from '@/components/security/audit-table'
import { CaseEvents } from '@/components/security/case-events'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { requireActor } from '@/lib/auth/session'
import { AUDITOR } from '@/lib/copy/auditor'
import { say } from '@/lib/copy/say'
import { CASE_STATES } from '@/lib/copy/states'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getTracker } from '@/lib/services/application/get-tracker'
import { type AuditedCase, getAuditedCase } from '@/lib/services/audit/get-audited-case'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(AUDITOR.nav, await localeOf(params)) }
}

export default async function AuditedCasePage({ params }: PageProps) {
  const actor = await requireActor('AUD')
  const locale = await localeOf(params)
  const caseId = z.uuid().safeParse((await params).caseId)
  if (!caseId.success) notFound()
  const [view, audited] = await Promise.all([getTracker(actor, caseId.data), getAuditedCase(actor, caseId.data)])
  if (!view || !audited) notFound()
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.auditor), label: say(AUDITOR.title, locale) }}
        kicker={view.head.caseNo && <CaseNumber caseNo={view.head.caseNo} locale={locale} />}
        title={view.head.institutionName}
        lead={say(CASE_STATES[audited.status].staff, locale)}
      >
        <TrackerClock view={view} locale={locale} />
      </PageHead>
      <ChainStatus audited={audited} locale={locale} />
      <div className="lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-12">
        <TrackerLedger view={view} locale={locale} />
        <div>
          <TrackerDocuments view={view} locale={locale} />
          <TrackerSignatures view={view} locale={locale} />
        </div>
      </div>
      <section className="section" aria-labelledby="events">
        <SectionHead id="events" title={say(AUDITOR.events, locale)} />
        <CaseEvents events={audited.events} today={audited.today} locale={locale} />
      </section>
      <section className="section" aria-labelledby="entries">
        <SectionHead id="entries" title={say(AUDITOR.entries, locale)} />
        <Disclosure summary={say(AUDITOR.entriesCount, locale, { count: audited.entries.length })}>
          <AuditTable locale={locale} lines={audited.entries} />
        </Disclosure>
      </section>
    </>
  )
}

/** Recomputed as the page is made: entries among themselves, and events against the hashes their entries carry. */
function ChainStatus({ audited, locale }: { audited: AuditedCase; locale: Locale }) {
  const { trail, events, entries, unrecorded } = audited
  const touched = events.filter(({ isUntouched }) => !isUntouched).map(({ seq }) => seq)
  const wrongEvents = [...new Set([...touched, ...unrecorded])].map(String)
  const intact = trail.broken.length === 0 && trail.isComplete && wrongEvents.length === 0
  if (!intact) {
    const facts = { broken: trail.broken.map(String), events: wrongEvents }
    return (
      <Notice tone="late" title={say(AUDITOR.broken, locale)} className="mt-6">
        <p>{say(AUDITOR.brokenNote, locale, facts)}</p>
      </Notice>
    )
  }
  const facts = { events: events.length, entries: entries.length, anchored: trail.anchored }
  return (
    <Notice tone="done" title={say(AUDITOR.intact, locale)} className="mt-6">
      <p>{say(AUDITOR.intactNote, locale, facts)}</p>
    </Notice>
  )
}
