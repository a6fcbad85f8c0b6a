import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/account/sign-out-form'
import { StaffShell } from '@/components/ui/shell/staff-shell'
import { signOutAction } from '@/lib/actions/account'
import { ACCOUNT } from '@/lib/copy/account'
import { INBOX } from '@/lib/copy/inbox'
import { ROLE_WORDS } from '@/lib/copy/roles'
import { say } from '@/lib/copy/say'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface StaffAreaProps {
  readonly locale: Locale
  readonly actor: Actor
  /** The area's own pages; notices and account follow in every area, in the same place. */
  readonly nav: readonly { readonly href: string; readonly label: string }[]
  readonly children: ReactNode
}

/** The frame of every staff area, inside its layout guard. */
export const StaffArea = ({ locale, actor, nav, children }: StaffAreaProps) => (
  <StaffShell
    locale={locale}
    nav={[
      ...nav.map((item) => ({ ...item, href: localeHref(locale, item.href) })),
      { href: localeHref(locale, routes.accountNotices), label: say(INBOX.nav, locale) },
      { href: localeHref(locale, routes.account), label: say(ACCOUNT.accountKicker, locale) },
    ]}
    user={{
      name: actor.name,
      detail: ROLE_WORDS[actor.role][locale],
      signOut: <SignOutForm locale={locale} action={signOutAction} />,
    }}
  >
    {children}
  </StaffShell>
)
