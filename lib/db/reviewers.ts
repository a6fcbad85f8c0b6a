import { isItemLetter } from '@/lib/domain/shared/item-letters'
import type { ReviewerLoad } from '@/lib/domain/review/assign-reviewers'
import type { CaseState } from './cases'
import type { Tx } from './client'

/**
 * Reviewers of a region, their items, and how many open items each has on the desk, in one query. Who has not set a
 * password yet cannot sign in, so no work is given to them.
 */
export async function findReviewerLoads(
  db: Tx,
  subject: Pick<CaseState, 'region' | 'holders' | 'conflicted'>,
): Promise<ReviewerLoad[]> {
  const rows = await db.$queryRaw<{ userId: string; letters: string[]; openItems: number }[]>`
    SELECT m."userId", m."itemLetters" AS letters,
      (SELECT count(*)::int FROM "CaseItem" i WHERE i."reviewerId" = m."userId" AND i."open") AS "openItems"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId" JOIN "Authority" a ON a."id" = m."authorityId"
    WHERE m."role" = 'REV' AND m."active" AND u."active" AND u."passwordHash" IS NOT NULL
      AND a."region" = ${subject.region}`
  return rows.map(({ userId, letters, openItems }) => ({
    userId,
    letters: letters.filter(isItemLetter),
    openItems,
    unavailable:
      subject.conflicted.includes(userId) ||
      subject.holders.some((holder) => holder.userId === userId && holder.role !== 'REV'),
  }))
}

export async function addConflictDeclaration(
  tx: Tx,
  declaration: { caseId: string; userId: string; reason: string; at: Date },
): Promise<void> {
  await tx.conflictDeclaration.create({ data: declaration })
}

/** Names of members of staff, for the boards that say who has what. */
export async function findNames(db: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await db.user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
