'use server'

import { requireActor } from '@/lib/auth/session'
import type { DocumentView } from '@/lib/domain/document/view'
import { routes } from '@/lib/routes'
import { acceptCaseCommand } from '@/lib/services/acceptance/accept-case'
import { askForSupplementCommand } from '@/lib/services/acceptance/ask-for-supplement'
import { previewNotice } from '@/lib/services/acceptance/get-notice-draft'
import { refuseCaseCommand, refuseItemCommand } from '@/lib/services/acceptance/refuse-acceptance'
import { noticeOf } from './acceptance-form'
import { formAction, text } from './form-action'

const windowPages = ({ caseId }: { caseId: string }): string[] => [routes.window, routes.windowCase(caseId)]
const toCase = ({ caseId }: { caseId: string }): string => routes.windowCase(caseId)
const refusalOf = (form: FormData) => ({
  caseId: text(form, 'caseId'),
  ground: text(form, 'ground'),
  reason: text(form, 'reason'),
  properAuthority: text(form, 'properAuthority'),
})

export const acceptAction = formAction(acceptCaseCommand, {
  input: (form) => ({ caseId: text(form, 'caseId') }),
  revalidate: windowPages,
  next: toCase,
})

export const askForSupplementAction = formAction(askForSupplementCommand, {
  input: noticeOf,
  revalidate: windowPages,
  next: toCase,
})

export const refuseCaseAction = formAction(refuseCaseCommand, {
  input: refusalOf,
  revalidate: windowPages,
  next: toCase,
})

export const refuseItemAction = formAction(refuseItemCommand, {
  input: (form) => ({ ...refusalOf(form), letter: text(form, 'letter') }),
  revalidate: windowPages,
  next: toCase,
})

/** The notice beside the form, with what is written there now; stores nothing. */
export async function previewNoticeAction(form: FormData): Promise<DocumentView | null> {
  const actor = await requireActor('WIN')
  const { caseId, defects, reason } = noticeOf(form)
  return previewNotice(actor, { caseId, defects, reason: reason || null })
}
