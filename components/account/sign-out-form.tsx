import { ACCOUNT } from '@/lib/copy/account'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

interface SignOutFormProps {
  locale: Locale
  /** `signOutAction`, handed down by the page. */
  action: (form: FormData) => Promise<void>
}

/** Stands in every shell, beside the name. Works without script. */
export const SignOutForm = ({ locale, action }: SignOutFormProps) => (
  <form action={action}>
    <input type="hidden" name="locale" value={locale} />
    <button type="submit" className="top-link">
      {say(ACCOUNT.signOut, locale)}
    </button>
  </form>
)
