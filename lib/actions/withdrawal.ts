'use server'

import { routes } from '@/lib/routes'
import { answerWithdrawalCommand } from '@/lib/services/withdrawal/answer-withdrawal'
import { askWithdrawalCommand } from '@/lib/services/withdrawal/ask-withdrawal'
import { formAction, text, texts } from './form-action'

export const askWithdrawalAction = formAction(askWithdrawalCommand, {
  input: (form) => ({
    caseId: text(form, 'caseId'),
    scope: text(form, 'scope'),
    letters: texts(form, 'letters'),
    reason: text(form, 'reason'),
  }),
  revalidate: ({ caseId }) => [routes.applicant, routes.applicantCases, routes.applicantCase(caseId)],
  next: ({ caseId }) => routes.withdraw(caseId),
})

export const answerWithdrawalAction = formAction(answerWithdrawalCommand, {
  input: (form) => ({
    withdrawalId: text(form, 'withdrawalId'),
    version: text(form, 'version'),
    verdict: text(form, 'verdict'),
    reason: text(form, 'reason'),
  }),
  revalidate: () => [routes.lead],
  next: ({ caseId }) => routes.leadCase(caseId),
})
