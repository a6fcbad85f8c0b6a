import { OPEN_CASE_STATUSES } from '@/lib/domain/application/status'
import { CHECKER, type PaperCheckState, type PaperFindings } from '@/lib/domain/paper/paper'
import type { OtherUse } from '@/lib/domain/paper/hints'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { addedJobs, jobRows } from './jobs'

/** Checks of papers by content (issue 4). They are derived from the content alone and can be made anew: no case is locked for them. */

/** Queues the check of a content that has not been seen by this checker; in the transaction that binds the file. */
export async function queuePaperCheck(tx: Tx, fileId: string, now: Date): Promise<void> {
  await queueChecks(tx, Prisma.sql`SELECT ${fileId}::uuid AS "fileId"`, now)
}

async function queueChecks(tx: Tx, files: Prisma.Sql, now: Date): Promise<number> {
  const added = await tx.$queryRaw<{ fileId: string }[]>`
    INSERT INTO "PaperCheck" ("fileId", "checker", "state", "queuedAt")
    SELECT f."fileId", ${CHECKER}, 'QUEUED', ${now}::timestamptz FROM (${files}) f
    ON CONFLICT DO NOTHING RETURNING "fileId"`
  const jobs = added.map(({ fileId }) => ({
    task: 'precheck-paper' as const,
    payload: { fileId },
    key: `precheck-paper:${fileId}:${CHECKER}`,
  }))
  if (jobs.length > 0) await tx.$executeRaw`${addedJobs(Prisma.sql`SELECT * FROM ${jobRows(jobs)}`)}`
  return added.length
}

export interface CheckedFile {
  readonly sha256: string
  readonly type: string
  readonly state: PaperCheckState
}

export async function findFileToCheck(db: Tx, fileId: string): Promise<CheckedFile | null> {
  const row = await db.paperCheck.findUnique({
    where: { fileId_checker: { fileId, checker: CHECKER } },
    select: { state: true, file: { select: { sha256: true, type: true } } },
  })
  return row && { ...row.file, state: row.state as PaperCheckState } // the table's own check allows no other
}

const unended = (fileId: string) => ({ fileId, checker: CHECKER, state: { in: ['QUEUED', 'RUNNING'] } })

export async function startPaperCheck(tx: Tx, fileId: string, now: Date): Promise<void> {
  await tx.paperCheck.updateMany({ where: unended(fileId), data: { state: 'RUNNING', startedAt: now } })
}

export async function failPaperCheck(tx: Tx, fileId: string, now: Date): Promise<void> {
  await tx.paperCheck.updateMany({ where: unended(fileId), data: { state: 'FAILED', endedAt: now } })
}

export interface PaperPicture {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly webp: Uint8Array
}

/** Pictures first come with the row that shows them; a second worker that was just as fast changes nothing. */
export async function finishPaperCheck(
  tx: Tx,
  fileId: string,
  { findings, pictures }: { readonly findings: PaperFindings; readonly pictures: readonly PaperPicture[] },
  now: Date,
): Promise<void> {
  const { count } = await tx.paperCheck.updateMany({
    where: unended(fileId),
    data: { state: 'DONE', endedAt: now, findings: findings as unknown as Prisma.InputJsonObject }, // plain data by its type
  })
  if (count === 0) return
  await tx.paperPage.createMany({
    data: pictures.map(({ webp, ...page }) => ({ fileId, checker: CHECKER, webp: Uint8Array.from(webp), ...page })),
  })
}

export interface BindingCheck {
  readonly bindingId: string
  readonly state: PaperCheckState
  readonly findings: PaperFindings | null
  readonly pages: readonly { readonly page: number; readonly width: number; readonly height: number }[]
  readonly otherUses: readonly OtherUse[]
}

/** Checks of every paper that is bound to a case now, with the other places where the same institution handed it in. */
export const listBindingChecks = (db: Tx, caseId: string): Promise<BindingCheck[]> =>
  db.$queryRaw<BindingCheck[]>`
    SELECT b."id" AS "bindingId", c."state", c."findings",
      COALESCE((SELECT json_agg(json_build_object('page', p."page", 'width', p."width", 'height', p."height") ORDER BY p."page")
        FROM "PaperPage" p WHERE p."fileId" = c."fileId" AND p."checker" = c."checker"), '[]') AS "pages",
      COALESCE((SELECT json_agg(u) FROM (
        SELECT DISTINCT (om."caseId" = m."caseId") AS "sameCase", oc."caseNo", om."code" AS "material"
        FROM "MaterialFile" ob JOIN "Material" om ON om."id" = ob."materialId" JOIN "Case" oc ON oc."id" = om."caseId"
        WHERE ob."fileId" = b."fileId" AND ob."supersededAt" IS NULL AND oc."institutionId" = k."institutionId"
          AND (om."caseId" <> m."caseId" OR om."code" <> m."code")
        ORDER BY 1 DESC, 2 DESC NULLS LAST, 3 LIMIT 3) u), '[]') AS "otherUses"
    FROM "MaterialFile" b JOIN "Material" m ON m."id" = b."materialId" JOIN "Case" k ON k."id" = m."caseId"
    JOIN "PaperCheck" c ON c."fileId" = b."fileId" AND c."checker" = ${CHECKER}
    WHERE m."caseId" = ${caseId}::uuid AND b."supersededAt" IS NULL`

/** A page's picture, by the file of a binding that has been authorised. */
export const findPagePicture = async (db: Tx, fileId: string, page: number): Promise<Uint8Array | null> =>
  (
    await db.paperPage.findUnique({
      where: { fileId_checker_page: { fileId, checker: CHECKER, page } },
      select: { webp: true },
    })
  )?.webp ?? null

/** Papers of open cases that this checker has not seen: those handed in before it came. */
export const queueUnchecked = (tx: Tx, most: number, now: Date): Promise<number> =>
  queueChecks(
    tx,
    Prisma.sql`SELECT DISTINCT b."fileId" FROM "MaterialFile" b JOIN "Material" m ON m."id" = b."materialId"
      JOIN "Case" k ON k."id" = m."caseId"
      WHERE b."supersededAt" IS NULL AND k."status" = ANY (${['DRAFT', ...OPEN_CASE_STATUSES]})
        AND NOT EXISTS (SELECT FROM "PaperCheck" c WHERE c."fileId" = b."fileId" AND c."checker" = ${CHECKER})
      LIMIT ${most}`,
    now,
  )
