import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { WithdrawForm } from '@/components/withdrawal/withdraw-form'
import { PastWithdrawals } from '@/components/withdrawal/withdrawal-list'
import { askWithdrawalAction } from '@/lib/actions/withdrawal'
import { requireActor } from '@/lib/auth/session'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { TRACKER } from '@/lib/copy/tracker'
import { WITHDRAW } from '@/lib/copy/withdrawal'
import { isAskedWithdrawal } from '@/lib/domain/withdrawal/status'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getWithdrawPage } from '@/lib/services/withdrawal/get-withdrawal-pages'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(WITHDRAW.title, await localeOf(params)) }
}

export default async function WithdrawPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getWithdrawPage(actor, caseId.data) : null
  if (!page) notFound()
  const { refusal, past } = page
  if (refusal?.code === 'withdrawal.draft_is_discarded') redirect(localeHref(locale, routes.draft(page.caseId)))
  const waiting = past.some(isAskedWithdrawal)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(page.caseId)), label: say(TRACKER.back, locale) }}
        kicker={say(WITHDRAW.kicker, locale, { institution: page.institution, caseNo: page.caseNo })}
        title={say(WITHDRAW.title, locale)}
        lead={refusal ? undefined : say(page.needsAnswer ? WITHDRAW.leadAsk : WITHDRAW.leadAtOnce, locale)}
      />
      {refusal && past.length === 0 && (
        <Notice className="mt-5 max-w-prose">
          <p>{sayRefusal(refusal, locale)}</p>
        </Notice>
      )}
      {!refusal && !waiting && (
        <>
          <Notice tone="you" className="mt-5 max-w-prose">
            <p>{say(WITHDRAW.dueStays, locale)}</p>
            <p>{say(page.draftId ? WITHDRAW.draftThere : WITHDRAW.keptAsDraft, locale)}</p>
          </Notice>
          <WithdrawForm page={page} action={askWithdrawalAction} commandKey={newKey()} locale={locale} />
        </>
      )}
      <PastWithdrawals past={past} today={page.today} locale={locale} />
    </>
  )
}
