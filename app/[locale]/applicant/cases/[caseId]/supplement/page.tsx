import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DefectList } from '@/components/application/defect-list'
import { PageHead } from '@/components/ui/page-head'
import { answerSupplementAction } from '@/lib/actions/application'
import { requireActor } from '@/lib/auth/session'
import { SUPPLEMENT } from '@/lib/copy/application'
import { sayDate } from '@/lib/copy/dates'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getSupplementPage } from '@/lib/services/application/get-supplement-page'
import { newKey } from '@/lib/services/command'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(TRACKER.goSupplement, await localeOf(params)) }
}

export default async function SupplementPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getSupplementPage(actor, caseId.data) : null
  if (!page) notFound()
  const { head, remaining, defects } = page
  const open = remaining > 0 ? SUPPLEMENT.title : SUPPLEMENT.titleDone
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(head.caseId)), label: say(TRACKER.back, locale) }}
        kicker={head.institutionName}
        title={say(head.editable ? open : SUPPLEMENT.none, locale, { count: remaining || defects.length })}
        lead={head.editable && say(SUPPLEMENT.lead, locale, { date: sayDate(page.termOn, locale) })}
      >
        {page.round > 1 && page.reason && (
          <p className="mt-1 text-s text-ink-3">
            {say(SUPPLEMENT.round, locale, { n: page.round, reason: page.reason })}
          </p>
        )}
        {page.documentId && (
          <p className="mt-1">
            <a href={routes.document(page.documentId)} className="link inline-flex min-h-11 items-center">
              {say(SUPPLEMENT.notice, locale)}
            </a>
          </p>
        )}
      </PageHead>
      <DefectList page={page} action={answerSupplementAction} commandKey={newKey()} locale={locale} />
    </>
  )
}
