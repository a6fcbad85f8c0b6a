import type { CommandContext } from '@/lib/db/command-context'
import type { Tx } from '@/lib/db/client'
import { markOfficerSigned } from '@/lib/db/inspection'
import { type CheckState, listChecks } from '@/lib/db/visit-checks'
import {
  addVisitSignature,
  listVisitSignatures,
  type NewVisitSignature,
  type VisitSignature,
} from '@/lib/db/visit-signatures'
import { signForInstitutionInput, signVisitInput } from '@/lib/domain/inspection/inputs'
import { whyMayNotSignVisit, whyMayNotTakeSignature } from '@/lib/domain/inspection/policy'
import {
  type InstitutionSignature,
  institutionSigns,
  type SignedVisit,
  signVisit,
} from '@/lib/domain/inspection/sign-visit'
import { isSignedVisit } from '@/lib/domain/inspection/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { confirmPassword } from '@/lib/services/account/confirm-password'
import { passwordMark } from '@/lib/services/account/password-hash'
import { type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import type { IssuedDocument } from '@/lib/services/document/issue-document'
import { type Finish, finishedNotices, type FinishedVisit, finishVisit } from './finish-visit'
import { visitAudit } from './visit-audit'
import { lockVisitContext, type VisitContext } from './visit-context'
import { recordHash } from './visit-record'

/** What everybody signs; one for officers and institution, so that all hashes are of the same record. */
const SUBJECT = 'VISIT:RECORD'

interface State extends VisitContext {
  readonly checks: readonly CheckState[]
  readonly signatures: readonly VisitSignature[]
  readonly hash: string
}

interface Signed extends State {
  readonly signature: NewVisitSignature
  readonly outcome: SignedVisit
}

async function loadState(tx: Tx, visitId: string, actor: Actor): Promise<State | null> {
  const site = await lockVisitContext(tx, visitId, actor)
  if (!site) return null
  const checks = await listChecks(tx, visitId)
  const signatures = await listVisitSignatures(tx, visitId)
  return { ...site, checks, signatures, hash: recordHash(site, checks) }
}

const institutionOf = ({ signatures }: Pick<State, 'signatures'>): VisitSignature | null =>
  signatures.find(({ subject, capacity }) => subject === SUBJECT && capacity === 'INSTITUTION') ?? null

const toDomain = (signature: VisitSignature): InstitutionSignature =>
  signature.method === 'DRAWN'
    ? { kind: 'DRAWN', signerName: signature.signerName, fileId: '' }
    : { kind: 'REFUSED', note: signature.note ?? '' }

const visitToSign = (state: State, institution: InstitutionSignature | null) => ({
  status: state.visit.status,
  caseKind: state.case.kind,
  items: state.case.items,
  officers: state.visit.officers,
  institution,
})

function decideOfficer(state: State, actor: Actor, wrong: Refusal | null): Result<Signed> {
  if (wrong) return err(wrong)
  const institution = institutionOf(state)
  const outcome = signVisit(visitToSign(state, institution && toDomain(institution)), actor.userId)
  if (!outcome.ok) return outcome
  return ok({
    ...state,
    outcome: outcome.value,
    signature: {
      caseId: state.case.id,
      visitId: state.visit.id,
      subject: SUBJECT,
      signerId: actor.userId,
      signerName: actor.name,
      capacity: 'INSP',
      method: 'PASSWORD',
      hash: state.hash,
      fileId: null,
      note: null,
    },
  })
}

/** `wrong`: what was wrong with the password, found before the transaction because hashing takes long. */
const signVisitCommand = (wrong: Refusal | null) =>
  defineCommand({
    name: 'inspection.sign',
    input: signVisitInput,
    load: (tx, { visitId }, actor) => loadState(tx, visitId, actor),
    authorise: whyMayNotSignVisit,
    decide: (state, _input, { actor }) => decideOfficer(state, actor, wrong),
    save: saveSignature,
    audit: auditOf,
    outbox: outboxOf,
  })

export interface OfficerSigns {
  readonly key: string
  readonly visitId: string
  readonly password: string
}

/** An officer signs in an own session, with the own password typed again (issue: “Signatures”). */
export async function signVisitAsOfficer(
  actor: Actor,
  { key, visitId, password }: OfficerSigns,
): Promise<CommandOutcome<SignAnswer>> {
  const command = signVisitCommand(await confirmPassword(actor.userId, password))
  return runCommand(command, {
    actor,
    key,
    input: { visitId, password: password === '' ? '' : passwordMark(password) },
  })
}

type InstitutionInput = { readonly signature: Parameters<typeof institutionSigns>[0] & { readonly position?: string } }

function decideInstitution(state: State, { signature }: InstitutionInput): Result<Signed> {
  if (institutionOf(state)) return refuse('inspection.institution_signed')
  const checked = institutionSigns(signature)
  if (!checked.ok) return checked
  const outcome = signVisit(visitToSign(state, checked.value), null)
  if (!outcome.ok) return outcome
  const drawn = signature.kind === 'DRAWN'
  return ok({
    ...state,
    outcome: outcome.value,
    signature: {
      caseId: state.case.id,
      visitId: state.visit.id,
      subject: SUBJECT,
      signerId: null,
      signerName: drawn ? signature.signerName : state.case.institutionName,
      capacity: 'INSTITUTION',
      method: signature.kind,
      hash: state.hash,
      fileId: drawn ? signature.fileId : null,
      note: drawn ? signature.position || null : signature.note,
    },
  })
}

/** The clinic signs on the officer's screen, or its refusal is noted (I04). The drawing is a file; here comes only its id. */
export const signForInstitutionCommand = defineCommand({
  name: 'inspection.signForInstitution',
  input: signForInstitutionInput,
  load: (tx, { visitId }, actor) => loadState(tx, visitId, actor),
  authorise: whyMayNotTakeSignature,
  decide: decideInstitution,
  save: saveSignature,
  audit: auditOf,
  outbox: outboxOf,
})

export type SignAnswer = {
  visitId: string
  caseId: string
  signed: boolean
  findings: number
  documents: { [Member in keyof IssuedDocument]: IssuedDocument[Member] }[]
}

async function saveSignature(tx: Tx, signed: Signed, context: CommandContext): Promise<SignAnswer> {
  const { case: subject, visit, signature, outcome } = signed
  await addVisitSignature(tx, signature, context.now)
  if (signature.signerId) await markOfficerSigned(tx, visit.id, signature.signerId, context.now)
  const answer = { visitId: visit.id, caseId: subject.id, signed: isSignedVisit(outcome), findings: 0, documents: [] }
  if (!answer.signed) return answer
  // Read back, because the record shows the drawing that has just been bound.
  const institution = institutionOf({ signatures: await listVisitSignatures(tx, visit.id) })
  if (!institution) throw new Error(`visit ${visit.id} is signed without the institution`)
  const { documents, findings } = await finishVisit(tx, signed, finishOf(signed, institution, context), context)
  return { ...answer, findings, documents: documents.map((document) => ({ ...document })) }
}

function finishOf(signed: Signed, institution: VisitSignature, { now }: CommandContext): Finish {
  const { visit, checks, outcome, signature } = signed
  if (!visit.arrivedAt) throw new Error(`visit ${visit.id} was recorded without arrival`)
  return {
    status: outcome.status,
    steps: outcome.steps,
    checks,
    results: visit.results ?? {},
    code: 'I04',
    record: {
      startedAt: visit.arrivedAt,
      endedAt: visit.endedAt ?? now,
      arrival:
        visit.arrival?.proof === 'REASON'
          ? { kind: 'REASON', reason: visit.arrival.reason ?? '' }
          : { kind: 'TASK_CODE' },
      signedAt: (userId: string) =>
        userId === signature.signerId ? now : (visit.officers.find((one) => one.userId === userId)?.signedAt ?? null),
      institution,
    },
  }
}

function auditOf(signed: Signed, answer: SignAnswer) {
  const { signature } = signed
  return visitAudit(signed, answer.signed ? 'inspection.record_signed' : 'inspection.signature_taken', {
    capacity: signature.capacity,
    method: signature.method,
    hash: signature.hash,
    findings: answer.findings,
    documents: answer.documents.map(({ type, number }) => [type, number]),
  })
}

function outboxOf(signed: Signed, { signed: isDone, documents, findings }: SignAnswer, { today }: CommandContext) {
  const finished: FinishedVisit = { documents, findings }
  return isDone ? finishedNotices(signed, finished, today) : []
}
