'use server'

import { routes } from '@/lib/routes'
import { recordCallCommand, recordFixCommand } from '@/lib/services/rating/callback'
import { giveRatingCommand } from '@/lib/services/rating/give-rating'
import { formAction, text, texts } from './form-action'

export const giveRatingAction = formAction(giveRatingCommand, {
  input: (form) => ({
    caseId: text(form, 'caseId'),
    grade: text(form, 'grade'),
    tags: texts(form, 'tags'),
    words: text(form, 'words'),
  }),
  revalidate: ({ caseId }) => [routes.applicantCase(caseId)],
  next: ({ caseId }) => routes.rate(caseId),
})

export const recordCallAction = formAction(recordCallCommand, {
  input: (form) => ({ ratingId: text(form, 'ratingId'), version: text(form, 'version'), note: text(form, 'note') }),
  revalidate: () => [routes.lead],
  next: ({ caseId }) => routes.leadCase(caseId),
})

export const recordFixAction = formAction(recordFixCommand, {
  input: (form) => ({ ratingId: text(form, 'ratingId'), version: text(form, 'version'), fix: text(form, 'fix') }),
  revalidate: () => [routes.lead],
  next: ({ caseId }) => routes.leadCase(caseId),
})
