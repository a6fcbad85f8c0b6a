import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { RateForm } from '@/components/rating/rate-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { giveRatingAction } from '@/lib/actions/rating'
import { requireActor } from '@/lib/auth/session'
import { sayDate, sayInstant } from '@/lib/copy/dates'
import { GRADE_WORDS, RATE } from '@/lib/copy/rating'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { TRACKER } from '@/lib/copy/tracker'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getRatePage } from '@/lib/services/rating/get-ratings'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(RATE.title, await localeOf(params)) }
}

export default async function RatePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getRatePage(actor, caseId.data) : null
  if (!page) notFound()
  const { given, refusal, until } = page
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(page.caseId)), label: say(TRACKER.back, locale) }}
        kicker={say(RATE.kicker, locale, { institution: page.institution, caseNo: page.caseNo })}
        title={say(RATE.title, locale)}
        lead={refusal ? undefined : say(RATE.lead, locale)}
      />
      {given && (
        <Notice
          tone="done"
          title={say(RATE.given, locale, { grade: GRADE_WORDS[given.grade]?.[locale] ?? given.grade })}
          className="mt-5 max-w-prose"
        >
          <p>{say(RATE.givenAt, locale, { at: sayInstant(given.ratedAt, locale) })}</p>
          {given.calledBack && <p>{say(RATE.willCall, locale)}</p>}
        </Notice>
      )}
      {!given && refusal && (
        <Notice className="mt-5 max-w-prose">
          <p>{sayRefusal(refusal, locale)}</p>
        </Notice>
      )}
      {!refusal && (
        <>
          <div className="mt-4 max-w-prose text-ink-2">
            {until && <p>{say(RATE.until, locale, { date: sayDate(until, locale) })}</p>}
            <p>{say(RATE.callback, locale)}</p>
          </div>
          <RateForm caseId={page.caseId} action={giveRatingAction} commandKey={newKey()} locale={locale} />
        </>
      )}
    </>
  )
}
