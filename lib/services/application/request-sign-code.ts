import { randomUUID } from 'node:crypto'
import { newCode } from '@/lib/db/one-time-secrets'
import { caseInput, CODE_MINUTES } from '@/lib/domain/application/inputs'
import { whyMayNotSign } from '@/lib/domain/application/policy'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { codeMessage, justSent, type NewCode, secondsToWait, storeCode } from './case-codes'
import { editAudit, lockApplication } from './editing'
import { type Application, incompleteSections } from './load-application'

interface State {
  readonly application: Application
  readonly seconds: number
}

interface Coded extends NewCode {
  readonly caseId: string
  readonly mobile: string
}

/**
 * A one-time code to the legal representative's mobile on the register: who holds that telephone signs, whoever sits at
 * the keyboard. It is for the answers as they are now.
 */
export const requestSignCodeCommand = defineCommand({
  name: 'application.requestSignCode',
  input: caseInput,
  load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
    const application = await lockApplication(tx, caseId, actor, today)
    return application && { application, seconds: await secondsToWait(tx, 'SIGN', caseId) }
  },
  authorise: (actor, { application }) => whyMayNotSign(actor, application.case),
  decide: decideCode,
  save: async (tx, { caseId, ...secret }) => {
    await storeCode(tx, 'SIGN', caseId, secret)
    return { caseId, minutes: CODE_MINUTES }
  },
  audit: ({ caseId, about }) => editAudit(caseId, 'application.sign_code_sent', { answers: about }),
  outbox: (coded) => [codeMessage('SIGN', coded)],
})

function decideCode({ application, seconds }: State): Result<Coded> {
  const incomplete = incompleteSections(application)
  if (incomplete.length > 0) {
    const sections = incomplete.map(({ wording }) => wording.title.zh)
    return refuse('application.sections_incomplete', { count: sections.length, sections })
  }
  const mobile = parseMobile(application.institution.legalRep.mobile ?? '')
  if (!mobile.ok) return refuse('application.no_registered_mobile')
  if (seconds > 0) return justSent(seconds)
  return ok({
    caseId: application.case.id,
    secretId: randomUUID(),
    code: newCode(),
    mobile: mobile.value,
    about: application.answersHash,
  })
}
