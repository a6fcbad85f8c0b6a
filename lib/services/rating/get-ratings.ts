import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findRater, findRating, listDuties, listOutcomeEvents, type RatingRow } from '@/lib/db/ratings'
import { comparableAddress, whyMayNotRate } from '@/lib/domain/rating/policy'
import { isLow, openAtLeastUntil, OUTCOME_ROWS, outcomeOf, whyNotRateNow } from '@/lib/domain/rating/rate'
import { waitsForCall, waitsForFix } from '@/lib/domain/rating/status'
import type { LowRating, RatePage } from '@/lib/domain/rating/views'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'

/** The institution's page: may it rate, until when, and what it gave. */
export async function getRatePage(actor: Actor, caseId: string): Promise<RatePage | null> {
  const db = database()
  const subject = actor.role === 'APP' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject) return null
  const [{ today }, events, rating, rater] = await Promise.all([
    officeNow(),
    listOutcomeEvents(db, caseId, OUTCOME_ROWS),
    findRating(db, { caseId }),
    findRater(db, actor.userId, comparableAddress(actor.ip)),
  ])
  const outcome = outcomeOf(events, subject)
  const given =
    rating?.grade && rating.ratedAt
      ? { grade: rating.grade, ratedAt: rating.ratedAt, calledBack: isLow(rating.grade) }
      : null
  return {
    caseId,
    caseNo: subject.caseNo ?? '',
    institution: subject.institutionName,
    until: outcome && openAtLeastUntil(outcome),
    given,
    refusal: whyNotRateNow(outcome, rating, today) ?? whyMayNotRate(actor, subject, rater),
  }
}

interface Of {
  readonly caseNo: string | null
  readonly institution: string
  readonly today: IsoDate
}

const toLow = (row: RatingRow, { caseNo, institution, today }: Of): LowRating[] => {
  const { id, grade, ratedAt, callBy, fixBy } = row
  if (grade === null || ratedAt === null || !isLow(grade)) return []
  const due = waitsForCall(row) ? callBy : waitsForFix(row) ? fixBy : null
  return [
    {
      ...{ ratingId: id, version: row.version, caseId: row.caseId, caseNo: caseNo ?? '', institution },
      ...{ status: row.status, grade, tags: row.tags, words: row.words, ratedAt, callBy, fixBy },
      ...{ callNote: row.callNote, fix: row.fix, documentId: row.documentId },
      overdue: due !== null && due < today,
    },
  ]
}

/** A low grade on this case, for the lead who calls back. */
export async function getLowRating(actor: Actor, caseId: string): Promise<LowRating | null> {
  const db = database()
  const subject = actor.role === 'LEAD' ? await findVisibleCase(db, caseId, actor) : null
  const rating = subject && (await findRating(db, { caseId }))
  if (!subject || !rating) return null
  const { today } = await officeNow()
  const [low] = toLow(rating, { caseNo: subject.caseNo, institution: subject.institutionName, today })
  return low ?? null
}

const MOST_DUTIES = 50

/** Above the lead's list: one working day for the call, fifteen for the mending. */
export async function listCallbacks(actor: Actor): Promise<LowRating[]> {
  if (actor.role !== 'LEAD') return []
  const [{ today }, rows] = await Promise.all([officeNow(), listDuties(database(), actor.region ?? '', MOST_DUTIES)])
  return rows.flatMap(({ caseNo, institution, ...row }) => toLow(row, { caseNo, institution, today }))
}
