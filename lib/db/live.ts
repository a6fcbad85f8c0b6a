import type { Actor } from '@/lib/domain/shared/actor'
import { casesVisibleTo } from './cases'
import type { Tx } from './client'

/** The scope of lists and single reads, for one id. */
export async function isCaseVisible(db: Tx, caseId: string, actor: Actor): Promise<boolean> {
  const row = await db.case.findFirst({ where: { AND: [{ id: caseId }, casesVisibleTo(actor)] }, select: { id: true } })
  return row !== null
}
