import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ViewsList } from '@/components/application/views-list'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { requireActor } from '@/lib/auth/session'
import { say } from '@/lib/copy/say'
import { TRACKER } from '@/lib/copy/tracker'
import { VIEWED } from '@/lib/copy/viewed'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { listViews } from '@/lib/services/application/list-views'

interface PageProps {
  params: Promise<{ locale: string; caseId: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(VIEWED.title, await localeOf(params)) }
}

export default async function ViewedPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const caseId = z.uuid().safeParse((await params).caseId)
  const before = z.uuid().safeParse((await searchParams).before)
  const page = caseId.success ? await listViews(actor, caseId.data, before.success ? before.data : null) : null
  if (!page) notFound()
  const here = localeHref(locale, routes.viewed(page.caseId))
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicantCase(page.caseId)), label: say(TRACKER.back, locale) }}
        kicker={say(VIEWED.kicker, locale, { institution: page.institution, caseNo: page.caseNo ?? '—' })}
        title={say(VIEWED.title, locale)}
        lead={say(VIEWED.lead, locale)}
      />
      {!page.namesOpen && <p className="mt-3 max-w-prose text-ink-2">{say(VIEWED.namesLater, locale)}</p>}
      <ViewsList lines={page.lines} today={page.today} locale={locale} />
      {page.next && (
        <div className="mt-5">
          <ButtonLink href={`${here}?before=${page.next}`}>{say(VIEWED.older, locale)}</ButtonLink>
        </div>
      )}
    </>
  )
}
