import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageSection } from '@/components/account/page-section'
import { ChannelForm } from '@/components/notice/channel-form'
import { EmailForms } from '@/components/notice/email-forms'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { chooseChannelsAction, confirmEmailAction, requestEmailAction } from '@/lib/actions/notices'
import { requireActor } from '@/lib/auth/session'
import { INBOX } from '@/lib/copy/inbox'
import { NOTICE_SETTINGS } from '@/lib/copy/notice-settings'
import { say } from '@/lib/copy/say'
import { localeHref } from '@/lib/i18n/navigation'
import { localeOf } from '@/lib/i18n/request'
import { routes } from '@/lib/routes'
import { newKey } from '@/lib/services/command'
import { getNoticeSettings } from '@/lib/services/notice/get-settings'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: say(NOTICE_SETTINGS.title, await localeOf(params)) }
}

export default async function NoticeSettingsPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  const actor = await requireActor()
  const settings = await getNoticeSettings(actor)
  if (!settings) notFound()
  const { saved } = await searchParams
  const back = actor.role === 'APP' ? routes.applicantNotices : routes.accountNotices
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, back), label: say(INBOX.nav, locale) }}
        title={say(NOTICE_SETTINGS.title, locale)}
      />
      <p className="mt-3 max-w-prose text-ink-2">{say(NOTICE_SETTINGS.lead, locale)}</p>
      {saved !== undefined && (
        <Notice tone="done" live className="my-5">
          <p>{say(saved === 'email' ? NOTICE_SETTINGS.codeDone : NOTICE_SETTINGS.saved, locale)}</p>
        </Notice>
      )}
      <ChannelForm locale={locale} settings={settings} action={chooseChannelsAction} commandKey={newKey()} />
      {actor.role === 'APP' && (
        <PageSection id="email-code" title={say(NOTICE_SETTINGS.emailTitle, locale)}>
          <EmailForms
            locale={locale}
            email={settings.email}
            code={settings.code}
            request={{ action: requestEmailAction, key: newKey() }}
            confirm={{ action: confirmEmailAction, key: newKey() }}
          />
        </PageSection>
      )}
    </>
  )
}
