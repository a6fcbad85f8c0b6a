import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ReceiptNext, ReceiptNumbers } from '@/components/application/receipt-parts'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { RECEIPT } from '@/lib/copy/application'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getReceipt } from '@/lib/services/application/get-receipt'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(RECEIPT.title, await localeOf(params)) }
}

export default async function ReceiptPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getReceipt(actor, caseId.data) : null
  if (!page) notFound()
  const { head } = page
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(APPLICANT.navHome, locale) }}
        kicker={head.institutionName}
        title={say(RECEIPT.title, locale)}
      />
      <ReceiptNumbers page={page} locale={locale} />
      <ReceiptNext page={page} locale={locale} />
      <div className="no-print mt-8 flex flex-wrap gap-3">
        <ButtonLink href={localeHref(locale, routes.applicantCase(head.caseId))} variant="primary">
          {say(RECEIPT.track, locale)}
        </ButtonLink>
        <ButtonLink href={localeHref(locale, routes.applicant)}>{say(RECEIPT.home, locale)}</ButtonLink>
      </div>
    </>
  )
}
