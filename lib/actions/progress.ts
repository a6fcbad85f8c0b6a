'use server'

import { redirect } from 'next/navigation'
import { requestFacts } from '@/lib/auth/request-facts'
import { sayRefusal } from '@/lib/copy/sentences'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { openProgress } from '@/lib/services/application/get-progress'
import { keptValues, localeOfForm, text } from './form-action'
import { type FormState, IDLE } from './form-state'

/** Progress without signing in: nobody acts, so this is no command. Number and code stay out of the address. */
export async function openProgressAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const { ip } = await requestFacts()
  const opened = await openProgress({ caseNo: text(form, 'caseNo'), code: text(form, 'queryCode'), ip })
  if (opened.ok) redirect(localeHref(locale, routes.progressOf(opened.value.ticket)))
  const values = keptValues(form)
  if ('issues' in opened.error) {
    const errors = opened.error.issues.map(({ path, refusal }) => ({ path, message: sayRefusal(refusal, locale) }))
    return { ...IDLE, status: 'invalid', values, errors }
  }
  return { ...IDLE, status: 'refused', values, message: sayRefusal(opened.error.refusal, locale) }
}
