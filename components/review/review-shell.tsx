import type { ReactNode } from 'react'
import { shortItems } from '@/components/acceptance/item-cells'
import { SignOutForm } from '@/components/account/sign-out-form'
import { StaffShell } from '@/components/ui/shell/staff-shell'
import { ACCOUNT } from '@/lib/copy/account'
import { INBOX } from '@/lib/copy/inbox'
import { REVIEW } from '@/lib/copy/review'
import { say } from '@/lib/copy/say'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

interface ReviewShellProps {
  locale: Locale
  name: string
  letters: readonly ItemLetter[]
  signOut: (form: FormData) => Promise<void>
  side?: ReactNode
  full?: boolean
  children: ReactNode
}

export const ReviewShell = ({ locale, name, letters, signOut, side, full, children }: ReviewShellProps) => (
  <StaffShell
    locale={locale}
    nav={[
      { href: localeHref(locale, routes.reviewer), label: say(REVIEW.nav, locale) },
      { href: localeHref(locale, routes.accountNotices), label: say(INBOX.nav, locale) },
      { href: localeHref(locale, routes.account), label: say(ACCOUNT.accountKicker, locale) },
    ]}
    user={{
      name,
      detail: shortItems(letters, locale),
      signOut: <SignOutForm locale={locale} action={signOut} />,
    }}
    side={side}
    full={full}
  >
    {children}
  </StaffShell>
)
