import type { SectionDef, SectionValues } from '@/lib/domain/items/definition'
import { isItemLetter, type ItemLetter } from '@/lib/domain/shared/item-letters'
import type { IsoDate } from '@/lib/domain/shared/dates'
import { OPEN_CASE_STATUSES, type CaseStatus } from '@/lib/domain/application/status'
import { type RowWrite, sealValues } from './answers'
import type { Tx } from './client'
import { Prisma } from './generated/client'
import { type Part, part, readPart } from './parts'

/** At most one, by a unique index as well (T01). */
export const findDraft = (db: Tx, institutionId: string) =>
  db.case.findFirst({
    where: { institutionId, status: 'DRAFT' },
    select: { id: true, changedAt: true, items: { select: { item: true }, orderBy: { item: 'asc' } } },
  })

export interface OpenFiling {
  readonly caseId: string
  readonly caseNo: string | null
  readonly status: CaseStatus
  readonly letter: ItemLetter
  readonly entryId: string | null
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly due: IsoDate
}

/** Items of the institution that are in an open case (AV07: SUBMITTED … DELIVERED). */
export const openFilingsPart = (institutionId: string): Part<OpenFiling[]> =>
  part<OpenFiling, OpenFiling[]>(
    Prisma.sql`
      SELECT c."id" AS "caseId", c."caseNo", c."status", i."item" AS "letter", i."entryId", i."periodFrom", i."periodTo", i."due"
      FROM "Case" c JOIN "CaseItem" i ON i."caseId" = c."id"
      WHERE c."institutionId" = ${institutionId}::uuid AND c."status" = ANY (${[...OPEN_CASE_STATUSES]}) AND i."open"
      ORDER BY c."id", i."item"`,
    (rows) => rows.filter(({ letter }) => isItemLetter(letter)),
  )

export const findOpenFilings = (db: Tx, institutionId: string): Promise<OpenFiling[]> =>
  readPart(db, openFilingsPart(institutionId))

export interface NewAnswers {
  readonly caseId: string
  readonly defs: readonly SectionDef[]
  readonly sections: Readonly<Record<string, SectionValues>>
  readonly rows: readonly (RowWrite & { readonly list: string })[]
  readonly now: Date
}

/** All pages of a new draft at once, each still to be answered. Pages that exist already stay as they are. */
export async function createAnswers(tx: Tx, { caseId, defs, sections, rows, now }: NewAnswers): Promise<void> {
  await tx.caseFact.createMany({
    data: defs.map((section) => ({
      caseId,
      section: section.code,
      json: sealValues(sections[section.code] ?? {}, section.fields),
      change: 'unanswered',
      changedAt: now,
    })),
    skipDuplicates: true,
  })
  const columns = new Map(defs.flatMap((section) => section.lists.map((list) => [list.path, list.columns] as const)))
  const positions = new Map<string, number>()
  await tx.caseRow.createMany({
    data: rows.map(({ values, list, rowKey, parentKey, change }) => {
      const position = positions.get(list) ?? 0
      positions.set(list, position + 1)
      const json = sealValues(values, columns.get(list) ?? [])
      return { caseId, list, rowKey, parentKey, change, position, json }
    }),
    skipDuplicates: true,
  })
}

/** After an edit; T23 counts from here. */
export async function touchCase(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { changedAt: now } })
}

/** T23: the content goes, the row stays. Files hang on materials; the sweeper takes what nothing refers to any more. */
export async function eraseDraftContent(tx: Tx, caseId: string): Promise<void> {
  await tx.caseFact.deleteMany({ where: { caseId } })
  await tx.caseRow.deleteMany({ where: { caseId } })
  await tx.materialFile.deleteMany({ where: { material: { caseId } } })
  await tx.material.deleteMany({ where: { caseId } })
  await tx.ruleResult.deleteMany({ where: { caseId } })
}

/** Drafts nobody touched since `before`, oldest first. */
export async function listUntouchedDrafts(
  db: Tx,
  before: Date,
  most = 200,
): Promise<{ id: string; changedAt: Date; institutionId: string }[]> {
  return db.case.findMany({
    where: { status: 'DRAFT', changedAt: { lt: before } },
    select: { id: true, changedAt: true, institutionId: true },
    orderBy: { changedAt: 'asc' },
    take: most,
  })
}
