import type { Actor } from '@/lib/domain/shared/actor'
import { realNow } from '@/lib/clock'
import { database, type Tx } from './client'

/** Views of personal data and denied attempts; kept apart from the business transaction (DESIGN §3.7). */
export async function logAccess(
  actor: Actor | null,
  kind: 'VIEW' | 'DENIED',
  what: string,
  subjectId: string | null,
  /** Whose case it was: its institution is shown who looked (个人信息保护法 art. 45). */
  caseId: string | null = null,
): Promise<void> {
  await database().accessLog.create({
    data: {
      at: realNow(),
      actorId: actor?.userId ?? null,
      actorRole: actor?.role ?? null,
      ip: actor?.ip ?? null,
      kind,
      what,
      subjectId,
      caseId,
    },
  })
}

export interface ViewRow {
  readonly id: string
  readonly at: Date
  readonly what: string
  readonly role: string | null
  readonly name: string | null
}

/** Who of the office looked at a case, newest first, below `before` (the id of the last one seen). */
export const findViewsOfCase = (
  db: Tx,
  caseId: string,
  page: { readonly before: string | null; readonly most: number },
): Promise<ViewRow[]> => db.$queryRaw<ViewRow[]>`
  SELECT l."id", l."at", l."what", l."actorRole" AS "role", u."name"
  FROM "AccessLog" l LEFT JOIN "User" u ON u."id"::text = l."actorId"
  WHERE l."caseId" = ${caseId}::uuid AND l."kind" = 'VIEW' AND l."actorRole" <> 'APP'
    AND (${page.before}::uuid IS NULL OR l."id" < ${page.before}::uuid)
  ORDER BY l."id" DESC LIMIT ${page.most}`
