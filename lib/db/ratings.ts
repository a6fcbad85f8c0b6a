import type { Act } from '@/lib/domain/rating/rate'
import type { Rater } from '@/lib/domain/rating/policy'
import { DUTY_STATUSES, type RatingStatus } from '@/lib/domain/rating/status'
import { officeDate, startOfOfficeDay, type IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { fromDateOrNull, toDate, toDateOrNull } from './dates'
import { Prisma } from './generated/client'

/** 好差评. Read and written under the lock of their case. */
export interface RatingRow {
  readonly id: string
  readonly caseId: string
  readonly act: Act
  readonly status: RatingStatus
  readonly grade: number | null
  readonly tags: readonly string[]
  readonly words: string | null
  readonly ratedAt: Date | null
  readonly callBy: IsoDate | null
  readonly fixBy: IsoDate | null
  readonly calledAt: Date | null
  readonly calledByName: string | null
  readonly callNote: string | null
  readonly fix: string | null
  readonly documentId: string | null
  readonly version: number
}

const select = {
  ...{ id: true, caseId: true, act: true, status: true, grade: true, tags: true, words: true, ratedAt: true },
  ...{ callBy: true, fixBy: true, calledAt: true, calledByName: true, callNote: true, fix: true },
  ...{ documentId: true, version: true },
} satisfies Prisma.RatingSelect

const toRow = (row: Prisma.RatingGetPayload<{ select: typeof select }>): RatingRow => ({
  ...row,
  act: row.act as Act, // only the rating's commands write it
  status: row.status as RatingStatus, // as above
  callBy: fromDateOrNull(row.callBy),
  fixBy: fromDateOrNull(row.fixBy),
})

export async function findRating(db: Tx, where: { id: string } | { caseId: string }): Promise<RatingRow | null> {
  const row = await db.rating.findFirst({ where, select, orderBy: { id: 'desc' } })
  return row && toRow(row)
}

/** What the window of a rating is read from. */
export async function listOutcomeEvents(
  db: Tx,
  caseId: string,
  codes: readonly string[],
): Promise<{ code: string; on: IsoDate }[]> {
  const rows = await db.caseEvent.findMany({
    where: { caseId, item: null, code: { in: [...codes, 'T15'] } },
    select: { code: true, at: true },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ code, at }) => ({ code, on: officeDate(at) }))
}

/** Sessions are kept in real time, so “within a day” is real time too. */
export async function findRater(db: Tx, userId: string, ip: string | null): Promise<Rater> {
  const [row] = await db.$queryRaw<Rater[]>`
    SELECT
      EXISTS (SELECT FROM "Membership" WHERE "userId"::text = ${userId} AND "role" <> 'APP' AND "active") AS "isStaff",
      EXISTS (SELECT FROM "Session" s JOIN "Membership" m ON m."id" = s."membershipId"
        WHERE s."ip" = ${ip} AND m."role" <> 'APP' AND s."lastSeenAt" > now() - interval '1 day') AS "staffAddress"`
  return row ?? { isStaff: false, staffAddress: false }
}

export interface NewRating {
  readonly caseId: string
  readonly region: string
  readonly act: Act
  readonly outcomeOn: IsoDate
  readonly status: RatingStatus
}

export const inviteRow = async (tx: Tx, { outcomeOn, ...row }: NewRating, invitedAt: Date): Promise<string> =>
  (await tx.rating.create({ data: { ...row, outcomeOn: toDate(outcomeOn), invitedAt }, select: { id: true } })).id

export interface Given {
  readonly grade: number
  readonly tags: readonly string[]
  readonly words: string | null
  readonly ratedAt: Date
  readonly callBy: IsoDate | null
  readonly fixBy: IsoDate | null
}

/** The invitation's row when there is one, else a row of its own. */
export async function giveRow(tx: Tx, { outcomeOn, ...row }: NewRating, given: Given): Promise<string> {
  const { caseId, act, status } = row
  const { tags, callBy, fixBy, ...rest } = given
  const data = { ...rest, status, tags: [...tags], callBy: toDateOrNull(callBy), fixBy: toDateOrNull(fixBy) }
  const { id } = await tx.rating.upsert({
    where: { caseId_act: { caseId, act } },
    create: { ...row, ...data, outcomeOn: toDate(outcomeOn) },
    update: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
  return id
}

export async function changeRating(tx: Tx, id: string, data: Prisma.RatingUncheckedUpdateInput): Promise<void> {
  await tx.rating.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
}

/** The lead's duties of a region, the oldest first. */
export async function listDuties(
  db: Tx,
  region: string,
  most: number,
): Promise<(RatingRow & { readonly caseNo: string | null; readonly institution: string })[]> {
  const rows = await db.rating.findMany({
    where: { region, status: { in: [...DUTY_STATUSES] } },
    select: { ...select, case: { select: { caseNo: true, institutionName: true } } },
    orderBy: { id: 'asc' },
    take: most,
  })
  return rows.map(({ case: { caseNo, institutionName }, ...row }) => ({
    ...toRow(row),
    caseNo,
    institution: institutionName,
  }))
}

/** Whose record a DOC-22 is; it hangs on the rating. */
export const findRatedCase = async (db: Tx, documentId: string): Promise<string | null> =>
  (await db.rating.findUnique({ where: { documentId }, select: { caseId: true } }))?.caseId ?? null

/** Cases with an outcome some days ago that nobody was invited to rate and nobody has rated. */
export async function listToInvite(
  db: Tx,
  span: { readonly from: IsoDate; readonly to: IsoDate },
  codes: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE c."caseNo" IS NOT NULL AND c."status" IN ('NOT_ACCEPTED', 'WITHDRAWN', 'DELIVERED', 'PUBLISHED', 'CLOSED')
      AND EXISTS (SELECT FROM "CaseEvent" e WHERE e."caseId" = c."id" AND e."item" IS NULL AND e."code" IN (${Prisma.join([...codes])})
        AND e."at" >= ${startOfOfficeDay(span.from)} AND e."at" < ${startOfOfficeDay(span.to)})
      AND NOT EXISTS (SELECT FROM "Rating" r WHERE r."caseId" = c."id")
    ORDER BY c."id" LIMIT 200`
  return rows.map(({ id }) => id)
}
