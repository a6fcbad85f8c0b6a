import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'

/** What the front page's figures are computed from: cases whose result was served, and what was asked of them. */
export interface ServedCase {
  readonly id: string
  readonly catalogueHash: string | null
  readonly letters: readonly ItemLetter[]
}

/** The newest served cases since that instant; a year of a district is far below `most`. */
export async function listServedCases(db: Tx, since: Date, most: number): Promise<ServedCase[]> {
  const rows = await db.case.findMany({
    where: { documents: { some: { type: 'DOC-10', servedAt: { gte: since } } } },
    select: { id: true, catalogueHash: true, items: { select: { item: true }, orderBy: { item: 'asc' } } },
    orderBy: { id: 'desc' },
    take: most,
  })
  return rows.map(({ items, ...row }) => ({ ...row, letters: items.map(({ item }) => item).filter(isItemLetter) }))
}

/** Papers that applicants brought themselves. */
export const countOwnPapers = (db: Tx, caseIds: readonly string[]): Promise<number> =>
  db.material.count({ where: { caseId: { in: [...caseIds] }, files: { some: { supersededAt: null } } } })

export async function countOrderedFindings(
  db: Tx,
  caseIds: readonly string[],
): Promise<{ total: number; closed: number }> {
  const where = { caseId: { in: [...caseIds] }, orderId: { not: null } }
  const [total, closed] = await Promise.all([
    db.finding.count({ where }),
    db.finding.count({ where: { ...where, status: 'CLOSED' } }),
  ])
  return { total, closed }
}
