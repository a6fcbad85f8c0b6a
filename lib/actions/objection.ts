'use server'

import { routes } from '@/lib/routes'
import { objectCommand } from '@/lib/services/objection/object'
import { replyCommand } from '@/lib/services/objection/reply'
import { formAction, text } from './form-action'

export const objectAction = formAction(objectCommand, {
  input: (form) => ({ caseId: text(form, 'caseId'), reason: text(form, 'reason') }),
  revalidate: ({ caseId }) => [routes.applicantCase(caseId)],
  next: ({ caseId }) => routes.objection(caseId),
})

export const replyAction = formAction(replyCommand, {
  input: (form) => ({
    objectionId: text(form, 'objectionId'),
    version: text(form, 'version'),
    reply: text(form, 'reply'),
  }),
  revalidate: () => [routes.lead],
  next: ({ caseId }) => routes.leadCase(caseId),
})
