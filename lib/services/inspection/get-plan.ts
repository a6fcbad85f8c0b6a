import { findVisibleCase, type CaseState } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findFilingInstitution } from '@/lib/db/filing-institutions'
import { findInspection, findInspectors, findVisit, type WantedInspection } from '@/lib/db/inspection'
import { officeNow } from '@/lib/db/office-clock'
import { listBusyDays, listOpenVisits, listWanted } from '@/lib/db/visit-pages'
import { findSignedVisits } from '@/lib/db/visits-of-institution'
import { isUnderDeskReview, isWaitingForVisit } from '@/lib/domain/application/item-status'
import type { Calendar } from '@/lib/domain/clock/calendar'
import { whyMayNotBeSent } from '@/lib/domain/inspection/plan-visit'
import { whyMayNotPlanVisit } from '@/lib/domain/inspection/policy'
import { isOpenVisit } from '@/lib/domain/inspection/status'
import type { CandidateView, DayChoice, PlanList, PlanPage } from '@/lib/domain/inspection/views'
import type { Catalogue } from '@/lib/domain/items/catalogue'
import { VISIT_REASONS, type VisitReason } from '@/lib/domain/review/visit-need'
import type { Actor } from '@/lib/domain/shared/actor'
import { addDays, addMonths, type IsoDate } from '@/lib/domain/shared/dates'
import { loadCalendar } from '@/lib/services/clock/calendar'
import { catalogueOf } from '@/lib/services/items/catalogue'
import { parameterAt } from '@/lib/services/parameters'
import { toLine } from './list-visits'

const PAGE = 50
/** I04 falls on the sixth working day (DOMAIN §5.2). */
const VISIT_BY_DAYS = 6
const DAYS_OFFERED = 21

const reasonOf = (text: string): VisitReason | null => VISIT_REASONS.find((reason) => reason === text) ?? null

const visitBy = async (acceptedOn: IsoDate, calendar: Calendar, today: IsoDate): Promise<IsoDate> =>
  calendar.addWorkingDays(acceptedOn, await parameterAt('inspection.visitByWorkingDays', today, VISIT_BY_DAYS))

/** What waits for a date, and what has one. */
export async function listPlan(actor: Actor, after: string | null): Promise<PlanList> {
  const { today } = await officeNow()
  const db = database()
  const calendar = await loadCalendar(db)
  const wanted = await listWanted(db, { region: actor.region ?? '', after, most: PAGE + 1 })
  const planned = await listOpenVisits(db, actor, PAGE)
  const lines = await Promise.all(
    wanted.slice(0, PAGE).map(async ({ reason, ...row }) => ({
      ...row,
      reason: reasonOf(reason),
      by: await visitBy(row.acceptedOn, calendar, today),
    })),
  )
  return {
    today,
    wanted: lines.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    planned: planned.map((row) => ({ ...toLine(row, actor), taskNo: row.taskNo })),
    next: wanted.length > PAGE ? (wanted[PAGE - 1]?.inspectionId ?? null) : null,
  }
}

/** Everything the planner looks at before setting a date. `null` when the case is not the actor's to see. */
export async function getPlanPage(actor: Actor, inspectionId: string): Promise<PlanPage | null> {
  const db = database()
  const inspection = await findInspection(db, inspectionId)
  const subject = inspection?.caseId ? await findVisibleCase(db, inspection.caseId, actor) : null
  if (!inspection || !subject?.acceptedOn) return null
  const { today } = await officeNow()
  const calendar = await loadCalendar(db)
  const catalogue = await catalogueOf(subject, today)
  const institution = await findFilingInstitution(db, subject.institutionId)
  const by = await visitBy(subject.acceptedOn, calendar, today)
  const { street, detail } = institution?.address ?? {}
  return {
    today,
    inspectionId,
    caseId: subject.id,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    address: [street, detail].filter((part) => typeof part === 'string').join('') || null,
    reason: reasonOf(inspection.reason),
    by,
    ...itemsOf(subject, catalogue),
    days: daysFrom(today, { calendar, by }),
    candidates: await candidatesOf(subject, today),
    lastVisits: await recentVisits(subject.institutionId, today),
    refusal: whyMayNotPlanVisit(actor, { case: subject, items: subject.items, visits: inspection.visits }),
    booked: await bookedOf(inspection),
  }
}

function itemsOf(subject: CaseState, catalogue: Catalogue): Pick<PlanPage, 'items' | 'mayJoin'> {
  const waiting = subject.items.filter(isWaitingForVisit)
  return {
    items: waiting.map(({ letter, status }) => ({
      letter,
      status,
      points: catalogue.onSiteChecksFor([letter]).length,
    })),
    mayJoin: subject.items
      .filter((item) => isUnderDeskReview(item) && !isWaitingForVisit(item) && item.visitNeeded === null)
      .map(({ letter }) => letter),
  }
}

/** From tomorrow: the institution is told beforehand. */
const daysFrom = (today: IsoDate, { calendar, by }: { calendar: Calendar; by: IsoDate }): DayChoice[] =>
  Array.from({ length: DAYS_OFFERED }, (_, index) => addDays(today, index + 1)).map((on) => ({
    on,
    isWorkingDay: calendar.isWorkingDay(on),
    afterBy: on > by,
  }))

async function candidatesOf(subject: CaseState, today: IsoDate): Promise<CandidateView[]> {
  const db = database()
  const officers = await findInspectors(db, { region: subject.region })
  const span = { from: today, to: addDays(today, DAYS_OFFERED) }
  const busy = await listBusyDays(
    db,
    officers.map(({ userId }) => userId),
    span,
  )
  return officers.map((officer) => {
    const sent = whyMayNotBeSent(officer, subject)
    return {
      userId: officer.userId,
      name: officer.name,
      certNo: officer.certNo,
      refusal: sent.ok ? null : sent.error,
      busyOn: busy.filter(({ userId }) => userId === officer.userId).map(({ on }) => on),
    }
  })
}

const MONTHS_BACK = 12

const recentVisits = async (institutionId: string, today: IsoDate): Promise<IsoDate[]> =>
  (await findSignedVisits(database(), institutionId))
    .map(({ on }) => on)
    .filter((on) => on >= addMonths(today, -MONTHS_BACK))

async function bookedOf({ visits }: WantedInspection): Promise<PlanPage['booked']> {
  const open = visits.find(isOpenVisit)
  const visit = open && (await findVisit(database(), open.id))
  return visit ? { visitId: visit.id, taskNo: visit.taskNo, on: visit.plannedOn, slot: visit.slot } : null
}
