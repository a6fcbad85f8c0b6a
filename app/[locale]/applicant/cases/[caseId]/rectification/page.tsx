import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { UploadAnswerNotice } from '@/components/files/upload-answer-notice'
import { ApplicantOrder } from '@/components/rectification/applicant-order'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { answerFindingAction, askLongerTermAction, submitEvidenceAction } from '@/lib/actions/evidence'
import { removeFileAction } from '@/lib/actions/files'
import { requireActor } from '@/lib/auth/session'
import { CORRECTION } from '@/lib/copy/applicant-rectification'
import { sayDate } from '@/lib/copy/dates'
import { OFFICE } from '@/lib/copy/office'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { isAwaitingEvidence } from '@/lib/domain/rectification/status'
import { daysBetween } from '@/lib/domain/shared/dates'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getRectification } from '@/lib/services/application/get-rectification'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(CORRECTION.sendTitle, await localeOf(params)) }
}

export default async function RectificationPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getRectification(actor, caseId.data) : null
  if (!page) notFound()
  const { head, today, orders } = page
  const open = orders.find(({ findings }) => findings.some(isAwaitingEvidence))
  const wanted = open?.findings.filter(isAwaitingEvidence).length ?? 0
  const days = open ? daysBetween(today, open.termOn) : 0
  const facts = open && { date: sayDate(open.termOn, locale, today), days, phone: OFFICE.phone }
  const title = open ? CORRECTION.title : orders.length > 0 ? CORRECTION.titleSent : CORRECTION.titleNone
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(head.caseId)), label: say(TRACKER.back, locale) }}
        kicker={head.institutionName}
        title={say(title, locale, { count: wanted })}
        lead={facts && say(days < 0 ? CORRECTION.leadOver : CORRECTION.lead, locale, facts)}
      >
        {open && <p className="mt-1 text-s text-ink-3">{say(CORRECTION.clock, locale)}</p>}
      </PageHead>
      <UploadAnswerNotice search={await searchParams} locale={locale} />
      {orders.length === 0 && <EmptyState what={say(CORRECTION.none, locale)} why={say(CORRECTION.noneWhy, locale)} />}
      {orders.map((order) => (
        <ApplicantOrder
          key={order.orderId}
          order={order}
          submit={submitEvidenceAction}
          ask={askLongerTermAction}
          maxDays={page.maxDays}
          context={{
            locale,
            today,
            maxFileMb: page.maxFileMb,
            answer: answerFindingAction,
            remove: removeFileAction,
            newKey,
            backPath: localeHref(locale, routes.rectification(head.caseId)),
            closed: today > order.termOn,
          }}
        />
      ))}
    </>
  )
}
