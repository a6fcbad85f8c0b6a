import type { Actor } from '@/lib/domain/shared/actor'
import type { NoticeAddress } from '@/lib/domain/notice/visibility'
import type { Prisma } from './generated/client'
import type { Tx } from './client'

/** In SQL what `isNoticeFor` says of one. */
export function noticesFor(actor: Actor): Prisma.NoticeWhereInput {
  const institution = actor.role === 'APP' && actor.institutionId ? [{ institutionId: actor.institutionId }] : []
  const regions = [{ region: null }, ...(actor.region ? [{ region: actor.region }] : [])]
  return { OR: [{ userId: actor.userId }, ...institution, { role: actor.role, OR: regions }] }
}

export interface NoticeRow {
  readonly id: string
  readonly code: string
  readonly caseId: string | null
  readonly facts: unknown
  readonly at: Date
  readonly readAt: Date | null
}

/** Newest first, below `before` (the id of the last one seen). */
export function findNotices(db: Tx, actor: Actor, page: { before: string | null; most: number }): Promise<NoticeRow[]> {
  return db.notice.findMany({
    where: { AND: [noticesFor(actor), page.before ? { id: { lt: page.before } } : {}] },
    orderBy: { id: 'desc' },
    take: page.most,
    select: { id: true, code: true, caseId: true, facts: true, at: true, readAt: true },
  })
}

export const countUnread = (db: Tx, actor: Actor): Promise<number> =>
  db.notice.count({ where: { AND: [noticesFor(actor), { readAt: null }] } })

/** Locks those that are there; the caller decides which of them the person may touch. */
export async function lockNotices(
  tx: Tx,
  ids: readonly string[],
): Promise<(NoticeAddress & { readonly id: string })[]> {
  await tx.$queryRaw`SELECT 1 FROM "Notice" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`
  return tx.notice.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, userId: true, institutionId: true, role: true, region: true },
  })
}

export async function setRead(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({ where: { id: { in: [...ids] }, readAt: null }, data: { readAt: at } })
  return count
}
