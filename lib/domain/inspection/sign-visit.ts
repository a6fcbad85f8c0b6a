import type { ItemState } from '../application/case-progress'
import { allSteps, stepItem, type Step } from '../application/events'
import { isWaitingForVisit } from '../application/item-status'
import type { CaseKind } from '../application/status'
import { ok, refuse, type Result } from '../shared/result'
import { nextVisitStatus, type VisitStatus } from './status'

/** The institution signs by drawing, or the refusal to sign is noted (DOMAIN I04). */
export type InstitutionSignature =
  | { readonly kind: 'DRAWN'; readonly signerName: string; readonly fileId: string }
  | { readonly kind: 'REFUSED'; readonly note: string }

export interface VisitToSign {
  readonly status: VisitStatus
  readonly caseKind: CaseKind
  readonly items: readonly ItemState[]
  readonly officers: readonly { readonly userId: string; readonly signed: boolean }[]
  readonly institution: InstitutionSignature | null
}

export function institutionSigns(signature: InstitutionSignature): Result<InstitutionSignature> {
  if (signature.kind === 'REFUSED') {
    return signature.note.trim() ? ok(signature) : refuse('inspection.refusal_note_missing')
  }
  return signature.signerName.trim() ? ok(signature) : refuse('inspection.signer_name_missing')
}

export interface SignedVisit {
  readonly officers: VisitToSign['officers']
  /** SIGNED with the last signature; the items move with it (I04). */
  readonly status: VisitStatus
  readonly steps: readonly Step[]
}

const isComplete = (visit: VisitToSign): boolean =>
  visit.institution !== null && visit.officers.length >= 2 && visit.officers.every((officer) => officer.signed)

/** Call after each signature: the officer's own (`by`) or the institution's (null). */
export function signVisit(visit: VisitToSign, by: string | null): Result<SignedVisit> {
  const signed = nextVisitStatus(visit.status, 'sign')
  if (!signed.ok) return signed
  const officer = visit.officers.find((one) => one.userId === by)
  if (by !== null && !officer) return refuse('inspection.not_assigned')
  if (officer?.signed) return refuse('inspection.already_signed')
  const officers = visit.officers.map((one) => (one.userId === by ? { ...one, signed: true } : one))
  if (!isComplete({ ...visit, officers })) return ok({ officers, status: visit.status, steps: [] })
  const waiting = visit.items.filter(isWaitingForVisit)
  const steps = allSteps(waiting.map((item) => stepItem(item, 'signVisit', visit)))
  return steps.ok ? ok({ officers, status: signed.value, steps: steps.value }) : steps
}

/** I34: refused at the door, or nobody there at the second date. Counts as FAIL without a checklist. */
export function failVisit(
  visit: Pick<VisitToSign, 'status' | 'caseKind' | 'items'> & { readonly rescheduled: number },
  cause: { readonly kind: 'ENTRY_REFUSED' | 'NOBODY_THERE'; readonly record: string },
): Result<{ readonly status: VisitStatus; readonly steps: readonly Step[] }> {
  const failed = nextVisitStatus(visit.status, 'fail')
  if (!failed.ok) return failed
  if (cause.record.trim() === '') return refuse('inspection.record_missing')
  if (cause.kind === 'NOBODY_THERE' && visit.rescheduled < 1) return refuse('inspection.second_date_first')
  const steps = allSteps(
    visit.items.filter(isWaitingForVisit).map((item) => stepItem(item, 'recordFailedVisit', visit, cause.record)),
  )
  return steps.ok ? ok({ status: failed.value, steps: steps.value }) : steps
}
