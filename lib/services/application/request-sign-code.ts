import { randomUUID } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { SIGN_CODE_SMS } from '@/lib/copy/undertaking'
import { say } from '@/lib/copy/say'
import type { MessageDraft } from '@/lib/db/outbox'
import { codeHmac, newCode, storeSecret, withdrawSecrets } from '@/lib/db/one-time-secrets'
import { findNewestSignCode } from '@/lib/db/signatures'
import { caseInput, SIGN_CODE_MINUTES } from '@/lib/domain/application/inputs'
import { whyMayNotSign } from '@/lib/domain/application/policy'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { maskMobile } from '@/lib/domain/shared/masking'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { editAudit, lockApplication } from './editing'
import { type Application, incompleteSections } from './load-application'

/** Between two codes, so that a legal representative is not flooded. Real time, as codes are. */
export const SECONDS_BETWEEN_CODES = 60

interface State {
  readonly application: Application
  readonly secondsToWait: number
}

interface Coded {
  readonly caseId: string
  readonly secretId: string
  readonly code: string
  readonly mobile: string
  readonly hash: string
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
    if (!application) return null
    const newest = await findNewestSignCode(tx, caseId)
    const age = newest ? (realNow().getTime() - newest.createdAt.getTime()) / 1_000 : Infinity
    return { application, secondsToWait: Math.ceil(Math.max(0, SECONDS_BETWEEN_CODES - age)) }
  },
  authorise: (actor, { application }) => whyMayNotSign(actor, application.case),
  decide: decideCode,
  save: async (tx, { caseId, secretId, code, hash }) => {
    const now = realNow()
    await withdrawSecrets(tx, 'SIGN', caseId, now)
    await storeSecret(tx, {
      id: secretId,
      purpose: 'SIGN',
      subject: caseId,
      secretHmac: codeHmac('SIGN', secretId, code),
      payload: { hash },
      expiresAt: new Date(now.getTime() + SIGN_CODE_MINUTES * 60_000),
    })
    return { caseId, minutes: SIGN_CODE_MINUTES }
  },
  audit: ({ caseId, hash }) => editAudit(caseId, 'application.sign_code_sent', { answers: hash }),
  outbox: (coded) => [codeMessage(coded)],
})

function decideCode({ application, secondsToWait }: State): Result<Coded> {
  const incomplete = incompleteSections(application)
  if (incomplete.length > 0) {
    const sections = incomplete.map(({ wording }) => wording.title.zh)
    return refuse('application.sections_incomplete', { count: sections.length, sections })
  }
  const mobile = parseMobile(application.institution.legalRep.mobile ?? '')
  if (!mobile.ok) return refuse('application.no_registered_mobile')
  if (secondsToWait > 0) return refuse('application.code_just_sent', { seconds: secondsToWait })
  return ok({
    caseId: application.case.id,
    secretId: randomUUID(),
    code: newCode(),
    mobile: mobile.value,
    hash: application.answersHash,
  })
}

const codeMessage = ({ caseId, secretId, code, mobile }: Coded): MessageDraft => ({
  kind: 'message',
  channel: 'SMS',
  recipient: mobile,
  recipientMasked: maskMobile(mobile),
  body: {
    code: 'SIGN_CODE',
    text: say(SIGN_CODE_SMS, 'zh', { code, minutes: SIGN_CODE_MINUTES }),
    oneTimeCode: code,
    urgent: true,
  },
  key: `SIGN_CODE:${secretId}`,
  caseId,
})
