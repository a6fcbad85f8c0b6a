import { casesVisibleTo } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/shared/actor'

/** Read before any lock: the institution's row is locked before the case's (DESIGN §3.4). `null`: not this actor's to see. */
export async function findInstitutionOfCase(db: Tx, caseId: string, actor: Actor): Promise<string | null> {
  const row = await db.case.findFirst({
    where: { AND: [{ id: caseId }, casesVisibleTo(actor)] },
    select: { institutionId: true },
  })
  return row?.institutionId ?? null
}
