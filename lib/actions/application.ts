'use server'

import { requireActor } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import { answerQueryCommand } from '@/lib/services/application/answer-query'
import { answerSectionCommand } from '@/lib/services/application/answer-section'
import { answerSupplementCommand } from '@/lib/services/application/answer-supplement'
import { chooseItemsCommand } from '@/lib/services/application/choose-items'
import { confirmUnchangedCommand } from '@/lib/services/application/confirm-unchanged'
import { discardDraftCommand } from '@/lib/services/application/discard-draft'
import { getSectionConflict } from '@/lib/services/application/get-section-conflict'
import { promiseMaterialCommand } from '@/lib/services/application/promise-material'
import { pullForCase, refreshRegistersCommand } from '@/lib/services/application/refresh-registers'
import { proveContactCommand, requestContactCodeCommand } from '@/lib/services/application/prove-contact'
import { removeRowCommand, restoreRowCommand } from '@/lib/services/application/remove-row'
import { requestSignCodeCommand } from '@/lib/services/application/request-sign-code'
import { saveRowCommand } from '@/lib/services/application/save-row'
import { takeTry } from '@/lib/services/application/case-codes'
import { signApplicationCommand } from '@/lib/services/application/sign-application'
import { pullForStart, startDraftCommand } from '@/lib/services/application/start-draft'
import { submitApplicationCommand } from '@/lib/services/application/submit-application'
import {
  answersOfDefects,
  chosenFieldsOf,
  columnsOf,
  marksOf,
  nextAfterSection,
  sectionPage,
  sectionsOf,
} from './application-form'
import { formAction, localeOfForm, text, texts } from './form-action'
import type { FormState } from './form-state'

const caseOf = (form: FormData) => ({ caseId: text(form, 'caseId') })
const draftPages = ({ caseId }: { caseId: string }): string[] => [
  routes.draft(caseId),
  routes.draftMaterials(caseId),
  routes.draftCheck(caseId),
]

/** The registers are asked before the command: nothing waits for the network under a lock. */
export async function startDraftAction(state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const pulled = await pullForStart(actor, text(form, 'institutionId') || null)
  return formAction(startDraftCommand(pulled), {
    input: (posted) => ({ letters: texts(posted, 'item'), institutionId: text(posted, 'institutionId') || null }),
    next: ({ caseId }) => routes.draft(caseId),
  })(state, form)
}

export const chooseItemsAction = formAction(chooseItemsCommand, {
  input: (form) => ({ ...caseOf(form), version: text(form, 'version'), letters: texts(form, 'item') }),
  revalidate: draftPages,
  next: ({ caseId }) => routes.draft(caseId),
})

const sectionInput = (form: FormData) => ({
  ...caseOf(form),
  section: text(form, 'section'),
  version: text(form, 'version'),
  change: text(form, 'change'),
  values: chosenFieldsOf(form),
  stay: text(form, 'then') === 'stay',
})

const answerSection = formAction(answerSectionCommand, {
  input: sectionInput,
  revalidate: draftPages,
  next: nextAfterSection,
})

/** Refused because somebody else was faster: the form stays as typed and shows field by field what they said. */
export async function answerSectionAction(state: FormState, form: FormData): Promise<FormState> {
  const answered = await answerSection(state, form)
  if (answered.status !== 'refused') return answered
  const posted = { input: sectionInput(form), was: marksOf(form) }
  const conflict = await getSectionConflict(await requireActor(), posted, localeOfForm(form))
  return conflict ? { ...answered, message: null, answer: { conflict } } : answered
}

export const confirmUnchangedAction = formAction(confirmUnchangedCommand, {
  input: (form) => ({ ...caseOf(form), sections: sectionsOf(form) }),
  revalidate: draftPages,
  next: ({ caseId }) => routes.draft(caseId),
})

