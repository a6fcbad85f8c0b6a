'use server'

import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/auth/session'
import { ITEM_LETTERS } from '@/lib/domain/shared/item-letters'
import { routes } from '@/lib/routes'
import { decideCase } from '@/lib/services/decision/decide-case'
import { returnToReviewCommand } from '@/lib/services/decision/return-to-review'
import { serveCaseCommand } from '@/lib/services/document/serve-case'
import { formAction, leadTo, localeOfForm, text, texts, toFormState } from './form-action'
import { type FormState, KEY_FIELD } from './form-state'
import { guarded } from './guarded'

/** One choice per item the form showed. The password goes its own way: no receipt may hold it. */
export async function decideAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOfForm(form)
  const actor = await requireActor('LEAD')
  const shown = ITEM_LETTERS.filter((letter) => form.has(`conclusion-${letter}`))
  const input = {
    caseId: text(form, 'caseId'),
    version: text(form, 'version'),
    choices: shown.map((letter) => ({
      letter,
      conclusion: text(form, `conclusion-${letter}`),
      reason: text(form, `reason-${letter}`),
    })),
  }
  const call = { key: text(form, KEY_FIELD), password: text(form, 'password'), input }
  const outcome = await guarded('decision.decide_failed', () => decideCase(actor, call))
  if (outcome.kind === 'not_found') notFound()
  if (outcome.kind !== 'done') return toFormState(outcome, form, locale)
  return leadTo(locale, routes.leadCase(outcome.answer.caseId))
}

export const returnToReviewAction = formAction(returnToReviewCommand, {
  input: (form) => ({
    caseId: text(form, 'caseId'),
    version: text(form, 'version'),
    letters: texts(form, 'letters'),
    reason: text(form, 'reason'),
  }),
  revalidate: ({ caseId }) => [routes.lead, routes.leadCase(caseId)],
  next: () => routes.lead,
})

/** The window records how a result on paper was served (T13, T24). */
export const recordServiceAction = formAction(serveCaseCommand, {
  input: (form) => ({
    caseId: text(form, 'caseId'),
    service: {
      kind: 'BY_WINDOW',
      mode: text(form, 'mode'),
      servedOn: text(form, 'servedOn'),
      receiver: text(form, 'receiver'),
      proof: text(form, 'proof'),
    },
  }),
  revalidate: ({ caseId }) => [routes.windowCase(caseId)],
  next: ({ caseId }) => routes.windowCase(caseId),
})
