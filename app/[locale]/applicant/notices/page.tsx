import type { Metadata } from 'next'
import { z } from 'zod'
import { LiveRefresh } from '@/components/live/live-refresh'
import { NoticesView } from '@/components/notice/notices-view'
import { PageHead } from '@/components/ui/page-head'
import { markReadAction } from '@/lib/actions/notices'
import { requireActor } from '@/lib/auth/session'
import { APPLICANT } from '@/lib/copy/applicant-home'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { listNotices } from '@/lib/services/notice/list-notices'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(APPLICANT.noticesTitle, await localeOf(params)) }
}

export default async function NoticesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor('APP')
  const before = z.uuid().safeParse((await searchParams).before)
  const page = await listNotices(actor, before.success ? before.data : null)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(APPLICANT.navHome, locale) }}
        title={say(APPLICANT.noticesTitle, locale)}
        aside={<LiveRefresh justNow={say(APPLICANT.justNow, locale)} />}
      />
      <NoticesView
        locale={locale}
        page={page}
        markRead={markReadAction}
        commandKey={newKey()}
        href={localeHref(locale, routes.applicantNotices)}
      />
    </>
  )
}
