'use server'

import { redirect } from 'next/navigation'
import { requestFacts } from '@/lib/auth/request-facts'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { askRegister } from '@/lib/services/items/ask-register'
import { keptValues, localeOfForm, text } from './form-action'
import { type FormState, IDLE } from './form-state'

/** The register is asked without signing in: nobody acts, so this is no command. The number stays out of the address. */
export async function askRegisterAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip } = await requestFacts()
  const asked = await askRegister({ number: text(form, 'number'), ip })
  if (asked.ok) redirect(localeHref(locale, routes.neededOf(asked.value.ticket)))
  const { kind, refusal } = asked.error
  const values = keptValues(form)
  const message = sayRefusal(refusal, locale)
  if (kind === 'refused') return { ...IDLE, status: 'refused', values, message }
  return { ...IDLE, status: 'invalid', values, errors: [{ path: 'number', message }] }
}
