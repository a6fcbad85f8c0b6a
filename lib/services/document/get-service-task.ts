import { findVisibleCase } from '@/lib/db/cases'
import { database } from '@/lib/db/client'
import { findDeliveryMode, listResultDocuments } from '@/lib/db/documents'
import { officeNow } from '@/lib/db/office-clock'
import { whyMayNotServe } from '@/lib/domain/decision/policy'
import { isServable, isServed } from '@/lib/domain/document/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'

/** A decided result that waits for the window, because its holder wants paper. */
export interface ServiceTask {
  readonly caseId: string
  readonly wanted: string | null
  /** The files are made; before that there is nothing to hand over. */
  readonly isReady: boolean
  readonly decidedOn: IsoDate
  readonly today: IsoDate
}

export async function getServiceTask(actor: Actor, caseId: string): Promise<ServiceTask | null> {
  const db = database()
  const subject = actor.role === 'WIN' ? await findVisibleCase(db, caseId, actor) : null
  if (!subject?.decidedOn || whyMayNotServe(actor, subject)) return null
  const [documents, wanted, { today }] = await Promise.all([
    listResultDocuments(db, caseId),
    findDeliveryMode(db, caseId),
    officeNow(),
  ])
  if (wanted === 'ELECTRONIC' || documents.some((document) => document.type === 'DOC-10' && isServed(document)))
    return null
  return { caseId, wanted, isReady: documents.every(isServable), decidedOn: subject.decidedOn, today }
}
