import type { DefectDraft } from '@/lib/domain/acceptance/supplement'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Tx } from './client'
import { fromDate, toDate } from './dates'

export interface EarlierNoticeRow {
  readonly id: string
  readonly round: number
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly reason: string | null
  readonly answeredAt: Date | null
  readonly documentId: string | null
  readonly defects: readonly {
    readonly target: string
    readonly origin: string
    readonly requirement: string
    readonly how: string
    readonly answer: string | null
    readonly answered: boolean
  }[]
}

/** All notices of a case, the first first. */
export async function listSupplementNotices(db: Tx, caseId: string): Promise<EarlierNoticeRow[]> {
  const rows = await db.supplementNotice.findMany({
    where: { caseId },
    orderBy: { round: 'asc' },
    select: {
      id: true,
      round: true,
      askedAt: true,
      termOn: true,
      reason: true,
      answeredAt: true,
      documentId: true,
      defects: {
        select: { target: true, origin: true, requirement: true, how: true, answer: true, answered: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  return rows.map((row) => ({ ...row, termOn: fromDate(row.termOn) }))
}

export interface NewNotice {
  readonly caseId: string
  readonly round: number
  readonly reason: string | null
  readonly askedById: string
  readonly askedAt: Date
  readonly termOn: IsoDate
  readonly documentId: string | null
  readonly defects: readonly (DefectDraft & { readonly origin: string })[]
}

export async function createSupplementNotice(tx: Tx, { defects, termOn, ...notice }: NewNotice): Promise<string> {
  const { id } = await tx.supplementNotice.create({
    data: {
      ...notice,
      termOn: toDate(termOn),
      defects: { create: defects.map((defect, position) => ({ ...defect, position: position + 1 })) },
    },
    select: { id: true },
  })
  return id
}
