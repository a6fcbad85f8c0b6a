'use server'

import { routes } from '@/lib/routes'
import { recordCallCommand } from '@/lib/services/reminder/record-call'
import { formAction, text } from './form-action'

export const recordCallAction = formAction(recordCallCommand, {
  input: (form) => ({
    institutionId: text(form, 'institutionId'),
    result: text(form, 'result'),
    note: text(form, 'note'),
  }),
  revalidate: () => [routes.phoneList],
  next: ({ institutionId }) => routes.remindersOf(institutionId),
})
