import { VISIT_PAPERS } from '@/lib/copy/inspection-papers'
import { hashOf } from '@/lib/db/canonical'
import type { CommandContext } from '@/lib/db/command-context'
import type { Tx } from '@/lib/db/client'
import { markOfficerSigned } from '@/lib/db/inspection'
import { listChecks, type CheckState } from '@/lib/db/visit-checks'
import { addVisitSignature, listVisitSignatures, type VisitSignature } from '@/lib/db/visit-signatures'
import type { Step } from '@/lib/domain/application/events'
import { type FailureKind, failVisitInput } from '@/lib/domain/inspection/inputs'
import { whyMayNotRecordFailedVisit } from '@/lib/domain/inspection/policy'
import { failVisit } from '@/lib/domain/inspection/sign-visit'
import type { VisitStatus } from '@/lib/domain/inspection/status'
import type { Actor } from '@/lib/domain/shared/actor'
import { err, ok, refuse, type Refusal, type Result } from '@/lib/domain/shared/result'
import { confirmPassword } from '@/lib/services/account/confirm-password'
import { passwordMark } from '@/lib/services/account/password-hash'
import { type CommandOutcome, defineCommand, runCommand } from '@/lib/services/command'
import { type Finish, finishedNotices, finishVisit } from './finish-visit'
import type { SignAnswer } from './sign-visit'
import { visitAudit, whyVisitChanged } from './visit-audit'
import { lockVisitContext, type VisitContext } from './visit-context'

interface State extends VisitContext {
  readonly checks: readonly CheckState[]
  readonly notes: readonly FailureNote[]
}

/** What one officer put down about this date; the colleague confirms it in an own session (I34: INSP×2). */
export interface FailureNote {
  readonly kind: FailureKind
  readonly record: string
  readonly userId: string
  readonly at: Date
}

interface Failed extends State {
  readonly kind: FailureKind
  readonly record: string
  readonly outcome: { readonly status: VisitStatus; readonly steps: readonly Step[] } | null
}

/** The date is part of it: what was noted at the first date says nothing about the second. */
const subjectOf = (kind: FailureKind, plannedOn: string) => `VISIT:${kind}:${plannedOn}` as const

export const failureNotes = (signatures: readonly VisitSignature[], plannedOn: string): FailureNote[] =>
  signatures.flatMap(({ subject, signerId, note, at }) => {
    const kind = (['ENTRY_REFUSED', 'NOBODY_THERE'] as const).find((one) => subject === subjectOf(one, plannedOn))
    return kind && signerId && note ? [{ kind, record: note, userId: signerId, at }] : []
  })

async function loadState(tx: Tx, visitId: string, actor: Actor): Promise<State | null> {
  const site = await lockVisitContext(tx, visitId, actor)
  if (!site) return null
  const notes = failureNotes(await listVisitSignatures(tx, visitId), site.visit.plannedOn)
  return { ...site, checks: await listChecks(tx, visitId), notes }
}

interface Wanted {
  readonly version: number
  readonly kind: FailureKind
  readonly record: string
}

function decideFailure(state: State, { version, kind, record }: Wanted, context: CommandContext): Result<Failed> {
  const changed = whyVisitChanged(state, version)
  if (changed) return changed
  if (context.today < state.visit.plannedOn) return refuse('inspection.too_early', { on: state.visit.plannedOn })
  if (state.notes.some(({ userId }) => userId === context.actor.userId)) return refuse('inspection.already_signed')
  const [first] = state.notes
  if (first && first.kind !== kind) return refuse('inspection.failure_differs')
  const words = first?.record ?? record
  const { visit, case: subject } = state
  const outcome = failVisit(
    { status: visit.status, caseKind: subject.kind, items: subject.items, rescheduled: visit.rescheduled },
    { kind, record: words },
  )
  if (!outcome.ok) return outcome
  return ok({ ...state, kind, record: words, outcome: first ? outcome.value : null })
}

const failVisitCommand = (wrong: Refusal | null) =>
  defineCommand({
    name: 'inspection.fail',
    input: failVisitInput,
    load: (tx, { visitId }, actor) => loadState(tx, visitId, actor),
    authorise: whyMayNotRecordFailedVisit,
    decide: (state, input, context) => (wrong ? err(wrong) : decideFailure(state, input, context)),
    save: saveFailure,
    audit: (failed, answer) =>
      visitAudit(failed, answer.signed ? 'inspection.failed' : 'inspection.failure_noted', {
        kind: failed.kind,
        record: failed.record,
        documents: answer.documents.map(({ type, number }) => [type, number]),
      }),
    outbox: (failed, { signed, documents, findings }, { today }) =>
      signed ? finishedNotices(failed, { documents, findings }, today) : [],
  })

async function saveFailure(tx: Tx, failed: Failed, context: CommandContext): Promise<SignAnswer> {
  const { case: subject, visit, kind, record, outcome } = failed
  const { actor, now } = context
  await addVisitSignature(
    tx,
    {
      caseId: subject.id,
      visitId: visit.id,
      subject: subjectOf(kind, visit.plannedOn),
      signerId: actor.userId,
      signerName: actor.name,
      capacity: 'INSP',
      method: 'PASSWORD',
      hash: hashOf({ taskNo: visit.taskNo, on: visit.plannedOn, kind, record }),
      fileId: null,
      note: record,
    },
    now,
  )
  const answer: SignAnswer = {
    visitId: visit.id,
    caseId: subject.id,
    signed: outcome !== null,
    findings: 0,
    documents: [],
  }
  if (!outcome) return answer
  // Not earlier: a note that nobody confirmed must not count as a signature of the record.
  for (const { userId, at } of [...failed.notes, { userId: actor.userId, at: now }]) {
    await markOfficerSigned(tx, visit.id, userId, at)
  }
  const { documents } = await finishVisit(tx, failed, finishOf(failed, outcome, context), context)
  return { ...answer, documents: documents.map((document) => ({ ...document })) }
}

function finishOf(failed: Failed, outcome: NonNullable<Failed['outcome']>, { actor, now }: CommandContext): Finish {
  const { visit, notes, record } = failed
  const startedAt = visit.arrivedAt ?? notes[0]?.at ?? now
  return {
    ...outcome,
    checks: [],
    results: Object.fromEntries(visit.letters.map((letter) => [letter, { result: 'FAIL', score: null } as const])),
    code: 'I34',
    record: {
      startedAt,
      endedAt: now,
      arrival:
        visit.arrival?.proof === 'CODE' ? { kind: 'TASK_CODE' } : { kind: 'REASON', reason: record.slice(0, 300) },
      signedAt: (userId: string) =>
        userId === actor.userId ? now : (notes.find((note) => note.userId === userId)?.at ?? null),
      institution: {
        subject: '',
        signerId: null,
        signerName: failed.case.institutionName,
        capacity: 'INSTITUTION',
        method: 'REFUSED',
        hash: '',
        at: now,
        fileSha256: null,
        note: VISIT_PAPERS.failedInstitution(record),
      },
    },
  }
}

export interface OfficerFails {
  readonly key: string
  readonly visitId: string
  readonly version: number | string
  readonly kind: string
  readonly record: string
  readonly password: string
}

/** I34: the first officer notes it, the second confirms; with that the visit counts as FAIL without a checklist. */
export async function recordFailedVisit(
  actor: Actor,
  { key, password, ...input }: OfficerFails,
): Promise<CommandOutcome<SignAnswer>> {
  const command = failVisitCommand(await confirmPassword(actor.userId, password))
  return runCommand(command, {
    actor,
    key,
    input: { ...input, password: password === '' ? '' : passwordMark(password) },
  })
}
