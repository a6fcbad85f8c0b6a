'use server'

import { routes } from '@/lib/routes'
import { confirmWorkersToldCommand, withdrawWorkersToldCommand } from '@/lib/services/application/workers-told'
import { formAction, text } from './form-action'

const caseOf = (form: FormData) => ({ caseId: text(form, 'caseId') })
const workersPage = ({ caseId }: { caseId: string }): string => routes.draftSection(caseId, 'b-workers')

export const confirmWorkersToldAction = formAction(confirmWorkersToldCommand, { input: caseOf, next: workersPage })
export const withdrawWorkersToldAction = formAction(withdrawWorkersToldCommand, { input: caseOf, next: workersPage })
