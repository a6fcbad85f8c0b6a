'use server'

import { routes } from '@/lib/routes'
import { discardImportCommand, stopImportCommand } from '@/lib/services/imports/end-import'
import { startImportCommand } from '@/lib/services/imports/start-import'
import { formAction, text } from './form-action'

const importOf = (form: FormData) => ({ importId: text(form, 'importId'), version: text(form, 'version') })
const pagesOf = ({ importId }: { importId: string }) => [routes.imports, routes.importOf(importId)]

export const startImportAction = formAction(startImportCommand, {
  input: (form) => ({ ...importOf(form), leaveOutFaulty: text(form, 'leaveOutFaulty') === 'yes' }),
  revalidate: pagesOf,
  next: ({ importId }) => routes.importOf(importId),
})

export const discardImportAction = formAction(discardImportCommand, {
  input: importOf,
  revalidate: pagesOf,
  next: ({ importId }) => routes.importOf(importId),
})

export const stopImportAction = formAction(stopImportCommand, {
  input: importOf,
  revalidate: pagesOf,
  next: ({ importId }) => routes.importOf(importId),
})
