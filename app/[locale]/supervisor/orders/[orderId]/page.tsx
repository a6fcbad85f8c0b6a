import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { UploadAnswerNotice } from '@/components/files/upload-answer-notice'
import { LiveRefresh } from '@/components/live/live-refresh'
import { ExtendForm } from '@/components/rectification/extend-form'
import { LongerTermPanel } from '@/components/rectification/longer-term'
import { OrderItem } from '@/components/rectification/recheck-form'
import { PageHead } from '@/components/ui/page-head'
import {
  concludeRecheckAction,
  declineLongerTermAction,
  extendTermAction,
  startRecheckAction,
} from '@/lib/actions/rectification'
import { requireActor } from '@/lib/auth/session'
import { sayDate } from '@/lib/copy/dates'
import { LIVE_COPY } from '@/lib/copy/live'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import { isAwaitingEvidence, isAwaitingRecheck } from '@/lib/domain/rectification/status'
import type { OrderPage as Page } from '@/lib/domain/rectification/views'
import type { Locale } from '@/lib/domain/shared/wording'
import { groupedCaseNo } from '@/lib/domain/shared/identifiers/case-no'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getOrderPage } from '@/lib/services/rectification/get-order'

interface PageProps {
  params: Promise<{ locale: string; orderId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const paramsSchema = z.object({ orderId: z.uuid() })

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(SUPERVISOR.doc08, await localeOf(params)) }
}

export default async function OrderPage({ params, searchParams }: PageProps) {
  const actor = await requireActor('SUP')
  const locale = await localeOf(params)
  const parsed = paramsSchema.safeParse(await params)
  const page = parsed.success ? await getOrderPage(actor, parsed.data.orderId) : null
  if (!page) notFound()
  const head = headOf(page, locale)
  const context = {
    locale,
    page,
    start: startRecheckAction,
    conclude: concludeRecheckAction,
    newKey,
    backPath: localeHref(locale, routes.order(page.orderId)),
  }
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.supervisor), label: say(SUPERVISOR.back, locale) }}
        kicker={groupedCaseNo(page.caseNo)}
        title={head.title}
        lead={head.lead}
        facts={factsOf(page, locale)}
        aside={<LiveRefresh caseId={page.caseId} justNow={say(LIVE_COPY.justNow, locale)} />}
      />
      <UploadAnswerNotice search={await searchParams} locale={locale} />
      <Documents page={page} locale={locale} />
      {page.items.map((item) => (
        <OrderItem key={item.letter} item={item} context={context} />
      ))}
      {page.asked && (
        <LongerTermPanel
          asked={page.asked}
          open={page.extend === null}
          action={declineLongerTermAction}
          commandKey={newKey()}
          locale={locale}
        />
      )}
      <ExtendForm locale={locale} page={page} action={extendTermAction} commandKey={newKey()} />
    </>
  )
}

function headOf(page: Page, locale: Locale): { title: string; lead: string | undefined } {
  const findings = page.items.flatMap((item) => item.findings)
  const waiting = findings.filter(isAwaitingRecheck).length
  const mending = findings.filter(isAwaitingEvidence).length
  const date = (on: string): string => sayDate(on, locale, page.today)
  const { institution } = page
  if (waiting > 0) {
    return {
      title: say(SUPERVISOR.orderTitleRecheck, locale, { institution, count: waiting }),
      lead: page.recheckBy ? say(SUPERVISOR.orderLeadRecheck, locale, { date: date(page.recheckBy) }) : undefined,
    }
  }
  if (mending > 0) {
    return {
      title: say(SUPERVISOR.orderTitleMending, locale, { institution, count: mending }),
      lead: say(SUPERVISOR.orderLeadMending, locale, { term: date(page.termOn) }),
    }
  }
  return { title: say(SUPERVISOR.orderTitleClosed, locale, { institution }), lead: undefined }
}

const factsOf = (page: Page, locale: Locale) => [
  { label: say(SUPERVISOR.factOrdered, locale), value: sayDate(page.orderedOn, locale, page.today) },
  { label: say(SUPERVISOR.factTerm, locale), value: sayDate(page.termOn, locale, page.today) },
  { label: say(SUPERVISOR.factRound, locale), value: say(SUPERVISOR.factRoundValue, locale, { round: page.round }) },
]

const DOCUMENTS: Readonly<Record<string, keyof typeof SUPERVISOR>> = {
  'DOC-07': 'doc07',
  'DOC-08': 'doc08',
  'DOC-09': 'doc09',
}

const Documents = ({ page, locale }: { page: Page; locale: Locale }) => (
  <ul className="mt-4 flex flex-wrap gap-x-6" aria-label={say(SUPERVISOR.documents, locale)}>
    {page.documents.map(({ id, type, number }) => (
      <li key={id}>
        <a
          href={routes.document(id)}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-11 items-center"
        >
          {say(SUPERVISOR[DOCUMENTS[type] ?? 'doc08'], locale)} {number}
        </a>
      </li>
    ))}
  </ul>
)
