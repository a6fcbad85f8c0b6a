import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/form-fields'
import type { FormAction } from '@/lib/actions/form-state'
import { INBOX } from '@/lib/copy/inbox'
import { NOTICE_SETTINGS } from '@/lib/copy/notice-settings'
import { say } from '@/lib/copy/say'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { Inbox, type InboxLine } from './inbox'

interface NoticesViewProps {
  locale: Locale
  page: { readonly lines: readonly InboxLine[]; readonly next: string | null; readonly today: IsoDate }
  markRead: FormAction
  commandKey: string
  /** Address of this page, with language. */
  href: string
}

/** What an account was told, page by page, with one press to mark what is shown as read. */
export function NoticesView({ locale, page, markRead, commandKey, href }: NoticesViewProps) {
  const unread = page.lines.filter(({ isRead }) => !isRead)
  return (
    <>
      {unread.length > 0 && (
        <ActionForm action={markRead} commandKey={commandKey} locale={locale} className="mt-3">
          {unread.map(({ id }) => (
            <input key={id} type="hidden" name="noticeId" value={id} />
          ))}
          <SubmitButton variant="secondary" size="sm">
            {say(INBOX.allRead, locale)}
          </SubmitButton>
        </ActionForm>
      )}
      <p className="mt-3">
        <a href={localeHref(locale, routes.noticeSettings)} className="link">
          {say(NOTICE_SETTINGS.title, locale)}
        </a>
      </p>
      <div className="mt-4 border-t-2 border-ink">
        <Inbox locale={locale} today={page.today} lines={page.lines} />
      </div>
      {page.next && (
        <div className="mt-5">
          <ButtonLink href={`${href}?before=${page.next}`}>{say(INBOX.older, locale)}</ButtonLink>
        </div>
      )}
    </>
  )
}
