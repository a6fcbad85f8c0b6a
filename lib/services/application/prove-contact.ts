import { randomUUID } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { newCode, useSecret } from '@/lib/db/one-time-secrets'
import { addProvedMobile } from '@/lib/db/proved-mobiles'
import { hmacOf } from '@/lib/db/sealed'
import type { Tx } from '@/lib/db/client'
import { caseInput, CODE_MINUTES, codeInput } from '@/lib/domain/application/inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { maskMobile } from '@/lib/domain/shared/masking'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import {
  codeMessage,
  type CodeTry,
  type HeldCode,
  justSent,
  lockTaken,
  secondsToWait,
  storeCode,
  whyNotThatCode,
} from './case-codes'
import { editAudit, lockApplication, whyNotEdit } from './editing'
import type { Application } from './load-application'

/** DOMAIN 3.1 `contact.mobile`: requests and notices go to this telephone, so whoever holds it says so by a one-time code. */

interface Asked {
  readonly application: Application
  readonly seconds: number
}

/** The number that is to be proved; a refusal when there is none yet, or it is proved. */
function toProve({ answers, facts }: Application): Result<string> {
  const mobile = parseMobile(String(answers.sections['handler']?.['contact.mobile'] ?? ''))
  if (!mobile.ok) return refuse('application.contact_mobile_first')
  return facts.contactProved ? refuse('application.contact_proved_already') : ok(mobile.value)
}

export const requestContactCodeCommand = defineCommand({
  name: 'application.requestContactCode',
  input: caseInput,
  load: async (tx: Tx, { caseId }, actor: Actor, { today }: { today: IsoDate }): Promise<Asked | null> => {
    const application = await lockApplication(tx, caseId, actor, today)
    return application && { application, seconds: await secondsToWait(tx, 'CONTACT', caseId) }
  },
  authorise: (actor, { application }) => whyNotEdit(actor, application),
  decide: ({ application, seconds }) => {
    const mobile = toProve(application)
    if (!mobile.ok) return mobile
    if (seconds > 0) return justSent(seconds)
    const secret = { secretId: randomUUID(), code: newCode(), about: hmacOf(mobile.value) }
    return ok({ caseId: application.case.id, mobile: mobile.value, ...secret })
  },
  save: async (tx, { caseId, ...secret }) => {
    await storeCode(tx, 'CONTACT', caseId, secret)
    return { caseId, minutes: CODE_MINUTES }
  },
  audit: ({ caseId, mobile }) => editAudit(caseId, 'application.contact_code_sent', { to: maskMobile(mobile) }),
  outbox: (coded) => [codeMessage('CONTACT', coded)],
})

interface Proof {
  readonly application: Application
  readonly secretId: string
  readonly mobile: string
}

export const proveContactCommand = (taken: CodeTry | null) =>
  defineCommand({
    name: 'application.proveContact',
    input: codeInput,
    load: async (tx, { caseId }, actor, { today }): Promise<(HeldCode & Pick<Proof, 'application'>) | null> => {
      const application = await lockApplication(tx, caseId, actor, today)
      return application && { application, ...(await lockTaken(tx, 'CONTACT', caseId, taken)) }
    },
    authorise: (actor, { application }) => whyNotEdit(actor, application),
    decide: ({ application, secret, about }, { code }): Result<Proof> => {
      const mobile = toProve(application)
      if (!mobile.ok) return mobile
      const refusal = whyNotThatCode('CONTACT', secret, code)
      if (refusal || !secret) return { ok: false, error: refusal ?? { code: 'application.code_over' } }
      // The code went to the number of that moment.
      if (about !== hmacOf(mobile.value)) return refuse('application.contact_changed_since_code')
      return ok({ application, secretId: secret.id, mobile: mobile.value })
    },
    save: async (tx, { application, secretId, mobile }, { now }) => {
      await useSecret(tx, secretId, realNow())
      const { id: caseId, institutionId } = application.case
      await addProvedMobile(tx, { institutionId, mobileHmac: hmacOf(mobile), caseId, provedAt: now })
      return { caseId }
    },
    audit: ({ application, mobile }) =>
      editAudit(application.case.id, 'application.contact_proved', { mobile: maskMobile(mobile) }),
  })
