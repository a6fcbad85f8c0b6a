import { type CaseState, lockCase } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import {
  type CheckState,
  type FindingState,
  findCaseOfCheck,
  findCaseOfFinding,
  findQueriedTargets,
  lockCheck,
  lockFinding,
  lockMaterial,
  type MaterialState,
} from '@/lib/db/file-bindings'
import { whyMayNotAttachFile } from '@/lib/domain/application/policy'
import type { FileTarget } from '@/lib/domain/files/binding'
import { whyMayNotRecordCheck } from '@/lib/domain/inspection/policy'
import { isAwaitingRecheck } from '@/lib/domain/rectification/status'
import { whyMayNotAttachEvidence } from '@/lib/domain/rectification/policy'
import { whyMayNotAnswerQuery } from '@/lib/domain/review/policy'
import type { Actor } from '@/lib/domain/shared/actor'
import { assertNever, type Refusal } from '@/lib/domain/shared/result'

/** What a file is bound to, read under the lock of its case. */
export type FilePlace =
  | { readonly kind: 'material'; readonly material: MaterialState | null; readonly queried: boolean }
  | { readonly kind: 'check'; readonly check: CheckState }
  | { readonly kind: 'finding'; readonly finding: FindingState }
  | { readonly kind: 'recheck'; readonly finding: FindingState }

export interface PlaceState {
  readonly case: CaseState
  readonly place: FilePlace
}

/** Case row first, then the part (DESIGN §3.4). `null` when the actor may not see the case. */
export async function lockPlace(tx: Tx, target: FileTarget, actor: Actor): Promise<PlaceState | null> {
  const caseId = await caseOf(tx, target)
  const subject = caseId && (await lockCase(tx, caseId, actor))
  if (!subject) return null
  const place = await loadPlace(tx, target, subject.id)
  return place && { case: subject, place }
}

async function caseOf(tx: Tx, target: FileTarget): Promise<string | null> {
  switch (target.kind) {
    case 'material':
      return target.caseId
    case 'check':
      return findCaseOfCheck(tx, target.checkId)
    case 'finding':
    case 'recheck':
      return findCaseOfFinding(tx, target.findingId)
    default:
      return assertNever(target)
  }
}

async function loadPlace(tx: Tx, target: FileTarget, caseId: string): Promise<FilePlace | null> {
  switch (target.kind) {
    case 'material': {
      const { code, rowKey } = target
      const material = await lockMaterial(tx, { caseId, code, rowKey })
      const queried = (await findQueriedTargets(tx, caseId)).some(
        (open) => open === code || open.startsWith(`${code}:`),
      )
      return { kind: 'material', material, queried }
    }
    case 'check': {
      const check = await lockCheck(tx, target.checkId)
      return check && { kind: 'check', check }
    }
    case 'finding':
    case 'recheck': {
      const finding = await lockFinding(tx, target.findingId)
      return finding && { kind: target.kind, finding }
    }
    default:
      return assertNever(target)
  }
}

/** May this person hand in or take back a file here? The rules are those of the step the file belongs to. */
export function whyMayNotChangeFiles(actor: Actor, { case: subject, place }: PlaceState): Refusal | null {
  switch (place.kind) {
    case 'material': {
      const closed = whyMayNotAttachFile(actor, subject)
      // An open query reopens just the paper it asks about (I30).
      return closed && place.queried
        ? whyMayNotAnswerQuery(actor, { case: subject, query: { status: 'OPEN' } })
        : closed
    }
    case 'check':
      return whyMayNotRecordCheck(actor, { case: subject, visit: place.check.visit })
    case 'finding':
      return whyMayNotAttachEvidence(actor, { case: subject, finding: place.finding })
    case 'recheck':
      return whyMayNotKeepRecheckEvidence(actor, subject, place.finding)
    default:
      return assertNever(place)
  }
}

function whyMayNotKeepRecheckEvidence(actor: Actor, subject: CaseState, finding: FindingState): Refusal | null {
  if (actor.role !== 'SUP' && actor.role !== 'INSP') return { code: 'rectification.supervisors_only' }
  if (actor.region !== subject.region) return { code: 'case.other_region' }
  if (subject.conflicted.includes(actor.userId)) return { code: 'case.conflict_declared' }
  return isAwaitingRecheck(finding)
    ? null
    : { code: 'finding.wrong_status', facts: { from: finding.status, event: 'recheck' } }
}
