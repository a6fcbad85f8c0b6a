import type { ItemStatus } from '@/lib/domain/application/item-status'
import type { CaseStatus } from '@/lib/domain/application/status'
import type { Actor } from '@/lib/domain/shared/actor'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import { casesVisibleTo } from './cases'
import { fromDateOrNull } from './dates'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

export interface CaseLine {
  readonly id: string
  readonly caseNo: string | null
  readonly institutionName: string
  readonly status: CaseStatus
  readonly catalogueHash: string | null
  readonly statutoryDue: IsoDate | null
  readonly decidedOn: IsoDate | null
  readonly changedAt: Date
  readonly items: readonly { readonly letter: ItemLetter; readonly status: ItemStatus }[]
}

export interface CaseListQuery {
  readonly statuses: readonly CaseStatus[] | null
  /** Part of the institution's name, or the case number. */
  readonly search?: string | null
  /** `due`: what ends first comes first. `newest`: what was begun last. */
  readonly order: 'due' | 'newest'
  readonly after: string | null
  readonly take: number
}

const searched = (search: string): Prisma.CaseWhereInput => ({
  OR: [{ caseNo: search.toUpperCase().replace(/\s+/g, '') }, { institutionName: { contains: search } }],
})

/** Cases of the region, a page at a time; the cursor is the last case of the page before. */
export async function listCaseLines(
  db: Tx,
  actor: Actor,
  { statuses, search, order, after, take }: CaseListQuery,
): Promise<CaseLine[]> {
  const rows = await db.case.findMany({
    where: {
      AND: [casesVisibleTo(actor), statuses ? { status: { in: [...statuses] } } : {}, search ? searched(search) : {}],
    },
    orderBy: order === 'due' ? [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] : [{ id: 'desc' }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take,
    select: {
      id: true,
      caseNo: true,
      institutionName: true,
      status: true,
      catalogueHash: true,
      statutoryDue: true,
      decidedOn: true,
      changedAt: true,
      items: { select: { item: true, status: true }, orderBy: { item: 'asc' } },
    },
  })
  return rows.map(({ items, ...row }) => ({
    ...row,
    status: row.status as CaseStatus, // only applySteps writes statuses
    statutoryDue: fromDateOrNull(row.statutoryDue),
    decidedOn: fromDateOrNull(row.decidedOn),
    items: items.flatMap(({ item, status }) =>
      isItemLetter(item) ? [{ letter: item, status: status as ItemStatus }] : [],
    ),
  }))
}

export async function countByStatus(db: Tx, actor: Actor): Promise<ReadonlyMap<string, number>> {
  const rows = await db.case.groupBy({ by: ['status'], where: casesVisibleTo(actor), _count: true })
  return new Map(rows.map(({ status, _count }) => [status, _count]))
}
