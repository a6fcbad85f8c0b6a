import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findCaseOfVisit, findVisit } from '@/lib/db/inspection'
import { officeNow } from '@/lib/db/office-clock'
import { listFindings } from '@/lib/db/rectification'
import { listOrdersOfVisit, listPhotosOfVisit } from '@/lib/db/rectification-pages'
import { listDocumentsOfType } from '@/lib/db/visit-pages'
import { isFinishedVisit } from '@/lib/domain/inspection/status'
import { rectificationTermOn } from '@/lib/domain/rectification/order'
import { whyMayNotOrderRectification } from '@/lib/domain/rectification/policy'
import { isAdvice, isAwaitingOrder } from '@/lib/domain/rectification/status'
import type { VisitFindingsPage } from '@/lib/domain/rectification/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { officeDate } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { catalogueByHash } from '@/lib/services/items/catalogue'
import { findingView } from './finding-views'
import { lettersOf, rectificationLimits } from './order-papers'

/** What a visit found, for the supervisor who orders it to be mended. `null` before the record is signed. */
export async function getVisitFindings(actor: Actor, visitId: string): Promise<VisitFindingsPage | null> {
  const db = database()
  const caseId = await findCaseOfVisit(db, visitId)
  const subject = caseId && (await findVisibleCase(db, caseId, actor))
  const visit = subject && (await findVisit(db, visitId))
  if (!subject || !visit || !isFinishedVisit(visit)) return null
  const { today } = await officeNow()
  const [catalogue, findings, before, orders, documents, limits, calendar] = await Promise.all([
    catalogueByHash(visit.checklistVersion),
    listFindings(db, { visitId }),
    listPhotosOfVisit(db, visitId),
    listOrdersOfVisit(db, visitId),
    listDocumentsOfType(db, subject.id, ['DOC-07']),
    rectificationLimits(today),
    loadCalendar(db),
  ])
  const views = findings.map((finding) => findingView(finding, catalogue, before))
  const open = views.filter(isAwaitingOrder)
  const items = subject.items.filter(({ letter }) => lettersOf(open).includes(letter))
  return {
    today,
    visitId,
    version: visit.version,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    taskNo: visit.taskNo,
    visitedOn: visit.endedAt && officeDate(visit.endedAt),
    results: visit.results ?? {},
    letters: visit.letters,
    open,
    advice: views.filter(isAdvice),
    settled: views.filter((view) => !isAdvice(view) && !isAwaitingOrder(view)),
    orders,
    recordId: documents.at(-1)?.id ?? null,
    defaultDays: limits.defaultDays,
    maxDays: limits.maxDays,
    termIfDefault: rectificationTermOn(today, limits.defaultDays, calendar),
    refusal: whyMayNotOrderRectification(actor, {
      case: subject,
      items: items.map((item) => ({ ...item, proposedById: null })),
      source: 'VISIT',
    }),
  }
}
