import { fromDate } from './dates'
import type { Tx } from './client'
import type { IsoDate } from '@/lib/domain/shared/dates'

export interface DefectRow {
  readonly id: string
  readonly position: number
  readonly target: string
  readonly origin: string
  readonly requirement: string
  readonly how: string
  readonly answer: string | null
  readonly answered: boolean
}

export interface NoticeRow {
  readonly id: string
  readonly round: number
  readonly reason: string | null
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly answeredAt: Date | null
  readonly documentId: string | null
  readonly defects: readonly DefectRow[]
}

/** The newest notice of a case. Under the case lock nobody else writes to it. */
export async function findNewestNotice(db: Tx, caseId: string): Promise<NoticeRow | null> {
  const row = await db.supplementNotice.findFirst({
    where: { caseId },
    orderBy: { round: 'desc' },
    select: {
      id: true,
      round: true,
      reason: true,
      askedAt: true,
      termOn: true,
      answeredAt: true,
      documentId: true,
      defects: {
        select: {
          id: true,
          position: true,
          target: true,
          origin: true,
          requirement: true,
          how: true,
          answer: true,
          answered: true,
        },
        orderBy: { position: 'asc' },
      },
    },
  })
  return row && { ...row, termOn: fromDate(row.termOn) }
}

export async function saveDefectAnswers(
  tx: Tx,
  noticeId: string,
  {
    defects,
    answeredAt,
  }: { defects: readonly Pick<DefectRow, 'id' | 'answer' | 'answered'>[]; answeredAt: Date | null },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Defect" d SET "answer" = a.answer, "answered" = a.answered
    FROM unnest(${defects.map(({ id }) => id)}::uuid[], ${defects.map(({ answer }) => answer)}::text[],
      ${defects.map(({ answered }) => answered)}::boolean[]) AS a(id, answer, answered)
    WHERE d."id" = a.id AND d."noticeId" = ${noticeId}::uuid`
  if (answeredAt) await tx.supplementNotice.update({ where: { id: noticeId }, data: { answeredAt } })
}
