import type { Metadata } from 'next'
import { z } from 'zod'
import { LiveRefresh } from '@/components/live/live-refresh'
import { NoticesView } from '@/components/notice/notices-view'
import { PageHead } from '@/components/ui/page-head'
import { markReadAction } from '@/lib/actions/notices'
import { requireActor } from '@/lib/auth/session'
import { INBOX } from '@/lib/copy/inbox'
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
  return { title: say(INBOX.nav, await localeOf(params)) }
}

export default async function AccountNoticesPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor()
  const before = z.uuid().safeParse((await searchParams).before)
  const page = await listNotices(actor, before.success ? before.data : null)
  return (
    <>
      <PageHead title={say(INBOX.nav, locale)} aside={<LiveRefresh justNow={say(INBOX.justNow, locale)} />} />
      <NoticesView
        locale={locale}
        page={page}
        markRead={markReadAction}
        commandKey={newKey()}
        href={localeHref(locale, routes.accountNotices)}
      />
    </>
  )
}
