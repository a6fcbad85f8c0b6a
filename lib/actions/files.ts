'use server'

import { removeFileCommand } from '@/lib/services/files/remove-file'
import { routes } from '@/lib/routes'
import { formAction, text } from './form-action'

/** “去掉这份文件” */
export const removeFileAction = formAction(removeFileCommand, {
  input: (form) => ({ bindingId: text(form, 'bindingId') }),
  revalidate: ({ caseId }) => [
    routes.draftMaterials(caseId),
    routes.supplement(caseId),
    routes.rectification(caseId),
    routes.applicantCase(caseId),
  ],
})
