import { logAccess } from '@/lib/db/access-log'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findOrder, type OrderInCase } from '@/lib/db/rectification'
import { listPhotosOfVisit } from '@/lib/db/rectification-pages'
import { findAskedTermView } from '@/lib/db/term-requests'
import { listDocumentsOfType } from '@/lib/db/visit-pages'
import { whyMayNotConcludeRecheck, whyMayNotExtendTerm, whyMayNotStartRecheck } from '@/lib/domain/rectification/policy'
import { isAwaitingRecheck } from '@/lib/domain/rectification/status'
import type { FindingView, OrderItemView, OrderPage } from '@/lib/domain/rectification/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { daysBetween, officeDate } from '@/lib/domain/shared/dates'
import type { Refusal } from '@/lib/domain/shared/result'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { fileLimitsAt } from '@/lib/services/files/limits'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { findingView } from './finding-views'
import { recheckDays } from './get-ledger'
import { asSubject, itemInOrder } from './order-context'
import { lettersOf, rectificationLimits } from './order-papers'

/** One order with its evidence, before beside after, and what the actor may do about each item. */
export async function getOrderPage(actor: Actor, orderId: string): Promise<OrderPage | null> {
  const db = database()
  const order = await findOrder(db, orderId)
  const subject = order && (await findVisibleCase(db, order.caseId, actor))
  if (!order || !subject) {
    await logAccess(actor, 'DENIED', 'order', orderId)
    return null
  }
  await logAccess(actor, 'VIEW', 'order', orderId, order.caseId)
  const { today } = await officeNow()
  const [catalogue, before, documents, limits, calendar, days, files, asked] = await Promise.all([
    catalogueOf(subject, today),
    order.visitId ? listPhotosOfVisit(db, order.visitId) : [],
    listDocumentsOfType(db, subject.id, ['DOC-07', 'DOC-08', 'DOC-09']),
    rectificationLimits(today),
    loadCalendar(db),
    recheckDays(today),
    fileLimitsAt(today),
    findAskedTermView(db, orderId),
  ])
  const state = { case: subject, order }
  const views = order.findings.map((finding) => findingView(finding, catalogue, before))
  const answered = views
    .filter(isAwaitingRecheck)
    .flatMap(({ answeredAt }) => (answeredAt ? officeDate(answeredAt) : []))
  const [firstAnswer] = answered.sort()
  return {
    today,
    orderId,
    version: order.version,
    caseId: subject.id,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    visitId: order.visitId,
    round: order.round,
    isLastRound: order.round >= limits.maxRounds,
    orderedOn: order.orderedOn,
    termOn: order.termOn,
    recheckBy: firstAnswer ? calendar.addWorkingDays(firstAnswer, days) : null,
    items: itemViews(actor, state, views),
    documents,
    extend: whyNotExtend(actor, state),
    asked: asked && { ...asked, totalDays: daysBetween(order.orderedOn, asked.wantedOn) },
    defaultDays: limits.defaultDays,
    maxDays: limits.maxDays,
    maxFileMb: files.maxFileMb,
  }
}

const itemViews = (actor: Actor, state: OrderInCase, views: readonly FindingView[]): OrderItemView[] =>
  lettersOf(views).flatMap((letter) => {
    const item = itemInOrder(state, letter)
    if (!item) return []
    const subject = asSubject(state, item)
    return [
      {
        letter,
        status: item.status,
        findings: views.filter((view) => view.letter === letter),
        start: whyMayNotStartRecheck(actor, subject),
        conclude: whyMayNotConcludeRecheck(actor, subject),
      },
    ]
  })

/** Null as soon as one item of the order may have a longer term. */
function whyNotExtend(actor: Actor, state: OrderInCase): Refusal | null {
  const reasons = lettersOf(state.order.findings).map((letter) => {
    const item = itemInOrder(state, letter)
    return item ? whyMayNotExtendTerm(actor, asSubject(state, item)) : { code: 'rectification.no_findings' }
  })
  return reasons.some((reason) => reason === null) ? null : (reasons[0] ?? { code: 'rectification.no_findings' })
}
