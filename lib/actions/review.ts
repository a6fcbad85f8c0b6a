'use server'

import { routes } from '@/lib/routes'
import { askQueryCommand } from '@/lib/services/review/ask-query'
import { acknowledgeRulesCommand, answerCheckpointCommand } from '@/lib/services/review/checkpoints'
import { declareConflictCommand } from '@/lib/services/review/declare-conflict'
import { orderFromDeskCommand } from '@/lib/services/rectification/order-from-desk'
import { proposeCommand, withdrawOwnProposalCommand } from '@/lib/services/review/propose'
import { askForVisitCommand, joinVisitCommand } from '@/lib/services/review/visits'
import { formAction, text, texts } from './form-action'
import { backTo } from './review-form'

const itemOf = (form: FormData) => ({ caseId: text(form, 'caseId'), letter: text(form, 'letter') })
const casePages = ({ caseId }: { caseId: string }): string[] => [routes.reviewer, routes.reviewCase(caseId)]

export const answerCheckpointAction = formAction(answerCheckpointCommand, {
  input: (form) => ({
    ...itemOf(form),
    code: text(form, 'code'),
    version: text(form, 'version') || '0',
    answer: text(form, 'answer'),
    note: text(form, 'note'),
  }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const acknowledgeRulesAction = formAction(acknowledgeRulesCommand, {
  input: (form) => ({ ...itemOf(form), rules: texts(form, 'rule') }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const proposeAction = formAction(proposeCommand, {
  input: (form) => ({
    ...itemOf(form),
    version: text(form, 'version'),
    conclusion: text(form, 'conclusion'),
    reason: text(form, 'reason'),
  }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const withdrawProposalAction = formAction(withdrawOwnProposalCommand, {
  input: (form) => ({ ...itemOf(form), reason: text(form, 'reason') }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const askQueryAction = formAction(askQueryCommand, {
  input: (form) => ({
    ...itemOf(form),
    target: text(form, 'target'),
    question: text(form, 'question'),
    ...(text(form, 'termOn') ? { termOn: text(form, 'termOn') } : {}),
  }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const askForVisitAction = formAction(askForVisitCommand, {
  input: (form) => ({ ...itemOf(form), reason: text(form, 'reason') }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const joinVisitAction = formAction(joinVisitCommand, {
  input: itemOf,
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const orderFromDeskAction = formAction(orderFromDeskCommand, {
  input: (form) => ({
    ...itemOf(form),
    version: text(form, 'version'),
    termDays: text(form, 'termDays'),
    points: texts(form, 'point').map((code) => ({
      code,
      fact: text(form, `fact.${code}`),
      standard: text(form, `standard.${code}`),
      severity: text(form, `severity.${code}`),
      wanted: text(form, `wanted.${code}`),
    })),
  }),
  revalidate: casePages,
  next: (answer, form) => backTo(answer, form),
})

export const declareConflictAction = formAction(declareConflictCommand, {
  input: (form) => ({ caseId: text(form, 'caseId'), reason: text(form, 'reason') }),
  revalidate: casePages,
  next: () => routes.reviewer,
})
