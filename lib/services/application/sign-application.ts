import { realNow } from '@/lib/clock'
import { useSecret } from '@/lib/db/one-time-secrets'
import { addSignatures } from '@/lib/db/signatures'
import { signInput } from '@/lib/domain/application/inputs'
import { whyMayNotSign } from '@/lib/domain/application/policy'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { maskMobile } from '@/lib/domain/shared/masking'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { type CodeTry, type HeldCode, lockTaken, whyNotThatCode } from './case-codes'
import { editAudit, lockApplication } from './editing'
import { type Application, incompleteSections, SIGNED_PAPERS } from './load-application'

interface State extends HeldCode {
  readonly application: Application
}

interface Signed {
  readonly application: Application
  readonly secretId: string
}

/** M36 and M01 in one act: stored are signer, method, time and the hash of the answers (issue: “Signatures”). */
export const signApplicationCommand = (taken: CodeTry | null) =>
  defineCommand({
    name: 'application.sign',
    input: signInput,
    load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
      const application = await lockApplication(tx, caseId, actor, today)
      return application && { application, ...(await lockTaken(tx, 'SIGN', caseId, taken)) }
    },
    authorise: (actor, { application }) => whyMayNotSign(actor, application.case),
    decide: (state, { code }) => decideSignature(state, code),
    save: async (tx, { application, secretId }, { now }) => {
      await useSecret(tx, secretId, realNow())
      const { answersHash, institution, case: subject } = application
      const signature = {
        caseId: subject.id,
        signerId: null, // the telephone is the proof, not an account
        signerName: institution.legalRep.name ?? '',
        capacity: 'LEGAL_REP',
        method: 'ONE_TIME_CODE',
        hash: answersHash,
        note: maskMobile(institution.legalRep.mobile ?? ''),
      } as const
      await addSignatures(
        tx,
        SIGNED_PAPERS.map((paper) => ({ ...signature, subject: paper })),
        now,
      )
      return { caseId: subject.id, hash: answersHash }
    },
    audit: ({ application }) =>
      editAudit(application.case.id, 'application.signed', {
        papers: [...SIGNED_PAPERS],
        answers: application.answersHash,
      }),
  })

function decideSignature({ application, secret, about }: State, code: string): Result<Signed> {
  const incomplete = incompleteSections(application)
  if (incomplete.length > 0) {
    const sections = incomplete.map(({ wording }) => wording.title.zh)
    return refuse('application.sections_incomplete', { count: sections.length, sections })
  }
  if (!parseMobile(application.institution.legalRep.mobile ?? '').ok) return refuse('application.no_registered_mobile')
  const refusal = whyNotThatCode('SIGN', secret, code)
  if (refusal || !secret) return { ok: false, error: refusal ?? { code: 'application.code_over' } }
  // The representative agreed to the answers of that moment, not to whatever was changed afterwards.
  if (about !== application.answersHash) return refuse('application.answers_changed_since_code')
  return ok({ application, secretId: secret.id })
}
