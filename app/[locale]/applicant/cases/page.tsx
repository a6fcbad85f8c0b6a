import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseLines } from '@/components/institution/home-lists'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { getHome } from '@/lib/services/institution/get-home'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(APPLICANT.casesPage, await localeOf(params)) }
}

export default async function ApplicantCasesPage({ params }: PageProps) {
  const locale = await localeOf(params)
  const view = await getHome(await requireActor('APP'))
  if (!view) notFound()
  const { call, cases, today } = view
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(APPLICANT.navHome, locale) }}
        kicker={view.name}
        title={say(APPLICANT.casesPage, locale)}
      />
      <div className="mt-4 border-t-2 border-ink">
        {cases.length > 0 && <CaseLines cases={cases} locale={locale} today={today} />}
        {cases.length === 0 && (
          <EmptyState
            what={say(APPLICANT.noCasesAtAll, locale)}
            why={say(APPLICANT.noCasesWhy, locale)}
            action={
              (call.kind === 'file' || call.kind === 'late') && (
                <ButtonLink href={localeHref(locale, routes.startCase)} variant="primary">
                  {say(APPLICANT.start, locale)}
                </ButtonLink>
              )
            }
          />
        )}
      </div>
    </>
  )
}
