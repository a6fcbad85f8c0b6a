import type { Metadata } from 'next'
import { z } from 'zod'
import { LiveRefresh } from '@/components/live/live-refresh'
import { Inbox } from '@/components/notice/inbox'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
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
  const unread = page.lines.filter(({ isRead }) => !isRead)
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.applicant), label: say(APPLICANT.navHome, locale) }}
        title={say(APPLICANT.noticesTitle, locale)}
        aside={<LiveRefresh justNow={say(APPLICANT.justNow, locale)} />}
      />
      {unread.length > 0 && (
        <ActionForm action={markReadAction} commandKey={newKey()} locale={locale} className="mt-3">
          {unread.map(({ id }) => (
            <input key={id} type="hidden" name="noticeId" value={id} />
          ))}
          <SubmitButton variant="secondary" size="sm">
            {say(APPLICANT.allRead, locale)}
          </SubmitButton>
        </ActionForm>
      )}
      <div className="mt-4 border-t-2 border-ink">
        <Inbox locale={locale} today={page.today} lines={page.lines} />
      </div>
      {page.next && (
        <div className="mt-5">
          <ButtonLink href={`${localeHref(locale, routes.applicantNotices)}?before=${page.next}`} prefetch={false}>
            {say(APPLICANT.older, locale)}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
