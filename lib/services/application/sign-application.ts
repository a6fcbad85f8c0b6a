import { timingSafeEqual } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { database, type Tx } from '@/lib/db/client'
import { codeHmac, type LockedSecret, lockSecret, spendTry, useSecret } from '@/lib/db/one-time-secrets'
import { addSignatures, findNewestSignCode } from '@/lib/db/signatures'
import { SIGN_CODE_TRIES, signInput } from '@/lib/domain/application/inputs'
import { whyMayNotSign } from '@/lib/domain/application/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { parseMobile } from '@/lib/domain/shared/identifiers/mobile'
import { maskMobile } from '@/lib/domain/shared/masking'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { defineCommand } from '@/lib/services/command'
import { editAudit, lockApplication } from './editing'
import { findInstitutionOfCase } from '@/lib/db/cases'
import { type Application, incompleteSections, SIGNED_PAPERS } from './load-application'

/** A try that was taken before the code is looked at; `null` when there is no code, or none of its tries is left. */
export interface SignTry {
  readonly secretId: string
}

/** In a statement of its own: a refusal rolls its transaction back and must not give the try back with it. */
export async function takeSignTry(actor: Actor, caseId: string): Promise<SignTry | null> {
  if (!(await findInstitutionOfCase(database(), caseId, actor))) return null
  const newest = await findNewestSignCode(database(), caseId)
  if (!newest) return null
  return (await spendTry(newest.id, SIGN_CODE_TRIES, realNow())) ? { secretId: newest.id } : null
}

interface State {
  readonly application: Application
  readonly secret: LockedSecret | null
  /** The answers the code was sent for. */
  readonly coded: string | null
}

interface Signed {
  readonly application: Application
  readonly secretId: string
}

/** M36 and M01 in one act: stored are signer, method, time and the hash of the answers (issue: “Signatures”). */
export const signApplicationCommand = (taken: SignTry | null) =>
  defineCommand({
    name: 'application.sign',
    input: signInput,
    load: async (tx, { caseId }, actor, { today }): Promise<State | null> => {
      const application = await lockApplication(tx, caseId, actor, today)
      return application && { application, ...(await lockCode(tx, caseId, taken)) }
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

async function lockCode(tx: Tx, caseId: string, taken: SignTry | null): Promise<Pick<State, 'secret' | 'coded'>> {
  if (!taken) return { secret: null, coded: null }
  const secret = await lockSecret(tx, 'SIGN', taken.secretId, realNow())
  if (!secret || secret.subject !== caseId) return { secret: null, coded: null }
  const newest = await findNewestSignCode(tx, caseId)
  const payload = newest?.id === secret.id ? newest.payload : null
  const hash = payload && typeof payload === 'object' && 'hash' in payload ? payload['hash'] : null
  return { secret, coded: typeof hash === 'string' ? hash : null }
}

function decideSignature({ application, secret, coded }: State, code: string): Result<Signed> {
  const incomplete = incompleteSections(application)
  if (incomplete.length > 0) {
    const sections = incomplete.map(({ wording }) => wording.title.zh)
    return refuse('application.sections_incomplete', { count: sections.length, sections })
  }
  if (!parseMobile(application.institution.legalRep.mobile ?? '').ok) return refuse('application.no_registered_mobile')
  if (!secret) return refuse('application.sign_code_over')
  if (!isSameText(secret.secretHmac, codeHmac('SIGN', secret.id, code))) {
    return refuse('application.sign_code_wrong', { left: Math.max(0, SIGN_CODE_TRIES - secret.tries) })
  }
  // The representative agreed to the answers of that moment, not to whatever was changed afterwards.
  if (coded !== application.answersHash) return refuse('application.answers_changed_since_code')
  return ok({ application, secretId: secret.id })
}

const isSameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
