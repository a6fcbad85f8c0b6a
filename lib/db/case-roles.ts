import type { RoleHolder } from '@/lib/domain/application/subjects'
import type { Tx } from './client'

interface Row {
  userId: string
  role: RoleHolder['role'] | 'CONFLICT'
}

/**
 * Of REV, LEAD, INSP and SUP a person may hold only one on a case (DOMAIN §2): everyone who acted (events, checkpoints) or
 * is named (reviewers, officers), in one query.
 */
export async function loadHolders(
  db: Tx,
  caseId: string,
): Promise<{ holders: readonly RoleHolder[]; conflicted: readonly string[] }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "actorId" AS "userId", "actorRole" AS "role" FROM "CaseEvent"
      WHERE "caseId" = ${caseId}::uuid AND "actorRole" IN ('REV', 'LEAD', 'INSP', 'SUP', 'EXP') AND "actorId" IS NOT NULL
    UNION SELECT "reviewerId"::text, 'REV' FROM "CaseItem" WHERE "caseId" = ${caseId}::uuid AND "reviewerId" IS NOT NULL
    UNION SELECT c."answeredById"::text, 'REV' FROM "Checkpoint" c JOIN "CaseItem" i ON i."id" = c."caseItemId" WHERE i."caseId" = ${caseId}::uuid
    UNION SELECT o."userId"::text, 'INSP' FROM "VisitOfficer" o JOIN "Visit" v ON v."id" = o."visitId"
      JOIN "Inspection" n ON n."id" = v."inspectionId" WHERE n."caseId" = ${caseId}::uuid AND v."status" <> 'CANCELLED'
    UNION SELECT "userId"::text, 'CONFLICT' FROM "ConflictDeclaration" WHERE "caseId" = ${caseId}::uuid`
  return {
    holders: rows.flatMap(({ userId, role }) => (role === 'CONFLICT' ? [] : [{ userId, role }])),
    conflicted: rows.filter(({ role }) => role === 'CONFLICT').map(({ userId }) => userId),
  }
}
