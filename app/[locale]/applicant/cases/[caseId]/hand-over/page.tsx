import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageSection } from '@/components/account/page-section'
import { HandOverForm, HandOverHistory } from '@/components/people/hand-over-parts'
import { sayHandler } from '@/components/people/handled-cases'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { handOverAction } from '@/lib/actions/people'
import { requireActor } from '@/lib/auth/session'
import { PEOPLE } from '@/lib/copy/people'
import { say } from '@/lib/copy/say'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getHandOverPage } from '@/lib/services/people/get-hand-over-page'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(PEOPLE.handOverTitle, await localeOf(params)) }
}

export default async function HandOverCasePage({ params }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const page = caseId.success ? await getHandOverPage(actor, caseId.data) : null
  if (!page) notFound()
  const { refusal, successors, history } = page
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.people), label: say(PEOPLE.nav, locale) }}
        kicker={`${page.institution} · ${page.caseNo ?? say(PEOPLE.draft, locale)}`}
        title={say(PEOPLE.handOverTitle, locale)}
        lead={say(PEOPLE.handOverLead, locale)}
      />
      <p className="mt-5 text-h3">{say(PEOPLE.handOverNow, locale, { name: sayHandler(page.handler, locale) })}</p>
      {refusal && (
        <Notice className="mt-5 max-w-prose">
          <p>{sayRefusal(refusal, locale)}</p>
        </Notice>
      )}
      {!refusal && successors.length === 0 && (
        <Notice tone="you" className="mt-5 max-w-prose">
          <p>{say(PEOPLE.noSuccessor, locale)}</p>
          <ButtonLink href={localeHref(locale, routes.people)} variant="secondary" className="mt-3">
            {say(PEOPLE.toPeople, locale)}
          </ButtonLink>
        </Notice>
      )}
      {!refusal && successors.length > 0 && (
        <HandOverForm page={page} action={handOverAction} commandKey={newKey()} locale={locale} />
      )}
      {history.length > 0 && (
        <PageSection title={say(PEOPLE.history, locale)}>
          <HandOverHistory history={history} locale={locale} />
        </PageSection>
      )}
    </>
  )
}
