import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { say } from '@/lib/copy/say'
import { VERIFY } from '@/lib/copy/verify'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'

/** Plain GET, so that it works without script; the answer has an address of its own. */
export const VerifyForm = ({ locale, typed, error }: { locale: Locale; typed?: string; error?: string }) => (
  <form
    method="get"
    action={localeHref(locale, routes.verifyFind)}
    className="flex max-w-140 flex-wrap items-end gap-x-3 gap-y-4"
  >
    <TextInput
      name="code"
      label={say(VERIFY.code, locale)}
      hint={say(VERIFY.codeHint, locale)}
      error={error}
      defaultValue={typed}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={40}
      width="l"
      className="min-w-0 flex-1 basis-72"
    />
    <Button variant="primary">{say(VERIFY.check, locale)}</Button>
  </form>
)
