import { loadApplicantOrders } from '@/lib/db/applicant-orders'
import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { officeNow } from '@/lib/db/office-clock'
import type { Actor } from '@/lib/domain/shared/actor'
import type { RectificationPage } from '@/lib/domain/rectification/applicant-view'
import { fileLimitsAt } from '@/lib/services/files/limits'
import { rectificationLimits } from '@/lib/services/rectification/order-papers'
import { toHead } from './case-head'

/** Orders to correct as the institution answers them. Staff have their own page. */
export async function getRectification(actor: Actor, caseId: string): Promise<RectificationPage | null> {
  const db = database()
  const subject = await findVisibleCase(db, caseId, actor)
  if (!subject || actor.role !== 'APP') return null
  const { today } = await officeNow()
  const [orders, { maxFileMb }, { maxDays }] = await Promise.all([
    loadApplicantOrders(db, caseId),
    fileLimitsAt(today),
    rectificationLimits(today),
  ])
  return { head: toHead(actor, subject), today, orders, maxFileMb, maxDays }
}
