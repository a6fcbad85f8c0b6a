import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ResultsTable } from '@/components/inspection/results-table'
import { FindingHead } from '@/components/rectification/finding-head'
import { OrderForm } from '@/components/rectification/order-form'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { orderRectificationAction } from '@/lib/actions/rectification'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { VisitFindingsPage as Page } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getVisitFindings } from '@/lib/services/rectification/get-visit-findings'

interface PageProps {
  params: Promise<{ locale: string; visitId: string }>
}

const paramsSchema = z.object({ visitId: z.uuid() })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SUPERVISOR.toOrder, await localeOf(params)) }
}

export default async function VisitFindingsPage({ params }: PageProps) {
  const actor = await requireActor('SUP')
  const locale = await localeOf(params)
  const parsed = paramsSchema.safeParse(await params)
  const page = parsed.success ? await getVisitFindings(actor, parsed.data.visitId) : null
  if (!page) notFound()
  const words = { institution: page.institution, count: page.open.length }
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.supervisor), label: say(SUPERVISOR.back, locale) }}
        kicker={groupedCaseNo(page.caseNo)}
        title={say(page.open.length > 0 ? SUPERVISOR.findingsTitle : SUPERVISOR.findingsNone, locale, words)}
        lead={page.open.length > 0 ? say(SUPERVISOR.findingsLead, locale) : undefined}
        facts={factsOf(page, locale)}
      />
      <section className="mt-8">
        <SectionHead title={say(SUPERVISOR.results, locale)} />
        <ResultsTable locale={locale} letters={page.letters} results={page.results} />
      </section>
      {page.open.length > 0 && (
        <section className="mt-8">
          <SectionHead title={say(SUPERVISOR.toOrder, locale)} />
          <OrderForm locale={locale} page={page} action={orderRectificationAction} commandKey={newKey()} />
        </section>
      )}
      <Orders page={page} locale={locale} />
      <Advice page={page} locale={locale} />
    </>
  )
}

function factsOf(page: Page, locale: Locale) {
  const record = page.recordId && (
    <a href={routes.document(page.recordId)} target="_blank" rel="noreferrer" className="link">
      {say(SUPERVISOR.openRecord, locale)}
    </a>
  )
  return [
    {
      label: say(SUPERVISOR.factVisit, locale),
      value: page.visitedOn ? sayDate(page.visitedOn, locale, page.today) : '',
    },
    { label: say(SUPERVISOR.factTask, locale), value: page.taskNo },
    { label: say(SUPERVISOR.factRecord, locale), value: record },
  ]
}

function Orders({ page, locale }: { page: Page; locale: Locale }) {
  if (page.orders.length === 0) return null
  return (
    <section className="mt-8">
      <SectionHead title={say(SUPERVISOR.settled, locale)} />
      <ul>
        {page.orders.map(({ orderId, round, documentNo }) => (
          <li key={orderId} className="border-b border-line-soft">
            <a href={localeHref(locale, routes.order(orderId))} className="link inline-flex min-h-11 items-center">
              {documentNo
                ? say(SUPERVISOR.openOrder, locale, { no: documentNo })
                : say(SUPERVISOR.orderPending, locale, { round })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Advice({ page, locale }: { page: Page; locale: Locale }) {
  if (page.advice.length === 0) return null
  return (
    <section className="mt-8">
      <SectionHead title={say(SUPERVISOR.advice, locale)} aside={say(SUPERVISOR.adviceNote, locale)} />
      {page.advice.map((finding) => (
        <article key={finding.findingId} className="border-b border-line-soft py-4">
          <FindingHead locale={locale} finding={finding} />
        </article>
      ))}
    </section>
  )
}
