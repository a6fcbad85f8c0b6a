import type { RoleHolder } from '@/lib/domain/application/subjects'
import { Prisma } from './generated/client'

export interface RoleRow {
  readonly userId: string
  readonly role: RoleHolder['role'] | 'CONFLICT'
}

/**
 * Of REV, LEAD, INSP and SUP a person may hold only one on a case (DOMAIN §2): everyone who acted (events, checkpoints) or
 * is named (reviewers, officers), in one query.
 */
export const rolesOn = (caseId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT "actorId" AS "userId", "actorRole" AS "role" FROM "CaseEvent"
    WHERE "caseId" = ${caseId} AND "actorRole" IN ('REV', 'LEAD', 'INSP', 'SUP', 'EXP') AND "actorId" IS NOT NULL
  UNION SELECT "reviewerId"::text, 'REV' FROM "CaseItem" WHERE "caseId" = ${caseId} AND "reviewerId" IS NOT NULL
  UNION SELECT k."answeredById"::text, 'REV' FROM "Checkpoint" k JOIN "CaseItem" i ON i."id" = k."caseItemId" WHERE i."caseId" = ${caseId}
  UNION SELECT o."userId"::text, 'INSP' FROM "VisitOfficer" o JOIN "Visit" v ON v."id" = o."visitId"
    JOIN "Inspection" n ON n."id" = v."inspectionId" WHERE n."caseId" = ${caseId} AND v."status" <> 'CANCELLED'
  UNION SELECT "userId"::text, 'CONFLICT' FROM "ConflictDeclaration" WHERE "caseId" = ${caseId}`

export const toHolders = (
  rows: readonly RoleRow[],
): { readonly holders: readonly RoleHolder[]; readonly conflicted: readonly string[] } => ({
  holders: rows.flatMap(({ userId, role }) => (role === 'CONFLICT' ? [] : [{ userId, role }])),
  conflicted: rows.filter(({ role }) => role === 'CONFLICT').map(({ userId }) => userId),
})
