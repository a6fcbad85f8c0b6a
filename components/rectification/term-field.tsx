import { FormTextInput } from '@/components/ui/form/form-fields'
import { sayDate } from '@/lib/copy/dates'
import { SUPERVISOR } from '@/lib/copy/rectification'
import { say } from '@/lib/copy/say'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'

interface TermFieldProps {
  locale: Locale
  today: IsoDate
  term: { readonly defaultDays: number; readonly maxDays: number; readonly termIfDefault: IsoDate }
}

/** Days to mend in, of every order (DOMAIN 5.2 I08, I28). */
export function TermField({ locale, today, term: { defaultDays, maxDays, termIfDefault } }: TermFieldProps) {
  const date = sayDate(termIfDefault, locale, today)
  return (
    <FormTextInput
      name="termDays"
      type="number"
      inputMode="numeric"
      min={1}
      max={maxDays}
      label={say(SUPERVISOR.termDays, locale)}
      hint={say(SUPERVISOR.termHint, locale, { days: defaultDays, max: maxDays, date })}
      unit={say(SUPERVISOR.days, locale)}
      defaultValue={String(defaultDays)}
      width="xs"
    />
  )
}
