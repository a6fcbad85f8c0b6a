import { logAccess } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { fromDate } from '@/lib/db/dates'
import { findCaseOfVisit, findVisit, type VisitState } from '@/lib/db/inspection'
import { type CheckState, listChecks } from '@/lib/db/visit-checks'
import { listVisitSignatures, type VisitSignature } from '@/lib/db/visit-signatures'
import { officeNow } from '@/lib/db/office-clock'
import { findInstitutionSheet, findLastAnswers, listDocumentsOfType } from '@/lib/db/visit-pages'
import { answersOffered, checklistGaps, type CheckAnswer } from '@/lib/domain/inspection/checklist'
import {
  whyMayNotArrive,
  whyMayNotCloseChecklist,
  whyMayNotRecordCheck,
  whyMayNotRecordFailedVisit,
  whyMayNotRescheduleVisit,
  whyMayNotSignVisit,
  whyMayNotTakeSignature,
  type VisitSubject,
} from '@/lib/domain/inspection/policy'
import { isFinishedVisit } from '@/lib/domain/inspection/status'
import type { FailureView, InstitutionSignatureView, PointView, VisitPage } from '@/lib/domain/inspection/views'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { PLACES } from '@/lib/domain/items/definition'
import type { CaseFacts } from '@/lib/domain/items/facts'
import { figureOf } from '@/lib/domain/items/figures'
import type { Actor } from '@/lib/domain/shared/actor'
import { loadApplication } from '@/lib/services/application/load-application'
import { catalogueByHash } from '@/lib/services/items/catalogue'
import { fileLimitsAt } from '@/lib/services/files/limits'
import { failureNotes } from './fail-visit'
import { resultsOf, withSeverity } from './record-visit'

/** One visit as its officers see it, on site and when they sign. `null` when it is not theirs to see. */
export async function getVisitPage(actor: Actor, visitId: string): Promise<VisitPage | null> {
  const db = database()
  const caseId = await findCaseOfVisit(db, visitId)
  const subject = caseId && (await findVisibleCase(db, caseId, actor))
  const visit = subject && (await findVisit(db, visitId))
  if (!subject || !visit || !visit.officers.some(({ userId }) => userId === actor.userId)) {
    await logAccess(actor, 'DENIED', 'visit', visitId)
    return null
  }
  await logAccess(actor, 'VIEW', 'visit', visitId, caseId)
  const { today } = await officeNow()
  const catalogue = await catalogueByHash(visit.checklistVersion)
  const [checks, signatures, last, sheet, documents, version, limits, application] = await Promise.all([
    listChecks(db, visitId),
    listVisitSignatures(db, visitId),
    findLastAnswers(db, subject.institutionId, visitId),
    findInstitutionSheet(db, subject.institutionId),
    listDocumentsOfType(db, subject.id, ['DOC-06', 'DOC-07']),
    db.catalogueVersion.findUniqueOrThrow({ where: { hash: visit.checklistVersion }, select: { validFrom: true } }),
    fileLimitsAt(today),
    loadApplication(db, subject, today),
  ])
  const answered = withSeverity(checks, catalogue)
  return {
    visitId,
    caseId: subject.id,
    caseNo: subject.caseNo ?? '',
    today,
    ...headOf(visit),
    checklistFrom: fromDate(version.validFrom),
    sheet,
    points: pointsOf(checks, catalogue, { last, facts: application.facts }),
    gaps: checklistGaps(answered),
    results: visit.results ?? resultsOf(answered, visit.letters, catalogue),
    officers: visit.officers.map(({ userId, name, certNo, signedAt }) => ({
      userId,
      name,
      certNo,
      signedAt,
      isMe: userId === actor.userId,
    })),
    institution: institutionView(signatures),
    failure: failureView(signatures, visit, actor),
    documents,
    maxFileMb: limits.maxFileMb,
    may: mayOf(actor, { case: subject, visit }),
  }
}

const headOf = (visit: VisitState) => ({
  version: visit.version,
  status: visit.status,
  on: visit.plannedOn,
  slot: visit.slot,
  rescheduled: visit.rescheduled,
  letters: visit.letters,
  arrivedAt: visit.arrivedAt,
  arrival: visit.arrival,
  endedAt: visit.endedAt,
  comment: visit.comment,
})

/** In the order of the round: place by place. */
function pointsOf(
  checks: readonly CheckState[],
  catalogue: Catalogue,
  { last, facts }: { last: ReadonlyMap<string, CheckAnswer>; facts: CaseFacts },
): PointView[] {
  const byCode = new Map(checks.map((check) => [check.code, check]))
  const defined = catalogue.items
    .flatMap(({ letter }) => catalogue.onSiteChecksFor([letter]))
    .toSorted((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place))
  return defined.flatMap((point) => {
    const check = byCode.get(point.code)
    if (!check) return []
    return [
      {
        checkId: check.id,
        version: check.version,
        code: point.code,
        letter: point.letter,
        place: point.place,
        severity: point.severity,
        title: point.wording.title,
        method: point.wording.method,
        basis: point.basis,
        figure: figureOf(point, facts),
        offered: point.sentences.finding,
        answer: check.answer,
        offers: answersOffered(point.severity),
        fact: check.fact,
        standard: check.standard,
        correctedOnSpot: check.correctedOnSpot,
        photos: check.photos.map(({ bindingId, name, at, isPicture }) => ({ bindingId, name, at, isPicture })),
        last: last.get(point.code) ?? null,
      },
    ]
  })
}

function institutionView(signatures: readonly VisitSignature[]): InstitutionSignatureView | null {
  const own = signatures.find(({ capacity }) => capacity === 'INSTITUTION')
  if (!own) return null
  return { kind: own.method === 'DRAWN' ? 'DRAWN' : 'REFUSED', name: own.signerName, note: own.note, at: own.at }
}

function failureView(signatures: readonly VisitSignature[], visit: VisitState, actor: Actor): FailureView | null {
  if (isFinishedVisit(visit) && visit.arrival) return null
  const [first] = failureNotes(signatures, visit.plannedOn)
  if (!first) return null
  const byName = visit.officers.find(({ userId }) => userId === first.userId)?.name ?? ''
  return { kind: first.kind, record: first.record, byName, byMe: first.userId === actor.userId }
}

const mayOf = (actor: Actor, subject: VisitSubject): VisitPage['may'] => ({
  arrive: whyMayNotArrive(actor, subject),
  check: whyMayNotRecordCheck(actor, subject),
  close: whyMayNotCloseChecklist(actor, subject),
  sign: whyMayNotSignVisit(actor, subject),
  takeSignature: whyMayNotTakeSignature(actor, subject),
  reschedule: whyMayNotRescheduleVisit(actor, subject),
  fail: whyMayNotRecordFailedVisit(actor, subject),
})
