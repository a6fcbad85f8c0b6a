import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import { findReceipt } from '@/lib/db/receipts-of-case'
import { findLatestRuleRun } from '@/lib/db/rule-results'
import type { ReceiptPage } from '@/lib/domain/application/views'
import type { Actor } from '@/lib/domain/shared/actor'
import { duesOf, loadCaseClock } from '@/lib/services/clock/case-clock'
import { isFiler, toHead } from './case-head'

/** What the applicant takes along: number, query code, what happens next and when. Only for whoever filed it. */
export async function getReceipt(actor: Actor, caseId: string): Promise<ReceiptPage | null> {
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  // The query code opens the progress page; staff who only read the case have no use for it.
  if (!subject?.caseNo || !isFiler(actor, subject)) return null
  const receipt = await findReceipt(db, caseId)
  if (!receipt) return null
  const { today } = await officeNow()
  const letters = subject.items.map(({ letter }) => letter)
  const clock = duesOf(await loadCaseClock(db, { ...subject, letters }, today), letters).supplement
  const run = await findLatestRuleRun(db, caseId)
  return {
    head: toHead(actor, subject),
    caseNo: subject.caseNo,
    queryCode: receipt.queryCode,
    submittedAt: receipt.submittedAt,
    answerDue: clock?.due ?? null,
    answerDueProvisional: clock?.provisional ?? false,
    documents: receipt.documents,
    visitExpected: run?.results.some(({ effects }) => effects.includes('ONSITE_REQUIRED')) ?? false,
  }
}
