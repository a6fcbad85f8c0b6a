'use server'

import { routes } from '@/lib/routes'
import { answerFindingCommand } from '@/lib/services/rectification/answer-finding'
import { askLongerTermCommand } from '@/lib/services/rectification/longer-term'
import { submitEvidenceCommand } from '@/lib/services/rectification/submit-evidence'
import { formAction, text } from './form-action'

/** The institution's side of a rectification: what was done about each finding, then all of them sent together (I09). */
export const answerFindingAction = formAction(answerFindingCommand, {
  input: (form) => ({
    findingId: text(form, 'findingId'),
    version: text(form, 'version'),
    answer: text(form, 'answer'),
  }),
  revalidate: ({ caseId }) => [routes.rectification(caseId)],
  next: ({ caseId, findingId }) => `${routes.rectification(caseId)}?saved=1#finding-${findingId}`,
})

/** I28: the institution asks; the supervisor's list shows it. */
export const askLongerTermAction = formAction(askLongerTermCommand, {
  input: (form) => ({ orderId: text(form, 'orderId'), until: text(form, 'until'), reason: text(form, 'reason') }),
  revalidate: ({ orderId }) => [routes.supervisor, routes.order(orderId)],
  next: ({ caseId }) => routes.rectification(caseId),
})

export const submitEvidenceAction = formAction(submitEvidenceCommand, {
  input: (form) => ({ orderId: text(form, 'orderId') }),
  revalidate: ({ caseId }) => [routes.applicant, routes.applicantCase(caseId), routes.rectification(caseId)],
  next: ({ caseId }) => routes.applicantCase(caseId),
})