export const saveRowAction = formAction(saveRowCommand, {
  input: (form) => ({
    ...caseOf(form),
    list: text(form, 'list'),
    rowKey: text(form, 'rowKey'),
    parentKey: text(form, 'parentKey') || null,
    version: text(form, 'version') || '0',
    way: text(form, 'way') || 'EDITED',
    values: columnsOf(form),
  }),
  revalidate: draftPages,
  next: ({ caseId, section, list, rowKey, errors }) =>
    sectionPage(caseId, section, errors > 0 ? { list, rowKey } : null),
})

const rowOf = (form: FormData) => ({
  ...caseOf(form),
  list: text(form, 'list'),
  rowKey: text(form, 'rowKey'),
  version: text(form, 'version'),
})

export const removeRowAction = formAction(removeRowCommand, {
  input: rowOf,
  revalidate: draftPages,
  next: ({ caseId, section }) => routes.draftSection(caseId, section),
})

export const restoreRowAction = formAction(restoreRowCommand, {
  input: rowOf,
  revalidate: draftPages,
  next: ({ caseId, section }) => routes.draftSection(caseId, section),
})

export const promiseAction = formAction(promiseMaterialCommand, {
  input: (form) => ({
    ...caseOf(form),
    code: text(form, 'code'),
    rowKey: text(form, 'rowKey'),
    promised: text(form, 'promised') === 'true',
  }),
  revalidate: draftPages,
  next: ({ caseId }) => routes.draftMaterials(caseId),
})

export async function refreshRegistersAction(state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const pulled = await pullForCase(actor, text(form, 'caseId'))
  return formAction(refreshRegistersCommand(pulled), { input: caseOf, revalidate: draftPages })(state, form)
}

const handlerPage = ({ caseId }: { caseId: string }) => routes.draftSection(caseId, 'handler')

export const requestContactCodeAction = formAction(requestContactCodeCommand, {
  input: caseOf,
  revalidate: ({ caseId }) => [handlerPage({ caseId })],
})

export async function proveContactAction(state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const taken = await takeTry('CONTACT', actor, text(form, 'caseId'))
  return formAction(proveContactCommand(taken), {
    input: (posted) => ({ ...caseOf(posted), code: text(posted, 'code') }),
    revalidate: draftPages,
    next: handlerPage,
  })(state, form)
}

export const requestSignCodeAction = formAction(requestSignCodeCommand, {
  input: caseOf,
  revalidate: ({ caseId }) => [routes.draftSign(caseId)],
})

export async function signAction(state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const taken = await takeTry('SIGN', actor, text(form, 'caseId'))
  return formAction(signApplicationCommand(taken), {
    input: (posted) => ({ ...caseOf(posted), truth: text(posted, 'truth') === 'on', code: text(posted, 'code') }),
    revalidate: ({ caseId }) => [routes.draftSign(caseId), ...draftPages({ caseId })],
    next: ({ caseId }) => routes.draftSign(caseId),
  })(state, form)
}

export const submitAction = formAction(submitApplicationCommand, {
  input: caseOf,
  revalidate: ({ caseId }) => [routes.applicant, routes.applicantCase(caseId)],
  next: ({ caseId }) => routes.receipt(caseId),
})

export const discardDraftAction = formAction(discardDraftCommand, {
  input: caseOf,
  revalidate: () => [routes.applicant],
  next: () => routes.applicant,
})

export const answerSupplementAction = formAction(answerSupplementCommand, {
  input: (form) => ({ ...caseOf(form), answers: answersOfDefects(form) }),
  revalidate: ({ caseId }) => [routes.applicant, routes.applicantCase(caseId), routes.supplement(caseId)],
  next: ({ caseId }) => routes.applicantCase(caseId),
})

export const answerQueryAction = formAction(answerQueryCommand, {
  input: (form) => ({
    ...caseOf(form),
    queryId: text(form, 'queryId'),
    version: text(form, 'version'),
    answer: text(form, 'answer'),
  }),
  revalidate: ({ caseId }) => [routes.applicant, routes.applicantCase(caseId)],
  next: ({ caseId }) => routes.applicantCase(caseId),
})
