import type { AnsweredCheck, CheckAnswer, CheckSeverity } from '@/lib/domain/inspection/checklist'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

/** Points of a visit's checklist with their photos. Each has its own version, so that two officers can share the list. */
export interface CheckState {
  readonly id: string
  readonly code: string
  readonly letter: ItemLetter
  readonly answer: CheckAnswer | null
  readonly fact: string | null
  readonly standard: string | null
  readonly correctedOnSpot: boolean
  readonly byId: string | null
  readonly at: Date
  readonly version: number
  readonly photos: readonly CheckPhoto[]
}

export interface CheckPhoto {
  readonly bindingId: string
  readonly name: string
  readonly sha256: string
  readonly isPicture: boolean
  readonly at: Date
}

const checkSelect = {
  id: true,
  code: true,
  item: true,
  answer: true,
  fact: true,
  standard: true,
  onSpot: true,
  byId: true,
  at: true,
  version: true,
  evidence: {
    where: { removedAt: null },
    select: { id: true, name: true, at: true, file: { select: { sha256: true, type: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.VisitCheckSelect

function toCheck(row: Prisma.VisitCheckGetPayload<{ select: typeof checkSelect }>): CheckState {
  if (!isItemLetter(row.item)) throw new Error(`unknown item ${row.item}`)
  return {
    id: row.id,
    code: row.code,
    letter: row.item,
    answer: row.answer as CheckAnswer | null, // the command checks it
    fact: row.fact,
    standard: row.standard,
    correctedOnSpot: row.onSpot,
    byId: row.byId,
    at: row.at,
    version: row.version,
    photos: row.evidence.map(({ id, name, at, file }) => ({
      bindingId: id,
      name,
      at,
      sha256: file.sha256,
      isPicture: file.type.startsWith('image/'),
    })),
  }
}

export async function listChecks(db: Tx, visitId: string): Promise<CheckState[]> {
  const rows = await db.visitCheck.findMany({ where: { visitId }, select: checkSelect, orderBy: { code: 'asc' } })
  return rows.map(toCheck)
}

export async function findVisitOfCheck(db: Tx, checkId: string): Promise<string | null> {
  return (await db.visitCheck.findUnique({ where: { id: checkId }, select: { visitId: true } }))?.visitId ?? null
}

export async function lockCheck(tx: Tx, checkId: string): Promise<CheckState | null> {
  await tx.$queryRaw`SELECT 1 FROM "VisitCheck" WHERE "id" = ${checkId}::uuid FOR UPDATE`
  const row = await tx.visitCheck.findUnique({ where: { id: checkId }, select: checkSelect })
  return row && toCheck(row)
}

export async function saveCheck(
  tx: Tx,
  checkId: string,
  check: Pick<AnsweredCheck, 'answer' | 'fact' | 'standard' | 'correctedOnSpot'> & { byId: string; at: Date },
): Promise<void> {
  const { correctedOnSpot, ...data } = check
  await tx.visitCheck.update({
    where: { id: checkId },
    data: { ...data, onSpot: correctedOnSpot, version: { increment: 1 } },
  })
}

/** A check with its severity from the catalogue: what scoring and completeness read. */
export const answeredCheck = (check: CheckState, severity: CheckSeverity): AnsweredCheck => ({
  code: check.code,
  letter: check.letter,
  severity,
  answer: check.answer,
  fact: check.fact,
  standard: check.standard,
  photos: check.photos.filter(({ isPicture }) => isPicture).length,
  correctedOnSpot: check.correctedOnSpot,
})
